import { createApp } from './app';
import { loadConfig } from './config';
import { createHandler, createTimeLimit, type Handler } from './invocation';
import { openLog } from './log';
import { prepareForSdk } from './sdk-environment';

prepareForSdk(process.env);

/** Resolves once the gateway can answer; what it keeps serves all later events of this instance. */
export const ready: Promise<Handler> = open();

/** What Lambda calls for each event. */
export const handler: Handler = async (event, context) => (await ready)(event, context);

async function open(): Promise<Handler> {
  const config = loadConfig(process.env, 'FUNCTION');
  const log = openLog(config.serving.logLevel, process, { atOnce: true });
  const timeLimit = createTimeLimit();
  const app = await createApp(config, log, {
    readsBehind: false,
    endsAt: () => timeLimit.endsAt(),
  });
  const { server, serving, access } = app;
  // So that all that is done for an event begins within it.
  await server.ready();
  await app.warmedUp;
  log.info({ serving, access }, 'ready');
  return createHandler({ server, timeLimit, settled: (withinMs) => app.settled(withinMs) });
}
