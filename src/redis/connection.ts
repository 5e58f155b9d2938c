import { Redis, type RedisOptions } from 'ioredis';
import { createPatience, OutOfPatience } from './patience';
import type { Script } from './scripts';
import { createTrouble } from './trouble';

export interface ConnectionOptions {
  /** `redis://` or `rediss://`, with user and password where it takes them. */
  readonly url: string;
  readonly channel: string;
  /** Says once in a while whether it is well: it has to write for that. */
  readonly probe: (run: Run) => Promise<boolean>;
  /** Is told in one sentence when Redis is not well any more, or is again. */
  readonly onChange: (sentence: string, isWell: boolean) => void;
}

/** What scripts give. Their texts come as bytes. */
export type Reply = number | Buffer | readonly Reply[] | null;

/** Runs a script; null where Redis is not well, or was found not to be. */
export type Run = (
  script: Script,
  keys: readonly string[],
  values?: readonly (string | number | Buffer)[],
) => Promise<Reply>;

/** A Redis that may go away at any time. */
export interface Connection {
  readonly run: Run;
  readonly isWell: () => boolean;
  /** Calls whoever wants to know that it is well again, or no more. */
  onWell(listener: (isWell: boolean) => void): void;
  hear(listener: (news: string) => void): void;
  /** Resolves once it is well, or after so many milliseconds. */
  ready(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

const PROBED_EVERY_MS = 250;

/** A connection over which so many in a row were lost is given up. */
const PROBES_OF_A_CONNECTION = 8;

/** Reconnecting more slowly would leave gateways apart for longer than the budget allows for. */
const RECONNECTED_WITHIN_MS = 500;

/**
 * Two connections: one that listens can send nothing else. Nothing waits in a queue for Redis to come back:
 * whoever asks goes on without it.
 */
export function connectRedis(options: ConnectionOptions): Connection {
  const settings: RedisOptions = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    connectTimeout: 1_000,
    // Its own check takes what answers for a Redis; ours is the probe.
    enableReadyCheck: false,
    disconnectTimeout: 250,
    retryStrategy: (times) => Math.min(50 * times, RECONNECTED_WITHIN_MS),
    connectionName: 'cognito-graphql-gateway',
  };
  const commands = new Redis(options.url, settings);
  const news = new Redis(options.url, settings);
  const newsListeners: ((text: string) => void)[] = [];
  const wellListeners: ((isWell: boolean) => void)[] = [];
  const trouble = createTrouble({
    onChange(sentence, isWell) {
      for (const listener of wellListeners) listener(isWell);
      if (sentence !== null) options.onChange(sentence, isWell);
    },
  });
  let isListening = false;
  let isClosed = false;
  let isProbing = false;
  let lostProbes = 0;

  const begins = (error: Error) => {
    if (!isClosed) trouble.begins(reasonOf(error));
  };

  for (const client of [commands, news]) {
    // Without a listener it would end the process.
    client.on('error', begins);
    client.on('close', () => {
      if (!isClosed && trouble.isWell()) trouble.begins('the connection was lost');
    });
  }
  news.on('close', () => (isListening = false));
  news.on('ready', () => {
    news.subscribe(options.channel).then(
      () => (isListening = true),
      (error: unknown) => begins(error as Error),
    );
  });
  news.on('message', (_channel: string, text: string) => {
    for (const listener of newsListeners) listener(text);
  });

  const patience = createPatience();

  const send: Run = async (script, keys, values = []) => {
    const parts = [keys.length, ...keys, ...values];
    try {
      return (await commands.callBuffer('EVALSHA', script.sha, ...parts)) as Reply;
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
      return (await commands.callBuffer('EVAL', script.lua, ...parts)) as Reply;
    }
  };

  const attempt: Run = async (script, keys, values) => {
    const watched = trouble.watch();
    try {
      return await patience.await(send(script, keys, values));
    } catch (error) {
      begins(error as Error);
      return null;
    } finally {
      watched.ended();
    }
  };

  const hears = async () => {
    try {
      await patience.await(news.ping());
      return true;
    } catch (error) {
      begins(error as Error);
      return false;
    }
  };

  /** A connection can be lost without anybody being told. */
  const connectAnew = () => {
    for (const client of [commands, news]) {
      if (client.status === 'ready' || client.status === 'connect') client.disconnect(true);
    }
  };

  const probe = async () => {
    if (isProbing || isClosed) return;
    isProbing = true;
    const isThere =
      isListening &&
      commands.status === 'ready' &&
      (await options.probe(attempt)) &&
      (await hears());
    isProbing = false;
    lostProbes = isThere ? 0 : lostProbes + 1;
    if (isThere) trouble.endsSoon();
    else if (lostProbes % PROBES_OF_A_CONNECTION === 0) connectAnew();
  };
  const timer = setInterval(() => void probe(), PROBED_EVERY_MS).unref();

  return {
    run: (script, keys, values) =>
      trouble.isWell() && !isClosed ? attempt(script, keys, values) : Promise.resolve(null),
    isWell: () => trouble.isWell(),
    onWell: (listener) => void wellListeners.push(listener),
    hear: (listener) => void newsListeners.push(listener),
    async ready(withinMs) {
      await trouble.over(withinMs, () => void probe());
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await Promise.allSettled([commands.quit(), news.quit()].map((end) => patience.await(end)));
      commands.disconnect();
      news.disconnect();
    },
  };
}

/** Nothing of an address, which can hold a password. */
function reasonOf(error: Error & { readonly code?: string }): string {
  if (error instanceof OutOfPatience) return error.message;
  if (error.code !== undefined) return `the connection failed (${error.code})`;
  const kind = /^[A-Z]{3,20}\b/.exec(error.message)?.[0];
  return kind === undefined ? 'the connection failed' : `it refused a command (${kind})`;
}
