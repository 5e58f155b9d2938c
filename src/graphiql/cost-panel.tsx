import type { GraphiQLPlugin } from '@graphiql/react';
import { useSyncExternalStore } from 'react';
import type { LiveValue } from './live-value';
import { costNote, costRows, type Run } from './run-cost';

/** A panel of GraphiQL with what the last query cost, at its side as Docs and History are. */
export function costPanel(lastRun: LiveValue<Run | null>): GraphiQLPlugin {
  function CostPanel() {
    const run = useSyncExternalStore(lastRun.watch, lastRun.get);
    return (
      <section className="cost-panel" aria-label="Cost">
        <h2>Cost</h2>
        {run !== null && <CostTable run={run} />}
        <p role="status">{run === null ? 'Run a query to see what it costs.' : costNote(run)}</p>
      </section>
    );
  }
  return { title: 'Cost', icon: GaugeIcon, content: CostPanel };
}

function CostTable({ run }: { readonly run: Run }) {
  return (
    <table>
      <caption>{run.operation ?? 'The last query'}</caption>
      <tbody>
        {costRows(run).map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GaugeIcon() {
  return (
    <svg height="1em" viewBox="0 0 24 20" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M4.5 17.5a9.25 9.25 0 1 1 15 0" strokeLinecap="square" />
      <path d="m12 12.5 4.2-5" strokeLinecap="square" />
      <circle cx="12" cy="12.5" r="1.4" fill="currentColor" />
    </svg>
  );
}
