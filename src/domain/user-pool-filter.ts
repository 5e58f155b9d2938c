import type { LambdaConfig, UserPool, UserPoolTag } from './user-pool';

/** What a pool must be like, made of tests that each look at one field. */
export type Condition =
  | { readonly every: readonly Condition[] }
  | { readonly some: readonly Condition[] }
  | { readonly not: Condition }
  | FieldTest;

/** A test that one field of a pool alone decides. */
export interface FieldTest {
  readonly field: keyof UserPool;
  readonly holds: (pool: UserPool) => boolean;
}

/** As much of a pool as is known so far: a field that is not there is not known, null is. */
export type KnownOfPool = Partial<UserPool>;

/** Whether a condition holds; null where what is known does not tell. */
export type Verdict = boolean | null;

/**
 * Judges a pool by as much of it as is known. What it says of a part it says of the whole pool too:
 * it is sure only of what no further field can change.
 */
export function judge(condition: Condition, pool: KnownOfPool): Verdict {
  if ('every' in condition) return allOf(condition.every.map((each) => judge(each, pool)));
  if ('some' in condition) {
    return opposite(allOf(condition.some.map((each) => opposite(judge(each, pool)))));
  }
  if ('not' in condition) return opposite(judge(condition.not, pool));
  // A test reads its own field alone, and that is known here.
  return pool[condition.field] === undefined ? null : condition.holds(pool as UserPool);
}

/** A test of one field; null, which is what AWS left out, never passes it. */
export function fieldTest<Field extends keyof UserPool>(
  field: Field,
  holds: (value: NonNullable<UserPool[Field]>) => boolean,
): FieldTest {
  return {
    field,
    holds(pool) {
      const value = pool[field];
      return value != null && holds(value);
    },
  };
}

/** The members of a pool's Lambda configuration that name a function, by the trigger they are for. */
export const LAMBDA_TRIGGERS = {
  PRE_SIGN_UP: ['preSignUp'],
  CUSTOM_MESSAGE: ['customMessage'],
  POST_CONFIRMATION: ['postConfirmation'],
  PRE_AUTHENTICATION: ['preAuthentication'],
  POST_AUTHENTICATION: ['postAuthentication'],
  DEFINE_AUTH_CHALLENGE: ['defineAuthChallenge'],
  CREATE_AUTH_CHALLENGE: ['createAuthChallenge'],
  VERIFY_AUTH_CHALLENGE_RESPONSE: ['verifyAuthChallengeResponse'],
  PRE_TOKEN_GENERATION: ['preTokenGeneration', 'preTokenGenerationConfig'],
  USER_MIGRATION: ['userMigration'],
  CUSTOM_SMS_SENDER: ['customSmsSender'],
  CUSTOM_EMAIL_SENDER: ['customEmailSender'],
  INBOUND_FEDERATION: ['inboundFederation'],
} as const satisfies Readonly<Record<string, readonly (keyof LambdaConfig)[]>>;

export type LambdaTrigger = keyof typeof LAMBDA_TRIGGERS;

/** Whether a function is set for a trigger, or for any. An empty object names none. */
export function hasTrigger(config: LambdaConfig, trigger: LambdaTrigger | 'ANY'): boolean {
  const members = trigger === 'ANY' ? ALL_TRIGGERS : LAMBDA_TRIGGERS[trigger];
  return members.some((member) => {
    const value = config[member];
    return typeof value === 'string' ? value !== '' : value?.lambdaArn != null;
  });
}

const ALL_TRIGGERS = Object.values(LAMBDA_TRIGGERS).flat();

function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function opposite(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict;
}

/** A tag that is looked for; any value will do where that is null. */
export interface WantedTag {
  readonly key: string;
  readonly value?: string | null | undefined;
}

/** Whether one of some tags is the wanted one, upper and lower case told apart. */
export function hasTag(tags: readonly UserPoolTag[], { key, value }: WantedTag): boolean {
  return tags.some((tag) => tag.key === key && (value == null || tag.value === value));
}
