import type { Files } from './files';
import type { Graph } from './graph';
import type { Outcome } from './outcome';
import type { Wishes } from './settings';

/** What a command line asks for, ready to run. */
export interface Command {
  /** What it takes to open the graph that it asks. */
  readonly wishes: Wishes;
  /**
   * Reads the files of the command line, and gives what is to be done with the graph.
   *
   * @throws UsageError where one cannot be read
   */
  prepare(): Promise<(graph: Graph) => Promise<Outcome>>;
}

/** What commands know of where they run. */
export interface Surroundings {
  readonly version: string;
  readonly files: Files;
  /** Whether the result goes to a terminal, and how wide that is. */
  readonly screen: {
    readonly isTerminal: boolean;
    readonly columns: number | null;
    readonly noColor: boolean;
  };
}
