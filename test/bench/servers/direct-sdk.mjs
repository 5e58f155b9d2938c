import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { bodyOf, tellAddress } from './listen.mjs';

// What a service does that has no gateway: it asks AWS for each pool, each time, through the SDK.
const [, , endpoint, maxSockets] = process.argv;
const client = new CognitoIdentityProviderClient({
  endpoint,
  requestHandler: { httpAgent: { keepAlive: true, maxSockets: Number(maxSockets) } },
});

const server = createServer(async (request, response) => {
  const { variables } = JSON.parse(await bodyOf(request));
  const startedAt = performance.now();
  const { ids = [variables.id] } = variables;
  const pools = await Promise.all(ids.map(describe));
  const tookMs = performance.now() - startedAt;
  const body = JSON.stringify(variables.ids ? { tookMs, pools } : pools[0]);
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
});
server.listen(0, '127.0.0.1', () => tellAddress(server.address()));

async function describe(id) {
  const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  return UserPool;
}
