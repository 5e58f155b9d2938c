import { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import { judge, type Condition, type Verdict } from '../domain/user-pool-filter';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { Loaders } from '../loaders';
import { describeUserPool } from './describe-user-pool';
import { failureOf, isOutOfCalls, type Found } from './found';
import { countSteps } from './operation-work';
import type { Picked } from './place-walk';

type FoundUserPool = Found<UserPoolSummary>;

/** What is looked for, and where. */
export interface Search {
  readonly places: readonly Place[];
  readonly condition: Condition | null;
  readonly loaders: Loaders;
}

/** So many pools are described side by side, unless fewer are wanted. */
const MOST_AT_ONCE = 20;

/**
 * Takes pools of a list, in its order, until as many are found as wanted. Only those are described that
 * the list leaves undecided, and never more at once than are still wanted. One that cannot be described
 * is taken with its failure.
 */
export async function pickUserPools(
  list: readonly FoundUserPool[],
  wanted: number,
  search: Pick<Search, 'condition' | 'loaders'>,
): Promise<Picked<UserPoolSummary>> {
  const picked: { item: FoundUserPool; index: number }[] = [];
  let decided = 0;

  while (decided < list.length && picked.length < wanted) {
    const chunk = nextChunk(list.slice(decided), wanted - picked.length, search);
    const judged = await Promise.all(
      chunk.map((item) => whetherPicked(item, search).catch(failureOf)),
    );
    for (const item of judged) {
      if (item instanceof GatewayError) return { picked, decided, stopped: item };
      if (item !== null) picked.push({ item, index: decided });
      decided += 1;
    }
  }
  while (verdictOn(list[decided], search) === false) decided += 1;
  return { picked, decided, stopped: null };
}

/**
 * What the list alone says; a row of which it told nothing that can be understood stays.
 *
 * @throws GatewayError LIMIT_EXCEEDED where the operation has judged more than it may
 */
export function verdictOn(
  item: FoundUserPool | undefined,
  { condition, loaders }: Pick<Search, 'condition' | 'loaders'>,
): Verdict {
  if (condition === null || item === undefined || item.summary instanceof GatewayError) return true;
  const { verdicts, steps } = judgedBy(condition);
  const known = verdicts.get(item.summary);
  countSteps(loaders, STEPS_OF_A_ROW + (known === undefined ? steps : 0));
  if (known !== undefined) return known;
  const verdict = judge(condition, item.summary);
  verdicts.set(item.summary, verdict);
  return verdict;
}

/** What a condition said so far, by what the lists told. */
interface Judged {
  readonly verdicts: Map<UserPoolSummary, Verdict>;
  /** The steps of its tests and joints. */
  readonly steps: number;
}

const STEPS_OF_A_ROW = 10;
const STEPS_OF_A_TEST = 3;
const judged = new WeakMap<Condition, Judged>();

function judgedBy(condition: Condition): Judged {
  const known = judged.get(condition);
  if (known !== undefined) return known;
  const made: Judged = { verdicts: new Map(), steps: stepsOf(condition) };
  judged.set(condition, made);
  return made;
}

function stepsOf(condition: Condition): number {
  const inner =
    'every' in condition
      ? condition.every
      : 'some' in condition
        ? condition.some
        : 'not' in condition
          ? [condition.not]
          : [];
  return inner.reduce((sum, each) => sum + stepsOf(each), STEPS_OF_A_TEST);
}

/** As many rows as hold no more possible ones than wanted, and no more to describe than go at once. */
function nextChunk(
  list: readonly FoundUserPool[],
  wanted: number,
  search: Pick<Search, 'condition' | 'loaders'>,
): readonly FoundUserPool[] {
  let possible = 0;
  let undecided = 0;
  const end = list.findIndex((item) => {
    const verdict = verdictOn(item, search);
    if (verdict !== false) possible += 1;
    if (verdict === null) undecided += 1;
    return possible > wanted || undecided > MOST_AT_ONCE;
  });
  return end === -1 ? list : list.slice(0, end);
}

/** The row where it is picked, else null. @throws GatewayError where the operation has had its calls */
async function whetherPicked(
  item: FoundUserPool,
  search: Pick<Search, 'condition' | 'loaders'>,
): Promise<FoundUserPool | null> {
  const { condition, loaders } = search;
  const verdict = verdictOn(item, search);
  if (verdict !== null) return verdict ? item : null;
  if (condition === null || item.summary instanceof GatewayError) return item;
  try {
    return judge(condition, await describeUserPool(loaders, item.summary)) === true ? item : null;
  } catch (error) {
    const failure = failureOf(error);
    if (isOutOfCalls(failure)) throw failure;
    return { ...item, summary: failure };
  }
}
