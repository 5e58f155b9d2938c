import { createLoaders } from '../../src/loaders';
import { REPLICA_PARTS, type ReplicaSource } from '../../src/replicate';
import { readReplicaSource } from '../../src/schema/replica-source';
import { aClientAccount, anAsk, endpointsAt, startUpstream } from '../support/upstream';

/** Everything of a pool that a plan is made from, read through the real SDK from an endpoint. */
export async function sourceAt(url: string, region: string, id: string): Promise<ReplicaSource> {
  const { clients, source } = startUpstream({
    deadlineMs: 20_000,
    accounts: [aClientAccount({ endpoints: endpointsAt(url) })],
    profile: null,
    overrides: {
      credentials: () => Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' }),
    },
  });
  const loaders = createLoaders(source, anAsk(), () => undefined);
  const place = { account: 'default', region };
  const pool = await loaders.read({
    operation: 'DescribeUserPool',
    place,
    input: { userPoolId: id },
  });
  const read = await readReplicaSource(loaders, pool, REPLICA_PARTS);
  clients.close();
  return read;
}
