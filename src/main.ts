import pino from 'pino';
import { createApp, type App } from './app';
import { ConfigError, loadConfig, type Config } from './config';

// The SDK would print a paragraph about Node 20 at every start; its version is pinned here.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

// An empty variable counts as unset here; the SDK would take it for a value.
for (const [name, value] of Object.entries(process.env)) {
  if (name.startsWith('AWS_') && value?.trim() === '') Reflect.deleteProperty(process.env, name);
}

void main();

async function main(): Promise<void> {
  try {
    const config = loadConfig(process.env);
    const app = await createApp(
      config,
      pino({ level: 'warn' }, pino.destination(process.stderr.fd)),
    );
    stopOnSignals(app);
    await listen(app, config);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof ConfigError ? `Cannot start: ${error.message}` : error);
  }
}

async function listen(app: App, { host, port }: Config): Promise<void> {
  try {
    const address = await app.server.listen({ host, port });
    console.log(
      [
        `serving   ${app.serving}`,
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

/** The first signal lets what is in flight finish; a second one does not wait. */
function stopOnSignals(app: App): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void app.close().then(() => process.exit(0));
    });
  }
}
