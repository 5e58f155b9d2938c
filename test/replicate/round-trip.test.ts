import {
  DescribeUserPoolCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  accountIdOf,
  MAIN,
  startDemoEndpoint,
  type DemoAccount,
  type DemoPool,
} from '../../src/demo';
import type { Tree } from '../support/gateway';
import { runSteps, send, type Step } from '../support/run-steps';
import { planOf, writtenSteps, type WrittenStep } from '../../src/replicate';
import { aTarget } from './a-source';
import { DEMO_POOLS, overDemoFleet } from './demo-fleet';
import { sourceAt } from './source-at';
import { sdkClient } from '../demo/wire-clients';

const STEP = `operation input placeholders { name answerPath } makes { name answerPath }`;

const DIFF = `query ($left: UserPoolSide!, $right: UserPoolSide!) {
  userPoolDiff(left: $left, right: $right) { identical changes { path kind left right } }
}`;

const fleet = overDemoFleet();

describe.each(DEMO_POOLS)('demo pool %s', (file) => {
  it('is the same again once its steps were run elsewhere', async () => {
    const pool = fleet.pool(file);
    const { id, region } = pool;
    const { data, errors } = await fleet.gateway.query(
      `{ userPool(id: "${id}", region: "${region}") { replica { steps { ${STEP} } } } }`,
    );
    const fresh = await startDemoEndpoint({ pools: [], accounts: [ownerOf(pool)], writes: true });
    const client = sdkClient(fresh.url, region);

    const steps = data?.['userPool']?.['replica']?.['steps'] as unknown as readonly Step[];
    const made = await runSteps(client, steps, madeUp);

    expect(errors).toBeUndefined();
    const twinId = made.get('USER_POOL_ID') ?? '';
    const document = await described(client, twinId);
    expect(await diffOf({ pool: { id, region } }, { document })).toEqual({
      identical: true,
      changes: [],
    });
    // What stands around the twin has at least what the steps said; AWS tells its defaults beside.
    const again = writtenSteps(planOf(await sourceAt(fresh.url, region, twinId), aTarget()));
    expect(aroundThePool(again)).toMatchObject(aroundThePool(steps));
    await fresh.close();
  });

  it('is unchanged by its own update', async () => {
    const pool = fleet.pool(file);
    const { id, region } = pool;
    const { data } = await fleet.gateway.query(
      `{ userPool(id: "${id}", region: "${region}") { replica { update } } }`,
    );
    const endpoint = await startDemoEndpoint({
      pools: [pool],
      accounts: [ownerOf(pool)],
      writes: true,
    });
    const client = sdkClient(endpoint.url, region);

    await send(client, 'UpdateUserPool', data?.['userPool']?.['replica']?.['update']);

    const document = await described(client, id);
    expect(await diffOf({ pool: { id, region } }, { document })).toEqual({
      identical: true,
      changes: [],
    });
    await endpoint.close();
  });
});

function aroundThePool(
  steps: readonly Pick<Step, 'operation' | 'input'>[] | readonly WrittenStep[],
) {
  return steps
    .filter(({ operation }) => operation !== 'CreateUserPool')
    .map(({ operation, input }) => ({ operation, input }));
}

/** The account that every key signs for. */
function ownerOf(pool: DemoPool): DemoAccount {
  return { name: 'owner', id: accountIdOf(pool) ?? MAIN.id, externalId: null };
}

async function described(client: CognitoIdentityProviderClient, id: string | undefined) {
  return client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
}

async function diffOf(left: object, right: object): Promise<Tree | undefined> {
  const { data, errors } = await fleet.gateway.query(DIFF, { left, right });
  expect(errors).toBeUndefined();
  return data?.['userPoolDiff'];
}

/** What a caller would put for what only a caller knows. */
function madeUp(name: string): string {
  if (name === 'DOMAIN_PREFIX') return 'twin-prefix';
  if (name === 'CUSTOM_DOMAIN') return 'twin.example.com';
  if (name === 'CERTIFICATE_ARN') return 'arn:aws:acm:us-east-1:123456789012:certificate/twin';
  // It holds a secret of its own, so that the twin's stands for one again.
  if (name.endsWith('METADATA_URL')) return 'https://reader:made-up@example.com/metadata';
  return `made-up-${name.toLowerCase()}`;
}
