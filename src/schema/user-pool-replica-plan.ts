import type { UserPool } from '../domain/user-pool';
import { userPoolKeyText } from '../domain/user-pool-key';
import type * as schema from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import {
  checkedTarget,
  existingOf,
  planOf,
  REPLICA_PARTS,
  sizeOf,
  takeoverOf,
  updateOf,
  withNeeded,
  writtenSteps,
  type NotCarried,
  type Plan,
  type ReplicaTarget,
} from '../replicate';
import { cloudFormationOf, type CloudFormation } from '../replicate/cloud-formation';
import { terraformOf } from '../replicate/terraform';
import { countSteps, MOST_STEPS, oncePerOperation } from './operation-work';
import { readReplicaSource } from './replica-source';

/** The forms of a plan, each made when the first field needs it, and once; so is read what they are made from. */
export interface UserPoolReplicaPlan {
  readonly steps: () => Promise<Plan>;
  readonly update: () => ReturnType<typeof updateOf>;
  readonly cloudFormation: () => Promise<CloudFormation>;
  readonly terraform: () => Promise<ReturnType<typeof terraformOf>>;
}

/** The field of a pool that plans another one like it. */
export const replicaOfPool = {
  replica(pool, { parts, ...wanted }, { loaders }) {
    const target = checkedTarget(pool, targetOf(wanted));
    const planned = parts ?? REPLICA_PARTS;
    // What is asked for under several names is made once.
    const asked = JSON.stringify(['replica', userPoolKeyText(pool), target, planned]);
    return oncePerOperation(loaders, asked, () => replicaPlan(loaders, pool, target, planned));
  },
} satisfies schema.UserPoolResolvers;

export const userPoolReplicaPlan = {
  steps: async ({ steps }) => writtenSteps(await steps()),
  update: ({ update }) => update().input,
  cloudFormation: async ({ cloudFormation }) => (await cloudFormation()).template,
  terraform: async ({ terraform }) => (await terraform()).text,
  async notCarried(asked, { form, reasons }) {
    const told = await notCarriedBy(asked, form);
    return reasons == null ? told : told.filter(({ reason }) => reasons.includes(reason));
  },
} satisfies Required<schema.UserPoolReplicaPlanResolvers>;

/** What each form takes, in steps of work (measured for demo pools and for large ones, one core). */
const PRICES = {
  steps: { value: 200, character: 2 },
  update: { value: 80, character: 2 },
  cloudFormation: { value: 260, character: 4 },
  terraform: { value: 450, character: 22 },
};

type Form = keyof typeof PRICES;

/**
 * Pays for a form before it is made. One of whatever size an operation can always have.
 *
 * @throws GatewayError LIMIT_EXCEEDED where the operation has had its share
 */
function pay(loaders: Loaders, form: Form, source: Parameters<typeof sizeOf>[0]): void {
  const { values, characters } = sizeOf(source);
  const price = values * PRICES[form].value + characters * PRICES[form].character;
  countSteps(loaders, Math.min(price, MOST_STEPS));
}

function replicaPlan(
  loaders: Loaders,
  pool: UserPool,
  target: ReplicaTarget,
  parts: readonly schema.UserPoolReplicaPart[],
): UserPoolReplicaPlan {
  const source = once(() => readReplicaSource(loaders, pool, withNeeded(parts)));
  const plan = once(async () => planOf(await source(), target));
  const paid = async (form: Form) => {
    const read = await source();
    pay(loaders, form, read);
    return read;
  };
  return {
    steps: once(async () => {
      await paid('steps');
      return plan();
    }),
    update: once(() => {
      pay(loaders, 'update', pool);
      return updateOf(pool);
    }),
    cloudFormation: once(async () => {
      await paid('cloudFormation');
      return cloudFormationOf(await plan());
    }),
    // It takes over the pool itself, unless another one is asked for.
    terraform: once(async () => {
      const read = await paid('terraform');
      return isElsewhere(target)
        ? terraformOf(await plan(), null)
        : terraformOf(takeoverOf(read, target), existingOf(read));
    }),
  };
}

async function notCarriedBy(
  { steps, update, cloudFormation, terraform }: UserPoolReplicaPlan,
  form: schema.UserPoolReplicaForm,
): Promise<readonly NotCarried[]> {
  switch (form) {
    case 'UPDATE':
      return update().notCarried;
    case 'STEPS':
      return (await steps()).notCarried;
    case 'CLOUD_FORMATION':
      return (await cloudFormation()).notCarried;
    case 'TERRAFORM':
      return (await terraform()).notCarried;
  }
}

function isElsewhere({ name, region, accountId }: ReplicaTarget): boolean {
  return name !== null || region !== null || accountId !== null;
}

function targetOf(wanted: Omit<schema.UserPoolReplicaArgs, 'parts'>): ReplicaTarget {
  return {
    name: wanted.name ?? null,
    region: wanted.region ?? null,
    accountId: wanted.accountId ?? null,
    includeTags: wanted.includeTags ?? true,
    deletionProtection: wanted.deletionProtection ?? null,
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => (made ??= make());
}
