import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { examplesFor } from './examples';
import { firstPoolIds, fleetName } from './fleet';
import { scopedStorage } from './scoped-storage';
import './style.css';

const ENDPOINT = '/graphql';

async function openPage(root: HTMLElement): Promise<void> {
  const poolIds = await firstPoolIds(ENDPOINT);
  const fleet = fleetName(poolIds, localStorage);
  const linked = new URLSearchParams(location.search).get('query');
  const examples = examplesFor(poolIds);

  createRoot(root).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: ENDPOINT })}
      defaultTabs={linked === null ? examples : [{ query: linked }, ...examples]}
      // A linked query opens beside tabs of its own, for as long as the browser's tab lives: kept
      // with the others it would either be hidden by them or push itself among them each time.
      storage={
        linked === null
          ? scopedStorage(localStorage, fleet)
          : scopedStorage(sessionStorage, `${fleet}?${linked}`)
      }
      // The headers may hold somebody's token, which has no business on the disk.
      shouldPersistHeaders={false}
      schemaDescription
    />,
  );
}

const root = document.getElementById('graphiql');
if (root === null) throw new Error('Expected an element #graphiql in the page, but got none.');
void openPage(root);
