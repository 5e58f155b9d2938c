import type { UserPool } from '../domain/user-pool';
import type * as schema from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import {
  checkedTarget,
  existingOf,
  planOf,
  REPLICA_PARTS,
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
import { countSteps } from './operation-work';
import { readReplicaSource } from './replica-source';

/** The forms of a plan, each made when the first field needs it, and once; so is read what they are made from. */
export interface UserPoolReplicaPlan {
  readonly plan: () => Promise<Plan>;
  readonly update: () => ReturnType<typeof updateOf>;
  readonly cloudFormation: () => Promise<CloudFormation>;
  readonly terraform: () => Promise<ReturnType<typeof terraformOf>>;
}

/** The field of a pool that plans another one like it. */
export const replicaOfPool = {
  replica: (pool, { parts, ...wanted }, { loaders }) =>
    replicaPlan(loaders, pool, checkedTarget(pool, targetOf(wanted)), parts ?? REPLICA_PARTS),
} satisfies schema.UserPoolResolvers;

export const userPoolReplicaPlan = {
  steps: async ({ plan }) => writtenSteps(await plan()),
  update: ({ update }) => update().input,
  cloudFormation: async ({ cloudFormation }) => (await cloudFormation()).template,
  terraform: async ({ terraform }) => (await terraform()).text,
  async notCarried(asked, { form, reasons }) {
    const told = await notCarriedBy(asked, form);
    return reasons == null ? told : told.filter(({ reason }) => reasons.includes(reason));
  },
} satisfies Required<schema.UserPoolReplicaPlanResolvers>;

/** Each form as many steps of work as it takes of time (measured for the largest demo pool, one core). */
const STEPS_OF = { plan: 100_000, update: 25_000, cloudFormation: 25_000, terraform: 100_000 };

function replicaPlan(
  loaders: Loaders,
  pool: UserPool,
  target: ReplicaTarget,
  parts: readonly schema.UserPoolReplicaPart[],
): UserPoolReplicaPlan {
  const source = once(() => readReplicaSource(loaders, pool, withNeeded(parts)));
  const counted = <Value>(form: keyof typeof STEPS_OF, make: () => Value): Value => {
    countSteps(loaders, STEPS_OF[form]);
    return make();
  };
  const plan = once(async () => {
    const read = await source();
    return counted('plan', () => planOf(read, target));
  });
  return {
    plan,
    update: once(() => counted('update', () => updateOf(pool))),
    cloudFormation: once(async () => {
      const planned = await plan();
      return counted('cloudFormation', () => cloudFormationOf(planned));
    }),
    // It takes over the pool itself, unless another one is asked for.
    terraform: once(async () => {
      const read = await source();
      return counted('terraform', () =>
        isElsewhere(target)
          ? terraformOf(planOf(read, target), null)
          : terraformOf(takeoverOf(read, target), existingOf(read)),
      );
    }),
  };
}

async function notCarriedBy(
  { plan, update, cloudFormation, terraform }: UserPoolReplicaPlan,
  form: schema.UserPoolReplicaForm,
): Promise<readonly NotCarried[]> {
  switch (form) {
    case 'UPDATE':
      return update().notCarried;
    case 'STEPS':
      return (await plan()).notCarried;
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
