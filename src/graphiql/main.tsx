import { GraphiQL, HISTORY_PLUGIN, type GraphiQLProps } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { costPanel } from './cost-panel';
import { examplesFor, examplesForPublic } from './examples';
import { createFetcher, SCHEMA_QUERY } from './fetcher';
import { firstPools, fleetName } from './fleet';
import { askGatewayAt } from './gateway';
import { KnownPools } from './known-pools';
import { liveValue } from './live-value';
import type { Run } from './run-cost';
import { SchemaNotice } from './schema-notice';
import { scopedStorage } from './scoped-storage';
import { SharedHeaders } from './shared-headers';
import './style.css';

const ask = askGatewayAt('/graphql');

async function openPage(root: HTMLElement): Promise<void> {
  const { ids, access } = await firstPools(ask);
  const isPublic = access === 'PUBLIC';
  const fleet = fleetName(ids, localStorage);
  const address = new URLSearchParams(location.search);
  const linked = address.get('query');
  // The gateway tells no ids to who brings no token; a link to the page can.
  const poolIds = ids.length > 0 ? ids : address.getAll('pool');
  const examples = isPublic ? examplesForPublic(poolIds) : examplesFor(poolIds);
  const lastRun = liveValue<Run | null>(null);
  const fetcher = createFetcher({ ask, onRun: lastRun.set, now: () => performance.now() });

  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher as GraphiQLProps['fetcher']}
      introspectionQueryName={SCHEMA_QUERY}
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
      {...(isPublic ? { defaultEditorToolsVisibility: 'headers' as const } : {})}
      plugins={[HISTORY_PLUGIN, costPanel(lastRun)]}
      schemaDescription
    >
      <GraphiQL.Footer>
        <SchemaNotice />
      </GraphiQL.Footer>
      <SharedHeaders />
      {ids.length === 0 && <KnownPools ask={ask} />}
    </GraphiQL>,
  );
}

const root = document.getElementById('graphiql');
if (root === null) throw new Error('Expected an element #graphiql in the page, but got none.');
void openPage(root);
