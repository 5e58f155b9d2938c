import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { isWithin, leavesOf, type Leaf, type Members } from '../../src/document';
import type { Step } from '../support/run-steps';
import { clientOf } from './demo-client';
import { DEMO_POOLS, overDemoFleet } from './demo-fleet';

interface Told {
  readonly steps: readonly Pick<Step, 'operation' | 'input'>[];
  readonly update: Members;
  readonly carriedNot: readonly { readonly path: string }[];
  readonly updatedNot: readonly { readonly path: string }[];
}

const QUERY = `query ($id: ID!, $region: String) {
  userPool(id: $id, region: $region) {
    replica {
      steps { operation input }
      update
      carriedNot: notCarried { path reason message }
      updatedNot: notCarried(form: UPDATE) { path reason message }
    }
  }
}`;

const fleet = overDemoFleet();

describe.each(DEMO_POOLS)('of demo pool %s', (file) => {
  it('each leaf is in the input of a step, or told not to be', async () => {
    const { document, told } = await read(file);

    expect(lost(leavesOf(document), inSteps(told), told.carriedNot)).toEqual([]);
  });

  it('each leaf is in the update, or told not to be', async () => {
    const { document, told } = await read(file);

    expect(lost(leavesOf(document), inUpdate(told), told.updatedNot)).toEqual([]);
  });

  it('a leaf that was taken out of the inputs would be missed', async () => {
    const { document, told } = await read(file);
    const steps = told.steps.map(({ operation, input: { PoolName: _, ...input } }) => ({
      operation,
      input,
    }));

    expect(lost(leavesOf(document), inSteps({ ...told, steps }), told.carriedNot)).toEqual([
      'Name',
    ]);
  });
});

/** The pool as the SDK reads it, and what the gateway makes of it. */
async function read(file: string): Promise<{ document: Members; told: Told }> {
  const { gateway } = fleet;
  const pool = fleet.pool(file);
  const { id, region } = pool;
  const client = clientOf(gateway.endpoint.url, pool);
  const { UserPool: described } = await client.send(
    new DescribeUserPoolCommand({ UserPoolId: id }),
  );
  const { data, errors } = await gateway.query(QUERY, { id, region });
  expect(errors).toBeUndefined();
  return {
    document: JSON.parse(JSON.stringify(described)) as Members,
    told: data?.['userPool']?.['replica'] as unknown as Told,
  };
}

/** The paths of leaves that are neither carried nor told of. */
function lost(
  leaves: readonly Leaf[],
  isCarried: (leaf: Leaf) => boolean,
  told: readonly { readonly path: string }[],
): readonly string[] {
  return leaves
    .filter((leaf) => !told.some(({ path }) => isWithin(leaf.path, path)) && !isCarried(leaf))
    .map(({ path }) => path);
}

/** Whether an input holds the leaf's value where AWS takes it. */
function inSteps({ steps }: Pick<Told, 'steps'>): (leaf: Leaf) => boolean {
  const inputOf = (operation: string) =>
    steps.filter((step) => step.operation === operation).map(({ input }) => input as Members);
  const created = inputOf('CreateUserPool').flatMap((input) => leavesOf(asDescribed(input)));
  const mfa = inputOf('SetUserPoolMfaConfig').flatMap(leavesOf);
  const domains = inputOf('CreateUserPoolDomain').map(({ Domain }) => Domain);
  return ({ path, value }) => {
    if (path === 'Domain' || path === 'CustomDomain') return domains.includes(value);
    const carried = path === 'MfaConfiguration' ? [...created, ...mfa] : created;
    return carried.some((leaf) => leaf.path === path && isEqual(leaf.value, value));
  };
}

function inUpdate({ update }: Pick<Told, 'update'>): (leaf: Leaf) => boolean {
  const sent = leavesOf(asDescribed(update));
  return ({ path, value }) => sent.some((leaf) => leaf.path === path && isEqual(leaf.value, value));
}

/** An input in the words of a description, its attributes with the prefixes that AWS puts there. */
function asDescribed({ PoolName, Schema, ...input }: Members): Members {
  const attributes = (Schema ?? []) as readonly Members[];
  return {
    ...input,
    ...(PoolName === undefined ? {} : { Name: PoolName }),
    SchemaAttributes: attributes.map((attribute) => ({
      ...attribute,
      Name: `${prefixOf(attribute)}${nameOf(attribute)}`,
    })),
  };
}

const STANDARD =
  /^(address|birthdate|email|family_name|gender|given_name|locale|middle_name|name|nickname|phone_number|picture|preferred_username|profile|updated_at|website|zoneinfo)$/;

function nameOf({ Name: name }: Members): string {
  return typeof name === 'string' ? name : '';
}

function prefixOf(attribute: Members): string {
  if (STANDARD.test(nameOf(attribute))) return '';
  return attribute['DeveloperOnlyAttribute'] === true ? 'dev:custom:' : 'custom:';
}

function isEqual(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
