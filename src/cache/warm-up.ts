import pLimit from 'p-limit';
import { createTally, type Ask } from '../domain/ask';
import { placesOf, type Fleet } from '../domain/fleet';
import type { Place } from '../domain/place';
import type { Read, ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';

export interface WarmUpOptions {
  /** Every list of the fleet, or every pool on them too. */
  readonly mode: 'lists' | 'pools';
  readonly fleet: Fleet;
  /** The most reads under way at once. */
  readonly concurrency: number;
  /** Is told of the start, of every tenth of the way and of the end; of nothing after a stop. */
  readonly onProgress: (sentence: string, counts: WarmUpCounts) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface WarmUpCounts {
  /** Places whose lists were read to their end. */
  readonly lists: number;
  /** Pools on these lists. */
  readonly listedPools: number;
  /** Pools that were described. */
  readonly describedPools: number;
  /** Lists and pools that could not be read. */
  readonly failures: number;
}

export interface WarmUp {
  /** Resolves at the end, or once what was under way at a stop has ended. Never rejects. */
  readonly done: Promise<void>;
  stop(): void;
}

/** Reads a fleet once, behind everybody who waits for an answer, so that first readers find it in memory. */
export function warmUp(source: Source, options: WarmUpOptions): WarmUp {
  const { mode, fleet, concurrency, onProgress, onFailure } = options;
  const ask: Ask = { priority: 'BACKGROUND', fresh: false, tally: createTally() };
  const limit = pLimit(concurrency);
  const counts = { lists: 0, listedPools: 0, describedPools: 0, failures: 0 };
  const listed: Read<'DescribeUserPool'>[] = [];
  let isStopped = false;

  const tell = (sentence: string) => {
    if (!isStopped) onProgress(`warm-up: ${sentence}`, { ...counts });
  };

  async function readList(place: Place): Promise<void> {
    // A token that comes twice would be answered from memory for ever.
    const tokens = new Set<string>();
    let token: string | null = null;
    do {
      const page: ValueOf<'ListUserPools'> = await source.read(
        { operation: 'ListUserPools', place, input: { token } },
        ask,
      );
      for (const { id } of page.items) {
        listed.push({ operation: 'DescribeUserPool', place, input: { userPoolId: id } });
      }
      counts.listedPools += page.items.length;
      token = page.nextToken === null || tokens.has(page.nextToken) ? null : page.nextToken;
      if (token !== null) tokens.add(token);
    } while (token !== null && !isStopped);
    counts.lists += 1;
  }

  async function describe(read: Read<'DescribeUserPool'>): Promise<void> {
    await source.read(read, ask);
    counts.describedPools += 1;
  }

  async function each<Item>(
    what: string,
    items: readonly Item[],
    act: (item: Item) => Promise<void>,
  ) {
    let ended = 0;
    const one = async (item: Item): Promise<void> => {
      if (isStopped) return;
      await act(item).catch((error: unknown) => {
        counts.failures += 1;
        if (!isStopped) onFailure(error);
      });
      ended += 1;
      const tenths = Math.floor((ended * 10) / items.length);
      const isNewTenth = tenths > Math.floor(((ended - 1) * 10) / items.length);
      if (isNewTenth) tell(`${tenths * 10} % of ${items.length} ${what} read`);
    };
    await Promise.all(items.map((item) => limit(one, item)));
  }

  async function run(): Promise<void> {
    const places = placesOf(fleet);
    tell(`${places.length} lists to read${mode === 'pools' ? ', then every pool on them' : ''}`);
    await each('lists', places, readList);
    if (mode === 'pools') await each('pools', listed, describe);
    tell('ended');
  }

  return {
    done: run(),
    stop() {
      isStopped = true;
    },
  };
}
