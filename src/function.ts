import type { Logger } from 'pino';
import { createApp, type App, type AppOptions } from './app';
import type { Config } from './config';
import { createHandler, createTimeLimit, type Handler } from './invocation';

/** A gateway that is called rather than asked over a socket. */
export interface GatewayFunction {
  readonly handler: Handler;
  /** Its server listens nowhere. */
  readonly app: App;
}

/**
 * The gateway as a function, ready to be called.
 *
 * @param config one for a function: see `loadConfig`
 * @throws ConfigError where the settings cannot be served
 */
export async function openFunction(
  config: Config,
  log: Logger,
  options: Pick<AppOptions, 'now'> = {},
): Promise<GatewayFunction> {
  const timeLimit = createTimeLimit();
  const app = await createApp(config, log, {
    ...options,
    readsBehind: false,
    endsAt: () => timeLimit.endsAt(),
  });
  // So that all that is done for an event begins within it.
  await app.server.ready();
  await app.warmedUp;
  const settled = (withinMs: number) => app.settled(withinMs);
  return { app, handler: createHandler({ server: app.server, timeLimit, settled }) };
}
