import { diffUserPools, USER_POOL_AREAS, type DiffOptions } from '../../src/diff';
import { areaOf, isPoolMember } from '../../src/diff/areas';
import { UNORDERED } from '../../src/diff/same-value';
import { STANDARD_ATTRIBUTES, type Members } from '../../src/document';
import { everyMemberPrinted } from './pools';

/** Changes in short: the path, and what both sides have there. */
function changes(left: Members, right: Members, options?: DiffOptions): readonly unknown[] {
  return diffUserPools(left, right, options).changes.map((change) => [
    change.kind,
    change.path,
    change.left,
    change.right,
  ]);
}

const aPolicy = (PasswordPolicy: Members): Members => ({ Policies: { PasswordPolicy } });
const attributes = (...SchemaAttributes: Members[]): Members => ({ SchemaAttributes });
const PLAN: Members = { Name: 'custom:plan', AttributeDataType: 'String', Mutable: true };
const EMAIL: Members = { Name: 'email', ...STANDARD_ATTRIBUTES.get('email') };

describe('the diff of two pools', () => {
  it('tells each leaf that differs, its kind and its area, by path', () => {
    const left = { MfaConfiguration: 'ON', ...aPolicy({ MinimumLength: 8 }) };
    const right = { ...aPolicy({ MinimumLength: 12 }), UserPoolTags: { team: 'identity' } };

    expect(diffUserPools(left, right)).toEqual({
      identical: false,
      changes: [
        { path: 'MfaConfiguration', kind: 'REMOVED', left: 'ON', right: null, area: 'MFA' },
        {
          path: 'Policies.PasswordPolicy.MinimumLength',
          kind: 'CHANGED',
          left: 8,
          right: 12,
          area: 'SIGN_IN',
        },
        { path: 'UserPoolTags.team', kind: 'ADDED', left: null, right: 'identity', area: 'TAGS' },
      ],
      ignoredNothing: [],
    });
  });

  it('leaves out what tells pools apart unless it is asked for', () => {
    const left = { Id: 'eu-west-1_A', Name: 'a', CreationDate: 1, Domain: 'a', Status: 'Enabled' };
    const right = { Id: 'eu-west-1_B', Name: 'b', CreationDate: 2 };

    expect(diffUserPools(left, right)).toMatchObject({ identical: true, changes: [] });
    expect(changes(left, right, { includeIdentity: true })).toEqual([
      ['CHANGED', 'CreationDate', 1, 2],
      ['REMOVED', 'Domain', 'a', null],
      ['CHANGED', 'Id', 'eu-west-1_A', 'eu-west-1_B'],
      ['CHANGED', 'Name', 'a', 'b'],
      ['REMOVED', 'Status', 'Enabled', null],
    ]);
  });

  it('leaves out the tags that only AWS sets, likewise', () => {
    const left = { UserPoolTags: { 'aws:cloudformation:stack-name': 'a', 'awesome:tag': 'b' } };

    expect(changes(left, {})).toEqual([['REMOVED', 'UserPoolTags.awesome:tag', 'b', null]]);
    expect(changes(left, {}, { includeIdentity: true })).toHaveLength(2);
  });

  it.each([
    [1_689_721_665.239, '2023-07-18T23:07:45.239000+00:00'],
    ['2023-07-18T23:07:45.239Z', '2023-07-19T01:07:45.239000+02:00'],
    ['2023-07-18T23:07:45Z', 1_689_721_665],
  ])('takes the dates %s and %s for the same moment', (one, other) => {
    const left = { CreationDate: one };
    const right = { CreationDate: other };

    expect(changes(left, right, { includeIdentity: true })).toEqual([]);
  });

  it.each([
    ['2023-07-18T23:07:45.239Z', '2023-07-18T23:07:45.240Z'],
    ['2023-07-18T23:07:45.239Z', 'yesterday'],
    ['yesterday', 'today'],
  ])('tells the dates %s and %s apart', (one, other) => {
    const left = { LastModifiedDate: one };
    const right = { LastModifiedDate: other };

    expect(changes(left, right, { includeIdentity: true })).toEqual([
      ['CHANGED', 'LastModifiedDate', one, other],
    ]);
  });

  it('takes null and what holds nothing for absent, and false, 0 and an empty text for values', () => {
    const left = { LambdaConfig: { PreSignUp: null }, Policies: {}, AliasAttributes: [] };
    const right = { SmsAuthenticationMessage: '', EmailConfiguration: { From: '' } };

    expect(changes(left, {})).toEqual([]);
    expect(
      changes({}, { ...right, ...aPolicy({ RequireNumbers: false, MinimumLength: 0 }) }),
    ).toEqual([
      ['ADDED', 'EmailConfiguration.From', null, ''],
      ['ADDED', 'Policies.PasswordPolicy.MinimumLength', null, 0],
      ['ADDED', 'Policies.PasswordPolicy.RequireNumbers', null, false],
      ['ADDED', 'SmsAuthenticationMessage', null, ''],
    ]);
  });

  it('tells an empty list of grant types from none: it rejects them all', () => {
    const path = 'DcrConfiguration.OpenDcrGrantTypes';

    expect(changes({}, { DcrConfiguration: { OpenDcrGrantTypes: [] } })).toEqual([
      ['ADDED', path, null, []],
    ]);
    expect(changes({}, { DcrConfiguration: { AllowedScopes: [] } })).toEqual([]);
  });

  it('takes the default for absent, and shows what the descriptions say where they differ', () => {
    const off = { MfaConfiguration: 'OFF' };
    const on = { MfaConfiguration: 'ON' };

    expect(changes({}, off)).toEqual([]);
    expect(changes(off, on)).toEqual([['CHANGED', 'MfaConfiguration', 'OFF', 'ON']]);
    expect(changes({}, on)).toEqual([['ADDED', 'MfaConfiguration', null, 'ON']]);
    expect(changes(on, {})).toEqual([['REMOVED', 'MfaConfiguration', 'ON', null]]);
  });

  it('takes a temporary password that is valid for 0 days for the default of 7', () => {
    const days = (TemporaryPasswordValidityDays: number) =>
      aPolicy({ TemporaryPasswordValidityDays });

    expect(changes(days(0), days(7))).toEqual([]);
    expect(changes(days(0), {})).toEqual([]);
    expect(changes(days(0), days(8))).toHaveLength(1);
  });

  it('compares lists as sets but for aliases, whose order counts', () => {
    const left = { AutoVerifiedAttributes: ['email', 'phone_number'] };
    const right = { AutoVerifiedAttributes: ['phone_number', 'email', 'email'] };
    const aliases = { AliasAttributes: ['email', 'phone_number'] };
    const otherAliases = { AliasAttributes: ['phone_number', 'email'] };

    expect(changes(left, right)).toEqual([]);
    expect(changes(left, { AutoVerifiedAttributes: ['email'] })).toEqual([
      ['CHANGED', 'AutoVerifiedAttributes', ['email', 'phone_number'], ['email']],
    ]);
    expect(changes(aliases, otherAliases)).toEqual([
      ['CHANGED', 'AliasAttributes', ['email', 'phone_number'], ['phone_number', 'email']],
    ]);
  });

  it('knows the order of every list of values that AWS’s SDK has', () => {
    const lists = listsOf(everyMemberPrinted(), '');

    expect(new Set(lists)).toEqual(new Set([...UNORDERED, 'AliasAttributes']));
  });

  it('tells what AWS added since leaf by leaf, and lists that nobody knows whole and in order', () => {
    const left = { Novelty: { Deep: { A: 1, B: 2 } }, Novelties: [{ A: 1, B: null }, { A: 2 }] };
    const reordered = { Novelty: { Deep: { B: 3, A: 1 } }, Novelties: [{ A: 2 }, { A: 1 }] };

    expect(changes(left, { ...left, Novelties: [{ A: 1 }, { A: 2, C: [] }] })).toEqual([]);
    expect(changes(left, reordered)).toEqual([
      ['CHANGED', 'Novelties', [{ A: 1 }, { A: 2 }], [{ A: 2 }, { A: 1 }]],
      ['CHANGED', 'Novelty.Deep.B', 2, 3],
    ]);
    expect(diffUserPools(left, {}).changes.map(({ area }) => area)).toEqual(Array(3).fill('OTHER'));
  });

  it('tells a member that is of another type as one change', () => {
    const left = { EmailConfiguration: { From: 'a', SourceArn: 'b' } };

    expect(changes(left, { EmailConfiguration: 'a' })).toEqual([
      ['CHANGED', 'EmailConfiguration', left.EmailConfiguration, 'a'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'a.b'])(
    'compares a tag that is called %s',
    (tag) => {
      const tags = (value: string): Members => ({
        UserPoolTags: Object.fromEntries([[tag, value]]),
      });

      expect(changes({}, tags('a'))).toEqual([['ADDED', `UserPoolTags.${tag}`, null, 'a']]);
      expect(changes(tags('a'), tags('b'))).toEqual([['CHANGED', `UserPoolTags.${tag}`, 'a', 'b']]);
      expect(changes(tags('a'), tags('a'))).toEqual([]);
    },
  );
});

describe('the attributes of two pools', () => {
  it('are matched by name, and one that a side lacks is one change', () => {
    const left = attributes(PLAN, EMAIL);
    const right = attributes(EMAIL, { ...PLAN, Name: 'custom:tier' });

    expect(changes(left, right)).toEqual([
      ['REMOVED', 'SchemaAttributes.custom:plan', PLAN, null],
      ['ADDED', 'SchemaAttributes.custom:tier', null, { ...PLAN, Name: 'custom:tier' }],
    ]);
  });

  it('differ leaf by leaf where both sides have one', () => {
    const StringAttributeConstraints = { MaxLength: '9' };
    const right = attributes({ ...PLAN, Required: false, StringAttributeConstraints });

    expect(changes(attributes({ ...PLAN, StringAttributeConstraints: {} }), right)).toEqual([
      ['ADDED', 'SchemaAttributes.custom:plan.StringAttributeConstraints.MaxLength', null, '9'],
    ]);
  });

  it('are taken to have a standard one as AWS gives it where a side lacks it', () => {
    expect(changes({}, attributes(EMAIL))).toEqual([]);
    expect(changes({}, attributes({ ...EMAIL, Required: true }))).toEqual([
      ['CHANGED', 'SchemaAttributes.email.Required', false, true],
    ]);
    expect(changes(attributes({ ...EMAIL, Required: true }), attributes(PLAN))).toEqual([
      ['ADDED', 'SchemaAttributes.custom:plan', null, PLAN],
      ['CHANGED', 'SchemaAttributes.email.Required', true, false],
    ]);
  });

  it('are another one by another name', () => {
    expect(changes(attributes(PLAN), attributes({ ...PLAN, Name: 'custom:plans' }))).toHaveLength(
      2,
    );
  });

  it('are compared by their places where they have no name, or the same', () => {
    const left = attributes(PLAN, { ...PLAN, Mutable: false });

    expect(changes(left, attributes(PLAN))).toEqual([
      ['REMOVED', 'SchemaAttributes.#1', { ...PLAN, Mutable: false }, null],
    ]);
  });
});

describe('the ways of two pools to recover an account', () => {
  const recovery = (...RecoveryMechanisms: Members[]) => ({
    AccountRecoverySetting: { RecoveryMechanisms },
  });
  const MAIL = { Priority: 1, Name: 'verified_email' };
  const PHONE = { Priority: 2, Name: 'verified_phone_number' };
  const PATH = 'AccountRecoverySetting.RecoveryMechanisms';

  it('are matched by priority, and one that a side lacks is one change', () => {
    expect(changes(recovery(MAIL, PHONE), recovery(PHONE, MAIL))).toEqual([]);
    expect(changes(recovery(MAIL), recovery(PHONE, MAIL))).toEqual([
      ['ADDED', `${PATH}.2`, null, PHONE],
    ]);
    expect(changes(recovery(MAIL), recovery({ ...MAIL, Name: 'admin_only' }))).toEqual([
      ['CHANGED', `${PATH}.1.Name`, 'verified_email', 'admin_only'],
    ]);
  });
});

describe('members that have an older form', () => {
  const template = (VerificationMessageTemplate: Members) => ({ VerificationMessageTemplate });

  it.each<[string, Members, Members]>([
    ['SMS', { SmsVerificationMessage: 'a' }, template({ SmsMessage: 'a' })],
    ['e-mail', { EmailVerificationMessage: 'a' }, template({ EmailMessage: 'a' })],
    ['e-mail subject', { EmailVerificationSubject: 'a' }, template({ EmailSubject: 'a' })],
    [
      'temporary password',
      { AdminCreateUserConfig: { UnusedAccountValidityDays: 3 } },
      aPolicy({ TemporaryPasswordValidityDays: 3 }),
    ],
    [
      'token trigger',
      { LambdaConfig: { PreTokenGeneration: 'arn' } },
      { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: 'arn', LambdaVersion: 'V1_0' } } },
    ],
  ])('are read as the newer one where the other side has that: %s', (_, older, newer) => {
    expect(changes(older, newer)).toEqual([]);
    expect(changes(older, {})).toHaveLength(1);
    expect(changes({}, newer).length).toBeGreaterThan(0);
  });

  it('are compared at the newer path where one side has it, else at the older one', () => {
    const older = { SmsVerificationMessage: 'a' };
    const path = 'VerificationMessageTemplate.SmsMessage';

    expect(changes(older, template({ SmsMessage: 'b' }))).toEqual([['CHANGED', path, 'a', 'b']]);
    expect(changes(older, { SmsVerificationMessage: 'b' })).toEqual([
      ['CHANGED', 'SmsVerificationMessage', 'a', 'b'],
    ]);
  });

  it('have the first version of the trigger’s events', () => {
    const PreTokenGenerationConfig = { LambdaArn: 'arn', LambdaVersion: 'V2_0' };
    const path = 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion';

    expect(
      changes(
        { LambdaConfig: { PreTokenGeneration: 'arn' } },
        { LambdaConfig: { PreTokenGenerationConfig } },
      ),
    ).toEqual([['CHANGED', path, 'V1_0', 'V2_0']]);
  });

  it('are not compared where the newer one decides on both sides', () => {
    const left = { SmsVerificationMessage: 'a', ...template({ SmsMessage: 'c' }) };
    const right = { SmsVerificationMessage: 'b', ...template({ SmsMessage: 'c' }) };

    expect(changes(left, right)).toEqual([]);
  });

  it('are one change where only what decides between the texts differs', () => {
    const texts = { EmailMessage: 'a', EmailMessageByLink: 'b' };
    const code = template({ ...texts, DefaultEmailOption: 'CONFIRM_WITH_CODE' });
    const link = template({ ...texts, DefaultEmailOption: 'CONFIRM_WITH_LINK' });

    expect(changes(code, link)).toEqual([
      [
        'CHANGED',
        'VerificationMessageTemplate.DefaultEmailOption',
        'CONFIRM_WITH_CODE',
        'CONFIRM_WITH_LINK',
      ],
    ]);
  });
});

describe('paths to ignore', () => {
  const left = {
    UserPoolTags: { a: '1', 'a.b': '1' },
    ...attributes(PLAN),
    MfaConfiguration: 'ON',
  };

  it('are left out with all that is within them', () => {
    expect(changes(left, {}, { ignore: ['UserPoolTags', 'SchemaAttributes'] })).toEqual([
      ['REMOVED', 'MfaConfiguration', 'ON', null],
    ]);
  });

  it('are whole names: a tag is not within another one', () => {
    expect(
      changes({ UserPoolTags: left.UserPoolTags }, {}, { ignore: ['UserPoolTags.a'] }),
    ).toEqual([['REMOVED', 'UserPoolTags.a.b', '1', null]]);
  });

  it('are left out of an attribute that only one side has', () => {
    const { Mutable: _, ...rest } = PLAN;

    expect(
      changes(attributes(PLAN), {}, { ignore: ['SchemaAttributes.custom:plan.Mutable'] }),
    ).toEqual([['REMOVED', 'SchemaAttributes.custom:plan', rest, null]]);
  });

  it('leave out a leaf of a standard attribute that only one side tells', () => {
    const right = attributes({ ...EMAIL, Required: true });

    expect(changes({}, right, { ignore: ['SchemaAttributes.email.Required'] })).toEqual([]);
  });

  it('are left out after it is known what has an effect', () => {
    const days = (UnusedAccountValidityDays: number) => ({
      ...aPolicy({ TemporaryPasswordValidityDays: 9 }),
      AdminCreateUserConfig: { UnusedAccountValidityDays },
    });
    const ignore = ['Policies.PasswordPolicy.TemporaryPasswordValidityDays'];

    expect(changes(days(3), days(4), { ignore })).toEqual([]);
  });

  it.each(['', '*', 'UserPoolTags.*', 'userPoolTags', 'UserPoolTags.', 'constructor'])(
    'leave out nothing where they lead nowhere: %j',
    (path) => {
      expect(changes(left, {}, { ignore: [path] })).toEqual(changes(left, {}));
    },
  );
});

describe('paths that ignored nothing', () => {
  const ignoredNothing = (left: Members, right: Members, ignore: string[]) =>
    diffUserPools(left, right, { ignore }).ignoredNothing;

  it('are those that lead nowhere, as they were given, each once', () => {
    const left = { UserPoolTags: { a: '1', 'b.c': '2' }, ...attributes(PLAN) };
    const right = { MfaConfiguration: 'ON' };
    const wrong = ['UserPoolTag', 'userPoolTags', 'UserPoolTags.b', 'UserPoolTags.', '', '*'];

    const found = ignoredNothing(left, right, [
      'UserPoolTags',
      'UserPoolTags.b.c',
      'SchemaAttributes.custom:plan.Mutable',
      'MfaConfiguration',
      ...wrong,
      'UserPoolTag',
    ]);

    expect(found).toEqual(wrong);
  });

  it('are told of sides that are identical, too', () => {
    const pool = { UserPoolTags: { a: '1' } };

    expect(diffUserPools(pool, pool, { ignore: ['UserPoolTags.b', 'UserPoolTags.a'] })).toEqual({
      identical: true,
      changes: [],
      ignoredNothing: ['UserPoolTags.b'],
    });
  });

  it('are those of members that both sides lack, or that hold nothing there', () => {
    const left = { LambdaConfig: {}, Policies: null };

    expect(ignoredNothing(left, {}, ['LambdaConfig', 'Policies', 'Domain'])).toEqual([
      'LambdaConfig',
      'Policies',
      'Domain',
    ]);
  });

  it('are none of what is there and would not have been compared', () => {
    const left = {
      Name: 'a',
      UserPoolTags: { 'aws:stack': 'b' },
      SmsVerificationMessage: 'c',
      VerificationMessageTemplate: { SmsMessage: 'd' },
    };

    expect(
      ignoredNothing(left, left, ['Name', 'UserPoolTags.aws:stack', 'SmsVerificationMessage']),
    ).toEqual([]);
  });

  it('are none of what a side is only read as', () => {
    const right = attributes({ Name: 'email', Required: true });

    expect(ignoredNothing({}, right, ['SchemaAttributes.email.Mutable'])).toEqual([]);
  });
});

describe('the senders of text messages', () => {
  const sms = (SmsConfiguration: Members): Members => ({ SmsConfiguration });
  const EumsSms = { CallerArn: 'a' };

  it('are compared without the older one where the newer one sends on both sides', () => {
    const left = sms({ EumsSms, SnsCallerArn: 'b', ExternalId: 'c', SnsRegion: 'd' });

    expect(changes(left, sms({ EumsSms }))).toEqual([]);
    expect(changes(left, sms({ EumsSms: { CallerArn: 'e' }, SnsCallerArn: 'f' }))).toEqual([
      ['CHANGED', 'SmsConfiguration.EumsSms.CallerArn', 'a', 'e'],
    ]);
  });

  it('are both compared where the older one sends on one side', () => {
    expect(changes(sms({ EumsSms }), sms({ SnsCallerArn: 'b' }))).toEqual([
      ['REMOVED', 'SmsConfiguration.EumsSms.CallerArn', 'a', null],
      ['ADDED', 'SmsConfiguration.SnsCallerArn', null, 'b'],
    ]);
  });
});

describe('the area of a change', () => {
  it.each(Object.keys(everyMemberPrinted()))('is known for %s', (member) => {
    expect(isPoolMember(member)).toBe(true);
    expect(areaOf(member)).not.toBe('OTHER');
  });

  it('is OTHER for what AWS added since', () => {
    expect(['Novelty', 'constructor', '__proto__', ''].map(areaOf)).toEqual(Array(4).fill('OTHER'));
  });

  it('is one that the pool has something of', () => {
    const found = Object.keys(everyMemberPrinted()).map(areaOf);

    expect(new Set([...found, 'OTHER'])).toEqual(new Set(USER_POOL_AREAS));
  });
});

function listsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? [path] : [];
  return Object.entries(value).flatMap(([name, member]) =>
    listsOf(member, path === '' ? name : `${path}.${name}`),
  );
}
