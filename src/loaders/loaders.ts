import DataLoader from 'dataloader';
import type { Ask } from '../domain/ask';
import { readText, type Operation, type Read, type ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import { NO_DEADLINE, type OperationDeadline } from './operation-deadline';

/** One request's memory: whatever is asked for twice is read once. */
export interface Loaders {
  /** @throws GatewayError for every failure, whatever caused it */
  read<Op extends Operation>(read: Read<Op>): Promise<ValueOf<Op>>;
}

/**
 * Loaders for one request. They must not outlive it: they never forget, and never see a change.
 *
 * @param onFailure is told of each read that failed, once, however many fields wanted it
 */
export function createLoaders(
  source: Source,
  ask: Ask,
  onFailure: (error: Error) => void,
  deadline: OperationDeadline = NO_DEADLINE,
): Loaders {
  const readInTime = (read: Read) => deadline.within(read, () => source.read(read, ask));
  const loader = new DataLoader<Read, ValueOf<Operation>, string>(
    (reads) => Promise.all(reads.map((read) => valueOrFailure(() => readInTime(read), onFailure))),
    // DataLoader answers a batch when its slowest read is there: together, one region would hold up all.
    { batch: false, cacheKeyFn: readText },
  );

  return {
    read: <Op extends Operation>(read: Read<Op>) => loader.load(read),
  };
}

/** Cognito reads one thing at a time, so each read is a call of its own. One that fails fails alone. */
async function valueOrFailure(
  read: () => Promise<ValueOf<Operation>>,
  onFailure: (error: Error) => void,
): Promise<ValueOf<Operation> | Error> {
  try {
    const value = await read();
    for (const failure of failuresWithin(value)) onFailure(failure);
    return value;
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    onFailure(failure);
    return failure;
  }
}

/** The items of a list that could not be understood, each with its error in its place. */
function failuresWithin(value: ValueOf<Operation>): readonly Error[] {
  if (typeof value !== 'object' || value === null || !('items' in value)) return [];
  return value.items.flatMap((item) =>
    'summary' in item && item.summary instanceof Error ? [item.summary] : [],
  );
}
