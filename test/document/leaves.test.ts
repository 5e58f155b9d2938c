import { isWithin, keyed, leavesAt, leavesOf, type Members } from '../../src/document';

describe('a keyed document', () => {
  it('has attributes by name and recovery mechanisms by priority', () => {
    const email = { Name: 'email', Mutable: true };
    const mechanism = { Priority: 2, Name: 'admin_only' };

    const document = keyed({
      SchemaAttributes: [email],
      AccountRecoverySetting: { RecoveryMechanisms: [mechanism] },
    });

    expect(document).toEqual({
      SchemaAttributes: { email },
      AccountRecoverySetting: { RecoveryMechanisms: { 2: mechanism } },
    });
  });

  it('leaves every other list as it is', () => {
    const document = {
      AliasAttributes: ['email'],
      Novelty: { SchemaAttributes: [{ Name: 'a' }] },
      constructor: [{ Name: 'a' }],
    };

    expect(keyed(document)).toEqual(document);
  });

  it.each<[string, Members[], string[]]>([
    ['without a name', [{ Mutable: true }], ['#0']],
    ['of the same name', [{ Name: 'a' }, { Name: 'a' }], ['a', '#1']],
    ['called as a place is', [{ Name: '#1' }, {}], ['#1', '##1']],
    ['called as a later place is', [{}, { Name: '#0' }, { Name: '#0' }], ['#0', '#1', '#2']],
    ['called as the prototype is', [{ Name: '__proto__' }, {}], ['__proto__', '#1']],
  ])('loses no item %s', (_, items, names) => {
    const attributes = keyed({ SchemaAttributes: items })['SchemaAttributes'];

    expect(Object.entries(attributes as Members)).toEqual(
      names.map((name, index) => [name, items[index]]),
    );
  });
});

describe('the leaves of a document', () => {
  it('are scalars, lists, and what is empty, each by its path and in order', () => {
    const leaves = leavesOf({
      Policies: { PasswordPolicy: { MinimumLength: 8, RequireNumbers: false } },
      LambdaConfig: {},
      AliasAttributes: [],
      AutoVerifiedAttributes: ['email'],
      SchemaAttributes: [{ Name: 'custom:plan', Mutable: true }],
      UserPoolTags: { 'a.b': '' },
      SmsConfigurationFailure: null,
    });

    expect(leaves).toEqual([
      { path: 'Policies.PasswordPolicy.MinimumLength', value: 8 },
      { path: 'Policies.PasswordPolicy.RequireNumbers', value: false },
      { path: 'LambdaConfig', value: {} },
      { path: 'AliasAttributes', value: [] },
      { path: 'AutoVerifiedAttributes', value: ['email'] },
      { path: 'SchemaAttributes.custom:plan.Name', value: 'custom:plan' },
      { path: 'SchemaAttributes.custom:plan.Mutable', value: true },
      { path: 'UserPoolTags.a.b', value: '' },
      { path: 'SmsConfigurationFailure', value: null },
    ]);
  });

  it('of a value begin with its path', () => {
    expect(leavesAt('Policies', { SignInPolicy: { A: 1 } })).toEqual([
      { path: 'Policies.SignInPolicy.A', value: 1 },
    ]);
    expect(leavesAt('Policies', 'a')).toEqual([{ path: 'Policies', value: 'a' }]);
  });
});

describe('a path', () => {
  it.each([
    ['Policies', 'Policies', true],
    ['Policies.SignInPolicy', 'Policies', true],
    ['PoliciesOfTomorrow', 'Policies', false],
    ['Policies', 'Policies.SignInPolicy', false],
  ])('%s within %s: %p', (path, other, expected) => {
    expect(isWithin(path, other)).toBe(expected);
  });
});
