import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createApp, type App } from './app';
import { ConfigError, loadConfig, type Config } from './config';
import { openLog } from './log';
import { prepareForSdk } from './sdk-environment';
import type { Tracing } from './tracing';

prepareForSdk(process.env);

void main();

async function main(): Promise<void> {
  try {
    const config = loadConfig(process.env);
    const log = openLog(config.serving.logLevel, process);
    const tracing = await startTracing(log);
    const app = await createApp(config, log);
    stopOnSignals({ app, log, tracing, graceMs: config.serving.graceMs });
    await listen(app, config, log);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof ConfigError ? `Cannot start: ${error.message}` : error);
  }
}

async function listen(app: App, config: Config, log: Logger): Promise<void> {
  const { host, port } = config;
  try {
    const address = await app.server.listen({ host, port });
    log.info({ address, serving: app.serving, access: app.access }, 'listening');
    console.log(
      [
        `serving   ${app.serving}`,
        ...(config.auth === null ? [] : [`access    ${app.access}`]),
        `graphql   ${address}/graphql`,
        `graphiql  ${address}/graphiql`,
        `try       ${app.firstQuery}`,
      ].join('\n'),
    );
  } catch (error) {
    await app.close();
    throw new ConfigError(listenFailure(error as NodeJS.ErrnoException, host, port), {
      cause: error,
    });
  }
}

function listenFailure(
  { code, message }: NodeJS.ErrnoException,
  host: string,
  port: number,
): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use. Stop what listens there, or set PORT to another.`;
    case 'EACCES':
      return `port ${port} needs privileges that this process does not have. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST "${host}" is no address of this machine. Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `HOST "${host}", PORT ${port}: ${message}`;
  }
}

/** Whether OpenTelemetry's standard variables ask for traces. */
function wantsTraces({ env }: Pick<NodeJS.Process, 'env'>): boolean {
  const value = (name: string) => env[name]?.trim() ?? '';
  if (value('OTEL_SDK_DISABLED').toLowerCase() === 'true') return false;
  const exporter = value('OTEL_TRACES_EXPORTER');
  if (exporter !== '') return exporter !== 'none';
  return ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'].some(
    (name) => value(name) !== '',
  );
}

/** Spans that are made before the SDK is there go nowhere, so it comes before the app. */
async function startTracing(log: Logger): Promise<Tracing | null> {
  if (!wantsTraces(process)) return null;
  // OpenTelemetry's SDK takes 0.7 s to load (0.223, two cores), which only those wait for who use it. No
  // wall is passed unseen: this file is in no room.
  // eslint-disable-next-line no-restricted-syntax
  return (await import('./tracing.js')).startTracing(log);
}

interface Running {
  readonly app: App;
  readonly log: Logger;
  readonly tracing: Tracing | null;
  /** How long requests are answered after SIGTERM, in milliseconds. */
  readonly graceMs: number;
}

/**
 * SIGTERM comes from a platform, whose load balancers need a while to learn that this gateway is not
 * ready; SIGINT from somebody at a keyboard. Both let what is in flight finish; a second one does not wait.
 */
function stopOnSignals({ app, log, tracing, graceMs }: Running): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop(signal, signal === 'SIGTERM' ? graceMs : 0);
    });
  }

  async function stop(signal: string, afterMs: number): Promise<void> {
    log.info({ signal, graceMs: afterMs }, 'stopping');
    app.drain();
    if (afterMs > 0) await sleep(afterMs);
    await app.close();
    await tracing?.stop();
    log.info('stopped');
    process.exit(0);
  }
}
