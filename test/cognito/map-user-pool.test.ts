import { MalformedAnswer } from '../../src/cognito/malformed-answer';
import { mapUserPool } from '../../src/cognito/map-user-pool';
import { mapUserPoolSummary } from '../../src/cognito/map-user-pool-page';
import { aUserPoolSummary, aUserPoolType, thrownBy } from '../support/builders';
import { everyMember, KEY, MAPPED } from './every-member';

/** What stands in a wrong place; no message may repeat it. */
const PLANTED = 'planted-secret';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** The paths of everything in a value that is not mutable text; lists of texts count as one. */
function pathsOf(value: unknown, path = ''): string[] {
  if (!isRecord(value)) return [path];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [path];
  return [
    ...(path === '' ? [] : [path]),
    ...Object.entries(value).flatMap(([name, member]) =>
      pathsOf(member, path === '' ? name : `${path}.${name}`),
    ),
  ];
}

/** Puts another value at a path. */
function replaceAt(root: Record<string, unknown>, path: string, change: (old: unknown) => unknown) {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Record<string, unknown>>(
    (value, name) => value[name] as Record<string, unknown>,
    root,
  );
  parent[last] = change(parent[last]);
}

function expectDeeplyFrozen(value: unknown): void {
  if (!isRecord(value)) return;
  expect(Object.isFrozen(value)).toBe(true);
  Object.values(value).forEach(expectDeeplyFrozen);
}

/** Every path but the id's, which the key tells. */
const PATHS = pathsOf(everyMember()).filter((path) => path !== 'Id');

describe('A mapped user pool', () => {
  it('holds every member that AWS can tell', () => {
    const pool = mapUserPool(KEY, everyMember());

    expect(pool).toStrictEqual(MAPPED);
  });

  it('is null in every member that AWS left out', () => {
    const pool = mapUserPool(KEY, { Id: KEY.id });

    const nothing = Object.fromEntries(Object.keys(MAPPED).map((name) => [name, null]));
    expect(pool).toStrictEqual({
      ...nothing,
      ...KEY,
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1Cd2Ef3',
    });
  });

  it('takes a member that is null or undefined for one that is absent', () => {
    const names = Object.keys(everyMember()).filter((name) => name !== 'Id');
    const absent = mapUserPool(KEY, { Id: KEY.id });

    for (const nothing of [null, undefined]) {
      const answer = aUserPoolType(Object.fromEntries(names.map((name) => [name, nothing])));

      expect(mapUserPool(KEY, answer)).toStrictEqual(absent);
    }
  });

  it('keeps objects that are empty, with null for each of their members', () => {
    const empty = Object.keys(everyMember()).filter((name) => {
      const member: unknown = Reflect.get(everyMember(), name);
      return isRecord(member) && !Array.isArray(member);
    });

    const pool = mapUserPool(KEY, aUserPoolType(Object.fromEntries(empty.map((n) => [n, {}]))));

    expect(pool.policies).toStrictEqual({ passwordPolicy: null, signInPolicy: null });
    expect(pool.usernameConfiguration).toStrictEqual({ caseSensitive: null });
    expect(pool.issuerConfiguration).toStrictEqual({ type: null, typeRaw: null });
    expect(pool.userAttributeUpdateSettings).toStrictEqual({
      attributesRequireVerificationBeforeUpdate: null,
      attributesRequireVerificationBeforeUpdateRaw: null,
    });
    for (const [name, member] of Object.entries(MAPPED)) {
      if (!isRecord(member) || Array.isArray(member)) continue;
      const nothing = Object.fromEntries(Object.keys(member).map((inner) => [inner, null]));
      expect({ [name]: pool[name as keyof typeof pool] }).toStrictEqual({ [name]: nothing });
    }
  });

  it('keeps objects that are empty deeper down', () => {
    const answer = aUserPoolType({
      UserPoolAddOns: { AdvancedSecurityAdditionalFlows: {} },
      SchemaAttributes: [{}, { StringAttributeConstraints: {} }],
    });

    const { userPoolAddOns, schemaAttributes } = mapUserPool(KEY, answer);

    expect(userPoolAddOns?.advancedSecurityAdditionalFlows).toStrictEqual({
      customAuthMode: null,
      customAuthModeRaw: null,
    });
    expect(schemaAttributes?.map((attribute) => attribute.stringAttributeConstraints)).toEqual([
      null,
      { minLength: null, maxLength: null },
    ]);
  });

  it('keeps lists and maps that are empty', () => {
    const answer = aUserPoolType({
      SchemaAttributes: [],
      AliasAttributes: [],
      UserPoolTags: {},
      AcrConfiguration: {},
      DcrConfiguration: { AllowedScopes: [] },
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool).toMatchObject({
      schemaAttributes: [],
      aliasAttributes: [],
      aliasAttributesRaw: [],
      userPoolTags: [],
      acrConfiguration: [],
      dcrConfiguration: { allowedScopes: [] },
    });
  });

  it('keeps texts that are empty, zero and false', () => {
    const answer = aUserPoolType({
      Name: '',
      EstimatedNumberOfUsers: 0,
      UsernameConfiguration: { CaseSensitive: false },
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool).toMatchObject({
      name: '',
      estimatedNumberOfUsers: 0,
      usernameConfiguration: { caseSensitive: false },
    });
  });

  it('tells values that came after us as UNRECOGNIZED beside what AWS wrote', () => {
    const answer = aUserPoolType({
      DeletionProtection: 'SCHEDULED',
      Status: 'Migrating',
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'carrier_pigeon' }] },
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool).toMatchObject({
      deletionProtection: 'UNRECOGNIZED',
      deletionProtectionRaw: 'SCHEDULED',
      status: 'UNRECOGNIZED',
      statusRaw: 'Migrating',
      accountRecoverySetting: {
        recoveryMechanisms: [{ priority: null, name: 'UNRECOGNIZED', nameRaw: 'carrier_pigeon' }],
      },
    });
  });

  it('keeps values that came after us at their own place in lists', () => {
    const factors = ['PASSWORD', 'PALM_SCAN', 'SMS_OTP', 'IRIS'];
    const answer = aUserPoolType({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } },
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool.policies?.signInPolicy).toStrictEqual({
      allowedFirstAuthFactors: ['PASSWORD', 'UNRECOGNIZED', 'SMS_OTP', 'UNRECOGNIZED'],
      allowedFirstAuthFactorsRaw: factors,
    });
  });

  it('is frozen all the way down', () => {
    expectDeeplyFrozen(mapUserPool(KEY, everyMember()));
  });

  it('shares no list with AWS’s answer', () => {
    const answer = everyMember();
    const pool = mapUserPool(KEY, answer);

    answer.AliasAttributes.push('phone_number');
    answer.DcrConfiguration.AllowedScopes.length = 0;

    expect(pool).toStrictEqual(MAPPED);
  });

  it('lists its tags sorted by key, in whatever order AWS tells them', () => {
    const tags = Object.entries({ b: '2', a: '1', B: '3', aws: '', '10': 'x', '9': 'y' });
    const one = mapUserPool(KEY, aUserPoolType({ UserPoolTags: Object.fromEntries(tags) }));

    const other = mapUserPool(
      KEY,
      aUserPoolType({ UserPoolTags: Object.fromEntries(tags.reverse()) }),
    );

    expect(one.userPoolTags?.map(({ key }) => key)).toEqual(['10', '9', 'B', 'a', 'aws', 'b']);
    expect(other).toStrictEqual(one);
  });

  it('tells authentication levels that came after us', () => {
    const answer = aUserPoolType({
      AcrConfiguration: { Level9: { AcrValue: 'nine' }, Level1: {} },
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool.acrConfiguration).toEqual([
      { level: 'Level1', acrValue: null },
      { level: 'Level9', acrValue: 'nine' },
    ]);
  });

  it('tells moments in UTC with milliseconds', () => {
    const answer = aUserPoolType({
      CreationDate: new Date('2026-03-01T00:30:00.5+02:00'),
      LastModifiedDate: new Date(0),
    });

    const pool = mapUserPool(KEY, answer);

    expect(pool.creationDate).toBe('2026-02-28T22:30:00.500Z');
    expect(pool.lastModifiedDate).toBe('1970-01-01T00:00:00.000Z');
  });

  it('drops members that nobody knows', () => {
    const pool = mapUserPool(KEY, aUserPoolType({ Palmistry: true }));

    expect(pool).toStrictEqual(mapUserPool(KEY, aUserPoolType()));
  });

  it('has the account, the region and the id of its key', () => {
    const pool = mapUserPool({ ...KEY, account: 'sandbox', region: 'us-east-1' }, everyMember());

    expect(pool).toMatchObject({ account: 'sandbox', region: 'us-east-1', id: KEY.id });
  });
});

describe('An answer with a wrong type', () => {
  it.each(PATHS)(
    'at %s is refused by its path, and what stands there is not told',
    async (path) => {
      const answer = everyMember();
      replaceAt(answer, path, (right) => (typeof right === 'string' ? [PLANTED] : PLANTED));

      const error = await thrownBy(() => mapUserPool(KEY, answer));

      expect(error).toBeInstanceOf(MalformedAnswer);
      expect((error as Error).message).toMatch(`Expected ${path} to be `);
      expect((error as Error).message).not.toContain(PLANTED);
    },
  );

  it.each<[string, string, unknown]>([
    ['an invalid date', 'CreationDate', new Date(NaN)],
    ['a date as a number', 'CreationDate', 1_689_721_665],
    ['half a user', 'EstimatedNumberOfUsers', 0.5],
    ['more users than GraphQL can count', 'EstimatedNumberOfUsers', 2 ** 31],
    ['no number', 'EstimatedNumberOfUsers', NaN],
    ['a number as a text', 'EstimatedNumberOfUsers', '7'],
    ['a flag as a text', 'UsernameConfiguration.CaseSensitive', 'true'],
    ['a flag as a number', 'UsernameConfiguration.CaseSensitive', 1],
    ['a constraint as a number', 'SchemaAttributes.0.NumberAttributeConstraints.MinValue', 0],
    ['a list of a number', 'AliasAttributes', ['email', 42]],
    ['a list of null', 'DcrConfiguration.AllowedScopes', [null]],
    ['an attribute that is null', 'SchemaAttributes.0', null],
    ['a list for an object', 'Policies', []],
    ['an object for a list', 'SchemaAttributes', {}],
    ['a list for a map', 'UserPoolTags', []],
    ['a tag that is null', 'UserPoolTags.team', null],
    ['a level that is null', 'AcrConfiguration.Level1', null],
  ])('such as %s at %s is refused', async (_, path, wrong) => {
    const answer = everyMember();
    replaceAt(answer, path, () => wrong);

    const error = await thrownBy(() => mapUserPool(KEY, answer));

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect((error as Error).message).toContain(`Expected ${path} to be `);
  });
});

describe('A mapped pool of a list', () => {
  const PLACE = { account: 'production', region: 'eu-west-1' };
  const LISTED = {
    Id: 'eu-west-1_Ab1Cd2Ef3',
    Name: 'a name',
    LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:x' },
    Status: 'Enabled',
    CreationDate: new Date('2025-01-02T03:04:05.006Z'),
    LastModifiedDate: new Date('2026-01-02T03:04:05.006Z'),
    ReplicaRegions: ['us-east-1', 'us-west-2'],
  } as const;

  function aListedPool(members: Readonly<Record<string, unknown>>) {
    return { ...LISTED, ReplicaRegions: [...LISTED.ReplicaRegions], ...members };
  }

  it('holds everything that the list tells', () => {
    const summary = mapUserPoolSummary(PLACE, aListedPool({}));

    expect(summary).toMatchObject({
      ...PLACE,
      id: 'eu-west-1_Ab1Cd2Ef3',
      name: 'a name',
      lambdaConfig: { preSignUp: LISTED.LambdaConfig.PreSignUp, postConfirmation: null },
      status: 'ENABLED',
      statusRaw: 'Enabled',
      creationDate: '2025-01-02T03:04:05.006Z',
      lastModifiedDate: '2026-01-02T03:04:05.006Z',
      replicaRegions: ['us-east-1', 'us-west-2'],
    });
    expectDeeplyFrozen(summary);
  });

  it('is null in every member that the list left out', () => {
    const summary = mapUserPoolSummary(PLACE, { Id: 'eu-west-1_A' });

    expect(summary).toStrictEqual(aUserPoolSummary({ ...PLACE, id: 'eu-west-1_A' }));
  });

  it('has the account and the region of the list, wherever its id was born', () => {
    const summary = mapUserPoolSummary(
      { account: 'sandbox', region: 'us-east-1' },
      { Id: 'eu-west-1_A' },
    );

    expect(summary).toMatchObject({ account: 'sandbox', region: 'us-east-1' });
  });

  it.each([
    ['Id', undefined],
    ['Id', 7],
    ['Name', [PLANTED]],
    ['LambdaConfig', PLANTED],
    ['LambdaConfig', { PreSignUp: [PLANTED] }],
    ['Status', [PLANTED]],
    ['CreationDate', PLANTED],
    ['ReplicaRegions', PLANTED],
  ])('is refused where %s is %j', async (member, wrong) => {
    const answer = aListedPool({ [member]: wrong });

    const error = await thrownBy(() => mapUserPoolSummary(PLACE, answer));

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect((error as Error).message).toContain(`UserPools.${member}`);
    expect((error as Error).message).not.toContain(PLANTED);
  });
});
