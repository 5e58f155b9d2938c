import type { DemoPool } from '../demo-pool';
import type { Operation } from '../operation';
import { namedPool, listAround, pageAt, type Members } from '../part-of-pool';

/** AWS takes no page size; ours is longer than any pool has replicas. */
const PAGE = 60;

/** ListUserPoolReplicas: the regions that hold the pool; none for a pool that is not replicated. */
export const listUserPoolReplicas: Operation = (context) => {
  const pool = namedPool(context);
  const told = listAround(pool, 'UserPoolReplicas');
  const { page, nextToken } = pageAt(told.length > 0 ? told : replicasOf(pool), {
    input: context.input,
    list: `UserPoolReplicas of ${pool.id}`,
    size: PAGE,
    token: 'NextToken',
  });
  return { UserPoolReplicas: page, ...(nextToken === null ? {} : { NextToken: nextToken }) };
};

function replicasOf({ region: home, replicaRegions, document }: DemoPool): readonly Members[] {
  if (replicaRegions.length === 0) return [];
  return [home, ...replicaRegions].map((region) => ({
    RegionName: region,
    Status: 'ACTIVE',
    Role: region === home ? 'PRIMARY' : 'SECONDARY',
    ...(typeof document['Arn'] === 'string'
      ? { UserPoolArn: document['Arn'].replace(`:${home}:`, `:${region}:`) }
      : {}),
  }));
}
