import { HELP, readFlags } from './flags';
import { simulateMatrix } from './matrix';
import { pageOf } from './page';
import { MODES } from './setup';
import { simulateFleet, type Outcome } from './simulate-fleet';
import { startTable, steadyTable } from './tables';

export interface Simulated {
  /** For whoever started it, in Markdown. */
  readonly shown: string;
  /** docs/fleet-size.md; null where it stays as it is. */
  readonly page: string | null;
}

/**
 * Simulates what the words of a command line ask for.
 *
 * @throws UsageError
 */
export async function simulate(
  words: readonly string[],
  onProgress: (sentence: string) => void,
): Promise<Simulated> {
  if (words.includes('--help')) return { shown: HELP, page: null };
  const setup = readFlags(words);
  if (setup === null) {
    const matrix = await simulateMatrix(onProgress);
    return { shown: steadyTable(matrix.outcomes), page: pageOf(matrix) };
  }
  const outcomes: Outcome[] = [];
  for (const mode of MODES) outcomes.push(await simulateFleet(setup, mode));
  const shown = [
    'From the third life of an answer on:',
    steadyTable(outcomes),
    'The first two lives, from cold:',
    startTable(outcomes),
  ].join('\n\n');
  return { shown, page: null };
}
