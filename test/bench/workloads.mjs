import { Buffer } from 'node:buffer';
import { createChance, createZipf } from './chance.mjs';
import { BY_IDS, FEW, SMALL } from './queries.mjs';

/** How many connections ask at the same time. */
export const CONNECTIONS = 50;

const PEERS = ['floor', 'gateway', 'gateway-unkept', 'mercurius', 'apollo'];
const DRAWN = 20_000;
const EACH_CHANGE = 10;

/**
 * Under load as fast as a server answers. The names are those of `--only`; `first` is by how much the first
 * round, which does not count, is longer than others' are: until every pool has been asked for.
 */
export const WORKLOADS = [
  { name: 'small', title: 'small query, repeated', servers: [...PEERS, 'sdk'] },
  { name: 'full', title: 'every field of a pool, repeated', servers: PEERS },
  { name: 'ids', title: '100 ids in one query, repeated', servers: PEERS },
  {
    name: 'zipf',
    title: '1,000 pools at random, small query',
    servers: [...PEERS, 'sdk'],
    first: 3,
  },
  { name: 'unique', title: 'unique documents, small query', servers: PEERS },
  { name: 'changes', title: 'a tenth after a change upstream', servers: [...PEERS, 'sdk'] },
];

/**
 * What a workload asks, request by request.
 *
 * @param setup `poolIds` in the order of their fame, `fullId` and `fullQuery`, a `seed` that no two loads
 *   share, and whether this load `isFirst` on its server
 * @returns a function from the number of a connection to its next request, as load/run.mjs takes it
 */
export function requestsOf(workload, setup) {
  return MAKERS[workload](setup);
}

const MAKERS = {
  small: ({ poolIds }) => always(postOf(SMALL, { id: poolIds[0] })),
  full: ({ fullId, fullQuery }) => always(postOf(fullQuery, { id: fullId })),
  ids: ({ poolIds }) => always(postOf(BY_IDS, { ids: poolIds.slice(0, 100) })),
  zipf: ({ poolIds, seed, isFirst }) => {
    const draw = createZipf(poolIds.length, createChance(seed));
    const posts = poolIds.map((id) => ({ bytes: postOf(SMALL, { id }) }));
    // One after the other at first, so that no pool is cold when it counts.
    const drawn = Array.from({ length: DRAWN }, (_, at) =>
      isFirst ? posts[at % posts.length] : posts[draw()],
    );
    let count = 0;
    return () => drawn[count++ % DRAWN];
  },
  unique: ({ poolIds, seed }) => {
    let count = 0;
    return () => {
      count += 1;
      const query = `query Q($id: ID!) { p${seed}_${count}: userPool(id: $id) { ${FEW} } }`;
      return { bytes: postOf(query, { id: poolIds[0] }) };
    };
  },
  changes: ({ poolIds, seed }) => {
    const states = Array.from({ length: CONNECTIONS }, () => ({ count: 0, name: '' }));
    return (connection) => {
      const id = poolIds[connection];
      const state = states[connection];
      const isChange = state.count++ % EACH_CHANGE === 0;
      if (isChange) state.name = `bench-${seed}-${state.count}`;
      const expects = Buffer.from(`"${state.name}"`);
      if (!isChange) return { bytes: postOf(SMALL, { id }), expects };
      const change = renaming(id, state.name);
      return { bytes: postOf(SMALL, { id }, 'cache-control: no-cache\r\n'), expects, change };
    };
  },
};

function always(bytes) {
  const request = { bytes };
  return () => request;
}

/** A request as it goes over the wire, the same for every server. */
export function postOf(query, variables, headers = '') {
  return post('/graphql', JSON.stringify({ query, variables }), {
    type: 'application/json',
    headers: `accept: application/json\r\n${headers}`,
  });
}

/** UpdateUserPool with what the demo needs of a signature. */
function renaming(id, name) {
  return post('/', JSON.stringify({ UserPoolId: id, PoolName: name }), {
    type: 'application/x-amz-json-1.1',
    headers:
      'x-amz-target: AWSCognitoIdentityProviderService.UpdateUserPool\r\n' +
      'authorization: AWS4-HMAC-SHA256 Credential=BENCH/20260101/us-east-1/cognito-idp/aws4_request\r\n',
  });
}

function post(path, body, { type, headers }) {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}` +
      `content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
