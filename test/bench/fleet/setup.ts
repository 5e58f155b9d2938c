/** How gateways stand to each other: what each knows and takes is its own, or all of it is everybody's. */
export type Mode =
  /** Nothing is shared, and each takes the whole part of the quota. */
  | 'ALONE'
  /** Nothing is shared, and each takes one of as many parts as there are gateways. */
  | 'DIVIDED'
  /** Memory and budget are shared, as by Redis. */
  | 'TOGETHER';

export const MODES: readonly Mode[] = Object.freeze(['ALONE', 'DIVIDED', 'TOGETHER']);

/** What is simulated. */
export interface Setup {
  readonly gateways: number;
  readonly pools: number;
  /** The accounts that the pools are spread over evenly, all in one region. */
  readonly accounts: number;
  /** Reads of single pools a second, of all gateways together. */
  readonly reads: number;
  /** Lists of the whole fleet a minute, of all gateways together, each of what lists tell alone. */
  readonly lists: number;
  readonly ttlSeconds: number;
  readonly unchangedTtlSeconds: number;
  /** COGNITO_BUDGET_SHARE of the fleet. */
  readonly share: number;
  /** How long is measured, after two lives of an answer. */
  readonly minutes: number;
  readonly refresh: boolean;
  readonly warmUp: 'off' | 'lists' | 'pools';
  readonly seed: number;
}

export const USUAL: Setup = Object.freeze({
  gateways: 3,
  pools: 500,
  accounts: 1,
  reads: 100,
  lists: 0,
  ttlSeconds: 60,
  unchangedTtlSeconds: 0,
  share: 0.6,
  minutes: 10,
  refresh: false,
  warmUp: 'off',
  seed: 1,
});

/** The gateway's own settings where none are given. */
export const OF_GATEWAY = Object.freeze({
  negativeTtlSeconds: 5,
  staleSeconds: 3_600,
  maxBytes: 67_108_864,
  maxConcurrency: 20,
  backgroundConcurrency: 5,
  maxWaiting: 2_000,
  deadlineMs: 10_000,
});

/** How long Redis takes to answer, in milliseconds. */
export const REDIS_MS = 1;

/** AWS's answer takes so long on average, in milliseconds: from half of it to half as much again. */
export const AWS_MS = 80;

/** When what is measured begins, in milliseconds: two lives of an answer after the start. */
export function measuredFromMs({ ttlSeconds }: Pick<Setup, 'ttlSeconds'>): number {
  return 2 * ttlSeconds * 1_000;
}
