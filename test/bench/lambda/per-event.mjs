import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CONTEXT, EVENT, SETTINGS } from './event.mjs';

const EVENTS = 400;
const ROUNDS = 5;

/**
 * What one event costs in a warm function: through the gateway's own server, with answers at hand and
 * without, and through `@as-integrations/aws-lambda`, which goes to Apollo Server past all that the server
 * does. Modules are those of `npm run build`.
 */
const require = createRequire(import.meta.url);
const modules = (...path) => require(join(import.meta.dirname, '../../../dist/modules', ...path));
const { loadConfig } = modules('config', 'index.js');
const { openFunction } = modules('function.js');
const { createReading } = modules('reading.js');
const { createSchema } = modules('schema', 'index.js');
const { createApollo } = modules('server', 'apollo.js');
const { TRUSTED } = modules('domain', 'access.js');
const { UNWATCHED } = modules('domain', 'attempt-watcher.js');
const pino = require('pino');
const { handlers, startServerAndCreateLambdaHandler } = require('@as-integrations/aws-lambda');

const log = pino({ level: 'silent' });
const opened = [];

const ways = {
  'server.inject': await throughServer({}),
  'server.inject, no answers at hand': await throughServer({ COGNITO_ANSWERS_MAX_BYTES: '0' }),
  '@as-integrations/aws-lambda': await throughIntegration(),
};
const rounds = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, handler] of Object.entries(ways)) {
    const startedAt = performance.now();
    for (let each = 0; each < EVENTS; each += 1) await handler(EVENT, CONTEXT);
    if (round > 0) rounds[name].push((performance.now() - startedAt) / EVENTS);
  }
}
for (const [name, times] of Object.entries(rounds)) {
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  console.log(`${name}: ${median.toFixed(2)} ms an event`);
}
for (const each of opened) await each.close();

async function throughServer(env) {
  const { app, handler } = await openFunction(loadConfig({ ...SETTINGS, ...env }, 'FUNCTION'), log);
  opened.push(app);
  return handler;
}

async function throughIntegration() {
  const config = loadConfig(SETTINGS, 'FUNCTION');
  const reading = await createReading(config, { watcher: UNWATCHED, log });
  opened.push(reading);
  const apollo = createApollo({
    schema: createSchema(),
    limits: config.limits,
    trustedDocuments: null,
    log,
    plugins: [],
  });
  return startServerAndCreateLambdaHandler(
    apollo,
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
    {
      context: () =>
        Promise.resolve(
          reading.createContext('bench', {
            caller: TRUSTED,
            fresh: false,
            startedAt: performance.now(),
          }),
        ),
    },
  );
}
