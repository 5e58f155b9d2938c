import fc from 'fast-check';
import type { LambdaConfig, UserPool } from '../../src/domain/user-pool';
import {
  fieldTest,
  hasTrigger,
  judge,
  LAMBDA_TRIGGERS,
  type Condition,
  type LambdaTrigger,
} from '../../src/domain/user-pool-filter';
import { SUMMARY_FIELDS } from '../../src/domain/user-pool-summary';
import { aUserPool } from '../support/builders';

const POOL = aUserPool({ account: 'main', region: 'us-east-1', id: 'us-east-1_A' });

const name = (text: string) => fieldTest('name', (actual) => actual === text);
const tier = (text: string) => fieldTest('userPoolTier', (actual) => actual === text);

/** Conditions of every form over fields that a list tells and fields that it does not. */
const conditions = fc.letrec<{ condition: Condition }>((tie) => {
  const some = fc.array(tie('condition'), { maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(name('a'), name('b'), tier('PLUS'), tier('LITE')),
      some.map((every) => ({ every })),
      some.map((any) => ({ some: any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
}).condition;

const described: fc.Arbitrary<UserPool> = fc
  .record({
    name: fc.constantFrom(null, 'a', 'b'),
    userPoolTier: fc.constantFrom(null, 'PLUS', 'LITE'),
  })
  .map((members) => ({ ...POOL, ...members }));

function asListed(pool: UserPool): Partial<UserPool> {
  return Object.fromEntries(SUMMARY_FIELDS.map((field) => [field, pool[field]]));
}

describe('A verdict on a pool', () => {
  it('on what a list tells is never contradicted by the described pool', () => {
    let sure = 0;
    fc.assert(
      fc.property(conditions, described, (condition, pool) => {
        const onSummary = judge(condition, asListed(pool));

        const onPool = judge(condition, pool);

        expect(onPool).not.toBeNull();
        if (onSummary !== null) expect(onSummary).toBe(onPool);
        if (onSummary !== null) sure += 1;
      }),
    );
    expect(sure).toBeGreaterThan(0);
  });

  it('is sure as soon as nothing further can change it', () => {
    const pool = asListed({ ...POOL, name: 'a' });

    expect(judge({ every: [tier('PLUS'), name('b')] }, pool)).toBe(false);
    expect(judge({ some: [tier('PLUS'), name('a')] }, pool)).toBe(true);
    expect(judge({ not: { every: [tier('PLUS'), name('b')] } }, pool)).toBe(true);
  });

  it('is open where a field decides that the list does not tell', () => {
    const pool = asListed({ ...POOL, name: 'a' });

    expect(judge(tier('PLUS'), pool)).toBeNull();
    expect(judge({ not: tier('PLUS') }, pool)).toBeNull();
    expect(judge({ every: [name('a'), tier('PLUS')] }, pool)).toBeNull();
    expect(judge({ some: [name('b'), tier('PLUS')] }, pool)).toBeNull();
  });

  it('takes what AWS left out for nothing that was asked for', () => {
    expect(judge(tier('PLUS'), POOL)).toBe(false);
    expect(judge({ not: tier('PLUS') }, POOL)).toBe(true);
  });

  it('on no conditions at all is yes for every, and no for some', () => {
    expect(judge({ every: [] }, {})).toBe(true);
    expect(judge({ some: [] }, {})).toBe(false);
  });
});

describe('A trigger', () => {
  const version = { lambdaArn: 'arn:f', lambdaVersion: null, lambdaVersionRaw: null };
  const members = Object.entries(LAMBDA_TRIGGERS).flatMap(([trigger, names]) =>
    names.map((member) => [trigger as LambdaTrigger, member] as const),
  );

  it.each(members)('%s is set by the member %s', (trigger, member) => {
    const isVersion = /Sender$|Config$|Federation$/.test(member);
    const config = { [member]: isVersion ? version : 'arn:f' } as unknown as LambdaConfig;

    expect(hasTrigger(config, trigger)).toBe(true);
    expect(hasTrigger(config, 'ANY')).toBe(true);
    expect(hasTrigger(config, trigger === 'PRE_SIGN_UP' ? 'USER_MIGRATION' : 'PRE_SIGN_UP')).toBe(
      false,
    );
  });

  it('is none where the configuration is empty, or holds a key alone', () => {
    expect(hasTrigger({} as LambdaConfig, 'ANY')).toBe(false);
    expect(hasTrigger({ kmsKeyId: 'arn:k' } as LambdaConfig, 'ANY')).toBe(false);
  });
});
