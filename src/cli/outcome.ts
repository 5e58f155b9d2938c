/** How a command ends, in the manner of diff(1). */
export const EXIT = {
  /** All went well; of a comparison: the sides are the same. */
  fine: 0,
  /** There are differences, or errors beside what could be read. */
  different: 1,
  /** Nothing could be asked or read, or the command line makes no sense. */
  trouble: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command found, all at once: nothing is written before all is known. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For stdout, which holds the result alone. */
  readonly result: string;
  /** For stderr: a sentence for each problem. */
  readonly problems: readonly string[];
  /** For stderr too: what is worth knowing and no problem. */
  readonly notes?: readonly string[];
}

/** A command that ended in trouble, with a sentence for each reason. */
export function trouble(problems: readonly string[]): Outcome {
  return { exitCode: EXIT.trouble, result: '', problems };
}
