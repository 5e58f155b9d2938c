import { diffTable, type Change } from './diff-table';
import { parseSide, readSide, type ReadSide, type Side } from './side';
import type { Files } from './files';
import { sentencesOf, valueAt, type Graph, type GraphAnswer } from './graph';
import { quote } from '../domain/quote';
import type { Look } from './look';
import { EXIT, trouble, type Outcome } from './outcome';
import { UsageError } from './usage-error';
import { withDefaults, type WantedPool } from './wanted-pool';
import { asJson, asYaml } from './written';

export const DIFF_FORMATS = ['table', 'json', 'yaml'] as const;

export interface DiffOptions {
  readonly ignore?: readonly string[];
  readonly includeIdentity?: boolean;
  readonly format: (typeof DIFF_FORMATS)[number];
}

/** @throws UsageError where a side is nothing that can be compared */
export function parseSides(
  left: string,
  right: string,
  files: Pick<Files, 'exists'>,
  flags: Pick<Partial<WantedPool>, 'region' | 'account'>,
): readonly [Side, Side] {
  if (left === '-' && right === '-') {
    throw new UsageError(
      'Both sides are stdin, which can be read once. Name a file for one of them.',
    );
  }
  const complete = (side: Side): Side =>
    side.kind === 'file' ? side : { ...side, pool: withDefaults(side.pool, flags) };
  return [complete(parseSide(left, files)), complete(parseSide(right, files))];
}

/** @throws UsageError for a file that cannot be read or is no JSON object */
export async function readSides(
  [left, right]: readonly [Side, Side],
  files: Files,
): Promise<readonly [ReadSide, ReadSide]> {
  return [await readSide(left, files), await readSide(right, files)];
}

const DOCUMENT = `
  query Diff($left: UserPoolSide!, $right: UserPoolSide!, $ignore: [String!], $includeIdentity: Boolean) {
    userPoolDiff(left: $left, right: $right, ignore: $ignore, includeIdentity: $includeIdentity) {
      identical
      changes { path kind left right area }
      ignoredNothing
    }
  }`;

interface Diff {
  readonly identical: boolean;
  readonly changes: readonly Change[];
  readonly ignoredNothing: readonly string[];
}

/** Ends as diff(1) does: 0 where the sides are the same, 1 where they differ, 2 where one cannot be read. */
export async function diff(
  sides: readonly [ReadSide, ReadSide],
  { format, ignore = [], includeIdentity = false }: DiffOptions,
  graph: Graph,
  look: Look,
): Promise<Outcome> {
  const [left, right] = sides;
  const variables = { left: left.input, right: right.input, ignore, includeIdentity };
  const answer = await graph.ask({ document: DOCUMENT, variables });
  const found = valueAt(answer.data, 'userPoolDiff');
  if (found === undefined || found === null) {
    return trouble(await problemsOf(answer, sides, graph));
  }
  const { identical, changes, ignoredNothing } = found as unknown as Diff;
  const written = { identical, changes: changes.map((change) => ({ ...change })) };
  return {
    exitCode: identical ? EXIT.fine : EXIT.different,
    result: { table: () => diffTable(changes, look), json: asJson, yaml: asYaml }[format](written),
    problems: [],
    notes: ignoredNothing.map(
      (path) =>
        `--ignore ${quote(path)} left out nothing: neither side has anything there. See that it is spelled as AWS spells it.`,
    ),
  };
}

/**
 * What is wrong with a document is told without its name, which the graph does not know: each file is
 * compared with itself to see whether it is meant.
 */
async function problemsOf(
  answer: GraphAnswer,
  sides: readonly ReadSide[],
  graph: Graph,
): Promise<readonly string[]> {
  const files = sides.flatMap(({ input, file }) => (file === null ? [] : [{ input, file }]));
  const ofFiles = await Promise.all(
    files.map(async ({ input, file }) => {
      const alone = await graph.ask({
        document: DOCUMENT,
        variables: { left: input, right: input },
      });
      return sentencesOf(alone).map((sentence) => ({ file, sentence }));
    }),
  );
  const known = new Set(ofFiles.flat().map(({ sentence }) => sentence));
  return [
    ...ofFiles.flat().map(({ file, sentence }) => `${file}: ${sentence}`),
    ...sentencesOf(answer).filter((sentence) => !known.has(sentence)),
  ];
}
