export interface TroubleOptions {
  /** Is told of every change, with a sentence for the log where it is worth one. */
  readonly onChange: (sentence: string | null, isWell: boolean) => void;
  readonly now?: () => number;
}

/** Whether Redis is well, as those find who use it. */
export interface Trouble {
  isWell(): boolean;
  begins(reason: string): void;
  /** One who tried found it well. It takes several. */
  endsSoon(): void;
  /** Watches one command, to be told when that has ended. */
  watch(): { ended(): void };
  /** Resolves when it is well, trying in short turns; after so many milliseconds it is a trouble like any. */
  over(withinMs: number, tryIt: () => void): Promise<void>;
}

/** What a read may wait longer because of Redis, in milliseconds: one that always takes longer does harm. */
const SLOW_MS = 5;

/** A slot in which most commands were slow is a slow one; so many of them in a row are no busy moment any more. */
const SLOT_MS = 250;
const MOST = 0.75;
const SLOW_SLOTS = 8;

const GOOD_IN_A_ROW = 2;

/** A Redis that comes and goes fills no log. */
const TOLD_AT_MOST_EVERY_MS = 60_000;

const TRIED_AT_START_EVERY_MS = 20;

/** Nobody knows of trouble or its end before somebody tries. */
export function createTrouble({
  onChange,
  now = () => performance.now(),
}: TroubleOptions): Trouble {
  let isWell = false;
  let wasEverWell = false;
  let since = now();
  let toldAt = -Infinity;
  let isTold = false;
  let good = 0;
  let lastReason = 'it cannot be reached';
  let slot = { at: now(), all: 0, slow: 0 };
  let slowSlots = 0;

  const begin = (reason: string) => {
    isWell = false;
    since = now();
    isTold = since - toldAt >= TOLD_AT_MOST_EVERY_MS;
    if (isTold) toldAt = since;
    onChange(
      isTold
        ? `Redis is not well: ${reason}. Reads go on without it: this gateway asks AWS for itself, within its part of the budget.`
        : null,
      false,
    );
  };

  const end = () => {
    const seconds = Math.round((now() - since) / 1_000);
    isWell = wasEverWell = true;
    slowSlots = 0;
    onChange(isTold ? `Redis is well again after ${seconds} s.` : null, true);
    isTold = false;
  };

  const count = (isSlow: boolean) => {
    slot.all += 1;
    if (isSlow) slot.slow += 1;
    if (now() - slot.at < SLOT_MS) return;
    slowSlots = slot.slow >= MOST * slot.all ? slowSlots + 1 : 0;
    slot = { at: now(), all: 0, slow: 0 };
    if (isWell && slowSlots >= SLOW_SLOTS) begin(`it takes longer than ${SLOW_MS} ms`);
  };

  return {
    isWell: () => isWell,
    begins(reason) {
      good = 0;
      lastReason = reason;
      if (isWell) begin(reason);
    },
    endsSoon() {
      good += 1;
      if (!isWell && (good >= GOOD_IN_A_ROW || !wasEverWell)) end();
    },
    watch() {
      let isSlow = false;
      const timer = setTimeout(() => {
        // What arrived while this process was busy with something else was quick.
        setImmediate(() => (isSlow = true));
      }, SLOW_MS);
      return {
        ended() {
          clearTimeout(timer);
          if (isSlow) good = 0;
          count(isSlow);
        },
      };
    },
    async over(withinMs, tryIt) {
      const until = now() + withinMs;
      while (!isWell && now() < until) {
        tryIt();
        await new Promise((resolve) => setTimeout(resolve, TRIED_AT_START_EVERY_MS));
      }
      if (!isWell) begin(lastReason);
    },
  };
}
