/** AWS's second, and a little for clocks that round and timers that come early, in milliseconds. */
export const WINDOW_MS = 1_020;

/**
 * AWS counts a request when it arrives, which is some time between its grant and its answer: a grant counts
 * for a window from its answer on, so that no delay on the way can crowd two windows into one second. Where
 * no answer comes, it is taken to have arrived within this time, in milliseconds.
 */
export const LONGEST_WAY_MS = 1_000;
