import { print, type DocumentNode } from 'graphql';
import { createApp } from './app';
import { ConfigError, parseConfig, readConfigFile, type Config } from './config';
import type { Json } from './domain/json';
import { logOver } from './gateway-log';
import type {
  ExecuteOptions,
  ExecuteRest,
  Gateway,
  GatewayAnswer,
  GatewayDocument,
  GatewayOptions,
  ListenOptions,
} from './gateway-types';
import { askInProcess } from './local-graph';
import type { RequestContext } from './schema';
import { tellCost } from './server/answers/cost';
import { createApollo } from './server/apollo';

/**
 * Makes a gateway in this process. It reads no environment variable of its own; AWS's SDK still looks for
 * credentials where it always does.
 *
 * @throws ConfigError for a setting or a file that cannot be served, and where nothing tells what to read
 */
export async function createGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const config = configOf(options);
  const { limits, serving } = config;
  const log = logOver(options.log, serving.logLevel);
  const app = await createApp(config, log);
  const plugins = serving.exposeCost ? [tellCost] : [];
  const apollo = createApollo<RequestContext>({
    schema: app.schema,
    limits,
    trustedDocuments: null,
    log,
    plugins,
  });
  try {
    await apollo.start();
  } catch (error) {
    await app.close();
    throw error;
  }
  let closing: Promise<void> | null = null;

  async function close(): Promise<void> {
    try {
      await apollo.stop();
    } finally {
      await app.close();
    }
  }

  return {
    serving: app.serving,
    async listen({ host = config.host, port = config.port }: ListenOptions = {}) {
      refuseOtherLimits(options, config, host);
      return app.server.listen({ host, port });
    },
    async execute<Data, Variables>(
      document: string | GatewayDocument<Data, Variables>,
      ...rest: ExecuteRest<Variables>
    ) {
      const [variables = {}, { operationName } = {}] = rest as [object?, ExecuteOptions?];
      const answer = await askInProcess(apollo, app, {
        document:
          typeof document === 'string' ? document : print(document as unknown as DocumentNode),
        variables: variables as Readonly<Record<string, Json>>,
        ...(operationName === undefined ? {} : { operationName }),
      });
      return answer as GatewayAnswer<Data>;
    },
    close: () => (closing ??= close()),
  };
}

function configOf({ settings = {}, configFile }: GatewayOptions, host?: string): Config {
  const environment = Object.fromEntries(
    Object.entries(settings)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  const { COGNITO_CONFIG = '' } = environment;
  const path = configFile ?? (COGNITO_CONFIG.trim() === '' ? undefined : COGNITO_CONFIG);
  const config = parseConfig(
    { ...environment, ...(host === undefined ? {} : { HOST: host }) },
    path === undefined ? null : readConfigFile(path),
  );
  refuseMadeUp(config);
  return config;
}

/** A server that was told nothing shows its demo; a program must not take made-up pools for its own. */
function refuseMadeUp({ source }: Config): void {
  if (source.kind !== 'demo' || source.asked) return;
  if (source.directory !== null || source.generatedPools > 0) return;
  throw new ConfigError(
    "Nothing tells what to read. Put AWS_REGION or AWS_PROFILE into settings, name a configFile with accounts, or ask for the demo with { COGNITO_SOURCE: 'demo' }. Environment variables count only where settings has them.",
  );
}

/** Limits stand from the beginning, and are others where more than this machine can reach the gateway. */
function refuseOtherLimits(options: GatewayOptions, { limits }: Config, host: string): void {
  if (configOf(options, host).limits.ratePerClient === limits.ratePerClient) return;
  throw new ConfigError(
    `listen() is asked for the host "${host}", for which other limits hold than for the HOST of the settings. Put HOST: "${host}" into settings.`,
  );
}
