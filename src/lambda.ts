import { loadConfig } from './config';
import { openFunction } from './function';
import type { Handler } from './invocation';
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
  const { app, handler: answer } = await openFunction(config, log);
  log.info({ serving: app.serving, access: app.access }, 'ready');
  return answer;
}
