import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { startGateway, type TestGateway } from '../support/gateway';
import { sdkClient } from '../demo/wire-clients';

const SHOP = 'eu-west-1_hT8sWd0Fk';
const STAFF = 'eu-west-1_sT4ffSsoQ';

const DIFF = `query ($left: UserPoolSide!, $right: UserPoolSide!, $ignore: [String!], $identity: Boolean) {
  userPoolDiff(left: $left, right: $right, ignore: $ignore, includeIdentity: $identity) {
    identical
    changes { path kind left right area }
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
    expect(diff).toEqual({ identical: true, changes: [] });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('of a pool with what was printed of it finds nothing', async () => {
    const { diff } = await diffOf(pool(SHOP), given(await described(SHOP)), { identity: true });

    expect(diff).toEqual({ identical: true, changes: [] });
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

  it('refuses more paths to ignore than it would compare with', async () => {
    const ignore = Array.from({ length: 201 }, (_, index) => `UserPoolTags.${index}`);

    const { errors } = await diffOf(pool(SHOP), pool(STAFF), { ignore });

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', max: 200 });
  });
});
