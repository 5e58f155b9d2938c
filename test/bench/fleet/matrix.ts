import { simulateFleet, type Outcome } from './simulate-fleet';
import { MODES, USUAL, type Mode, type Setup } from './setup';

const POOLS = [50, 200, 500, 1_000, 5_000];
const GATEWAYS = [1, 3, 10];
/** Long enough for several lives of an answer. */
const MINUTES = 5;

/** A fleet that is more than its quota has room for, and what can be done about it. */
const TOO_MUCH: Setup = { ...USUAL, pools: 1_000, minutes: MINUTES };

const CHANGES: readonly (readonly [title: string, mode: Mode, change: Partial<Setup>])[] = [
  ['3 gateways alone, 1,000 pools, 100 reads/s', 'ALONE', {}],
  ['together', 'TOGETHER', {}],
  ['together, `COGNITO_BUDGET_SHARE=0.9`', 'TOGETHER', { share: 0.9 }],
  ['together, pools spread over 4 accounts', 'TOGETHER', { accounts: 4 }],
  ['together, `COGNITO_CACHE_TTL_SECONDS=300`', 'TOGETHER', { ttlSeconds: 300, minutes: 15 }],
  [
    'together, `COGNITO_CACHE_UNCHANGED_TTL_SECONDS=3600`, 6 lists a minute',
    'TOGETHER',
    { unchangedTtlSeconds: 3_600, lists: 6, minutes: 30 },
  ],
  [
    'the same, `COGNITO_CACHE_REFRESH=true`',
    'TOGETHER',
    { unchangedTtlSeconds: 3_600, lists: 6, minutes: 30, refresh: true },
  ],
  ['together, `COGNITO_CACHE_REFRESH=true`', 'TOGETHER', { refresh: true }],
  ['together, 60 lists a minute and 1 read/s', 'TOGETHER', { reads: 1, lists: 60 }],
];

/** Everything that docs/fleet-size.md shows. */
export interface Matrix {
  readonly outcomes: readonly Outcome[];
  readonly changes: readonly { readonly title: string; readonly outcome: Outcome }[];
}

/** @param onProgress is told of each fleet before it is simulated */
export async function simulateMatrix(onProgress: (sentence: string) => void): Promise<Matrix> {
  const outcomes: Outcome[] = [];
  for (const pools of POOLS) {
    for (const gateways of GATEWAYS) {
      onProgress(`${pools} pools, ${gateways === 1 ? '1 gateway' : `${gateways} gateways`}`);
      // Of one alone all modes are the same.
      for (const mode of gateways === 1 ? MODES.slice(0, 1) : MODES) {
        outcomes.push(await simulateFleet({ ...USUAL, pools, gateways, minutes: MINUTES }, mode));
      }
    }
  }
  const changes = [];
  for (const [title, mode, change] of CHANGES) {
    onProgress(title);
    changes.push({ title, outcome: await simulateFleet({ ...TOO_MUCH, ...change }, mode) });
  }
  return { outcomes, changes };
}
