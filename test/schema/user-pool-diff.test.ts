import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { startGateway, type TestGateway } from '../support/gateway';
import { sdkClient } from '../demo/wire-clients';

const SHOP = 'eu-west-1_hT8sWd0Fk';
const STAFF = 'eu-west-1_sT4ffSsoQ';

const DIFF = `query ($left: UserPoolSide!, $right: UserPoolSide!, $ignore: [String!], $identity: Boolean) {
  userPoolDiff(left: $left, right: $right, ignore: $ignore, includeIdentity: $identity) {
    identical
    changes { path kind left right area }
    ignoredNothing
  }
}`;

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

const pool = (id: string, more: object = {}) => ({ pool: { id, ...more } });
const given = (document: unknown) => ({ document });

async function diffOf(left: object, right: object, more: object = {}) {
  const { data, errors } = await gateway.query(DIFF, { left, right, ...more });
  return { diff: data?.['userPoolDiff'], errors };
}

/** As the AWS CLI prints it. */
async function described(id: string) {
  const { UserPool } = await sdkClient(gateway.endpoint.url, 'eu-west-1').send(
    new DescribeUserPoolCommand({ UserPoolId: id }),
  );
  gateway.endpoint.forgetCalls();
  return { UserPool };
}

describe('a comparison', () => {
  it('of a pool with itself finds nothing, for one call', async () => {
    const { diff, errors } = await diffOf(pool(SHOP), pool(SHOP));

    expect(errors).toBeUndefined();
    expect(diff).toEqual({ identical: true, changes: [], ignoredNothing: [] });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('of a pool with what was printed of it finds nothing', async () => {
    const { diff } = await diffOf(pool(SHOP), given(await described(SHOP)), { identity: true });

    expect(diff).toEqual({ identical: true, changes: [], ignoredNothing: [] });
  });

  it('tells each change by path, kind, both sides and area', async () => {
    const { UserPool } = await described(SHOP);
    const changed = {
      ...UserPool,
      MfaConfiguration: 'OPTIONAL',
      UserPoolTags: { ...UserPool?.UserPoolTags, 'a.b': 'c' },
      LambdaConfig: undefined,
    };

    const { diff } = await diffOf(pool(SHOP), given(changed), {
      ignore: ['LambdaConfig.PostConfirmation', 'LambdaConfig.PreTokenGenerationConfig'],
    });

    expect(diff).toEqual({
      identical: false,
      changes: [
        {
          path: 'MfaConfiguration',
          kind: 'CHANGED',
          left: 'OFF',
          right: 'OPTIONAL',
          area: 'MFA',
        },
        { path: 'UserPoolTags.a.b', kind: 'ADDED', left: null, right: 'c', area: 'TAGS' },
      ],
      ignoredNothing: [],
    });
  });

  it('of two documents costs no call', async () => {
    const document = await described(SHOP);

    const { diff } = await diffOf(given(document), given(document.UserPool));

    expect(diff).toMatchObject({ identical: true });
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('leaves out what tells pools apart, unless asked', async () => {
    const { UserPool } = await described(SHOP);
    const twin = { ...UserPool, Id: 'eu-west-1_Twin00000', Name: 'twin', Domain: 'other' };

    const quiet = await diffOf(pool(SHOP), given(twin));
    const told = await diffOf(pool(SHOP), given(twin), { identity: true });

    expect(quiet.diff).toMatchObject({ identical: true });
    expect(told.diff).toMatchObject({
      changes: [{ path: 'Domain' }, { path: 'Id' }, { path: 'Name' }],
    });
  });

  it('fails where a side cannot be read, naming the pool', async () => {
    const { diff, errors } = await diffOf(pool(SHOP), pool('eu-west-1_nob0dyHas'));

    expect(diff).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['userPoolDiff'],
      extensions: { code: 'USER_POOL_NOT_FOUND', userPoolId: 'eu-west-1_nob0dyHas' },
    });
  });

  it.each([
    ['a text', 'hello'],
    ['a list', []],
    ['nothing of a pool', { Clients: [] }],
    ['a pool that is null', { UserPool: null }],
    ['attributes that are no list', { Id: SHOP, SchemaAttributes: 7 }],
  ])('refuses a document that is %s, and says what was expected', async (_, document) => {
    const { diff, errors } = await diffOf(pool(SHOP), given(document));

    expect(diff).toBeNull();
    expect(errors?.[0]?.message).toMatch(/expected/i);
  });

  it('takes one kind of side at a time', async () => {
    const { errors } = await diffOf({ ...pool(SHOP), document: {} }, pool(SHOP));

    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('tells the paths to ignore that lead nowhere', async () => {
    const { diff } = await diffOf(pool(SHOP), pool(SHOP), { ignore: ['UserPoolTag', 'Policies'] });

    expect(diff).toEqual({ identical: true, changes: [], ignoredNothing: ['UserPoolTag'] });
  });

  it('refuses a path to ignore that is longer than any', async () => {
    const { diff, errors } = await diffOf(pool(SHOP), pool(SHOP), { ignore: ['x'.repeat(1_001)] });

    expect(diff).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it('refuses more paths to ignore than it would compare with', async () => {
    const ignore = Array.from({ length: 201 }, (_, index) => `UserPoolTags.${index}`);

    const { errors } = await diffOf(pool(SHOP), pool(STAFF), { ignore });

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', max: 200 });
  });
});

describe('many comparisons at once', () => {
  const HUGE = { UserPoolTags: Object.fromEntries(numbers(4_900).map((key) => [key, 'a'])) };
  const OTHER = { UserPoolTags: Object.fromEntries(numbers(4_900).map((key) => [key, 'b'])) };

  /** Several comparisons of the same two sides, and the code of each that fails. */
  async function codesOf(count: number, left: unknown, right: unknown) {
    const fields = numbers(count).map(
      (index) =>
        `d${index}: userPoolDiff(left: { document: $left }, right: { document: $right }) { identical }`,
    );
    const { errors = [] } = await gateway.query(
      `query ($left: JSON, $right: JSON) { ${fields.join(' ')} }`,
      { left, right },
    );
    return errors.map(({ extensions }) => extensions['code']);
  }

  it('are one where the sides are as large as may be', async () => {
    expect(await codesOf(1, HUGE, OTHER)).toEqual([]);
    expect(await codesOf(3, HUGE, OTHER)).toEqual(Array(2).fill('LIMIT_EXCEEDED'));
  });

  it('are some twenty where the sides are no pools, and then no document is looked at', async () => {
    const codes = await codesOf(30, { Policies: 'a' }, { Name: 'a' });

    expect(codes.filter((code) => code === 'INVALID_INPUT')).toHaveLength(19);
    expect(codes.filter((code) => code === 'LIMIT_EXCEEDED')).toHaveLength(11);
  });

  it('are few where a large part of each is looked at anew', async () => {
    const fields = numbers(20).map(
      (index) =>
        `d${index}: userPoolDiff(left: { document: { Name: "a", UserPoolTags: $tags } }, right: { document: {} }) { identical }`,
    );

    const { errors = [] } = await gateway.query(`query ($tags: JSON) { ${fields.join(' ')} }`, {
      tags: HUGE.UserPoolTags,
    });

    const codes = errors.map(({ extensions }) => extensions['code']);
    expect(codes.filter((code) => code === 'INVALID_INPUT').length).toBeLessThan(5);
    expect(codes.filter((code) => code === 'LIMIT_EXCEEDED').length).toBeGreaterThan(15);
  });

  it('are as many as there may be aliases where the sides are of a usual size', async () => {
    const { UserPool } = await described(STAFF);

    expect(await codesOf(20, { UserPool }, { UserPool })).toEqual([]);
  });
});

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
