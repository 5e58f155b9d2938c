import type { TermsDescriptionType, TermsType } from '@aws-sdk/client-cognito-identity-provider';
import { MalformedAnswer } from '../../src/cognito/malformed-answer';
import {
  mapIdentityProvider,
  mapIdentityProviderSummary,
} from '../../src/cognito/map-identity-provider';
import { mapResourceServer } from '../../src/cognito/map-resource-server';
import { mapTerms, mapTermsPage } from '../../src/cognito/map-terms';
import { mapUserImportJob, mapUserImportJobPage } from '../../src/cognito/map-user-import';
import {
  mapUserPoolClient,
  mapUserPoolClientSummary,
} from '../../src/cognito/map-user-pool-client';
import { mapUserPoolDomain } from '../../src/cognito/map-user-pool-domain';
import { mapUserPoolGroup } from '../../src/cognito/map-user-pool-group';
import { mapUserPoolReplica } from '../../src/cognito/map-user-pool-replica';
import type { Operation, Read, Reads } from '../../src/domain/reads';
import { thrownBy } from '../support/builders';
import { fieldNameOf } from '../support/graph-spelling';

const POOL = { account: 'default', region: 'eu-west-1', userPoolId: 'eu-west-1_Ab1Cd2Ef3' };

/** What no value and no message may hold. */
const PLANTED = 'PLANTED-secret';

/** A mapper with AWS's answer left loose, since the SDK checks nothing. */
type Loose = (answer: Readonly<Record<string, unknown>>) => object;

/** A read of something in the pool. */
function readOf<Op extends Operation>(
  operation: Op,
  more: Omit<Reads[Op]['input'], 'userPoolId'>,
): Read<Op> {
  const { userPoolId, ...place } = POOL;
  return { operation, place, input: { userPoolId, ...more } };
}

/** Tells of what cannot be understood by failing. */
function rethrow(_: unknown, cause: unknown): never {
  throw cause;
}

/** Each thing in a pool: how it is mapped, and an answer that names it and no more. */
const PARTS: Readonly<Record<string, { readonly map: Loose; readonly named: object }>> = {
  'app client': {
    map: (answer) => mapUserPoolClient(POOL, answer),
    named: { ClientId: 'client1' },
  },
  'app client of a list': {
    map: (answer) => mapUserPoolClientSummary(POOL, answer),
    named: { ClientId: 'client1' },
  },
  'identity provider': {
    map: (answer) => mapIdentityProvider(POOL, answer),
    named: { ProviderName: 'Directory' },
  },
  'identity provider of a list': {
    map: (answer) => mapIdentityProviderSummary(POOL, answer),
    named: { ProviderName: 'Directory' },
  },
  'resource server': {
    map: (answer) => mapResourceServer(POOL, answer, 'ResourceServer'),
    named: { Identifier: 'orders' },
  },
  group: {
    map: (answer) => mapUserPoolGroup(POOL, answer, 'Group'),
    named: { GroupName: 'staff' },
  },
  domain: { map: (answer) => mapUserPoolDomain(POOL, answer), named: { Domain: 'shop' } },
  replica: {
    map: (answer) => mapUserPoolReplica(POOL, answer),
    named: { RegionName: 'eu-west-1' },
  },
  'terms document': {
    map: (answer) =>
      mapTerms(
        { Terms: answer as unknown as TermsType },
        readOf('DescribeTerms', { termsId: 'terms1' }),
      ),
    named: { TermsId: 'terms1' },
  },
  'terms document of a list': {
    map: (answer) => {
      const read = readOf('ListTerms', { token: null });
      const terms = answer as unknown as TermsDescriptionType;
      return mapTermsPage({ Terms: [terms] }, read, rethrow).items[0]?.summary as object;
    },
    named: { TermsId: 'terms1' },
  },
  'import job': {
    map: (answer) => mapUserImportJob(POOL, answer),
    named: { JobId: 'import-1' },
  },
};

/** What an app client tells whatever AWS left out. */
const TOLD_ALWAYS = {
  hasSecret: false,
  accessTokenValiditySeconds: 3_600,
  idTokenValiditySeconds: 3_600,
  refreshTokenValiditySeconds: 2_592_000,
};

function fieldsOf(answer: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).map(([member, value]: [string, unknown]) => [
      fieldNameOf(member),
      value,
    ]),
  );
}

function expectDeeplyFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  Object.values(value).forEach(expectDeeplyFrozen);
}

describe.each(Object.entries(PARTS))('a mapped %s', (_, { map, named }) => {
  it('tells its pool, its place and its name, and null for whatever AWS left out', () => {
    const mapped = map({ ...named });

    const told: Record<string, unknown> = { ...POOL, ...fieldsOf(named), ...TOLD_ALWAYS };
    const expected = Object.keys(mapped).map((field) => [field, told[field] ?? null]);
    expect(Object.keys(mapped)).toEqual(expect.arrayContaining(Object.keys(fieldsOf(named))));
    expect(mapped).toStrictEqual(Object.fromEntries(expected));
  });

  it('is malformed without its name', async () => {
    expect(await thrownBy(() => map({}))).toBeInstanceOf(MalformedAnswer);
  });

  it('is frozen', () => {
    expectDeeplyFrozen(map({ ...named }));
  });
});

describe('a member of the wrong type', () => {
  it.each([
    ['app client', 'ClientSecret', { [PLANTED]: PLANTED }, 'UserPoolClient.ClientSecret'],
    ['app client', 'CallbackURLs', PLANTED, 'UserPoolClient.CallbackURLs'],
    ['app client', 'RefreshTokenValidity', PLANTED, 'UserPoolClient.RefreshTokenValidity'],
    ['app client', 'TokenValidityUnits', { AccessToken: 7 }, 'TokenValidityUnits.AccessToken'],
    ['app client of a list', 'ClientName', [PLANTED], 'UserPoolClients.ClientName'],
    ['identity provider', 'ProviderDetails', { client_secret: [PLANTED] }, 'client_secret'],
    ['identity provider', 'AttributeMapping', [PLANTED], 'IdentityProvider.AttributeMapping'],
    ['identity provider', 'AcrMapping', { Level1: 1 }, 'IdentityProvider.AcrMapping.Level1'],
    ['identity provider of a list', 'CreationDate', PLANTED, 'Providers.CreationDate'],
    ['resource server', 'Scopes', [PLANTED], 'ResourceServer.Scopes.0'],
    ['group', 'Precedence', '1', 'Group.Precedence'],
    ['domain', 'Routing', { Failover: PLANTED }, 'DomainDescription.Routing.Failover'],
    ['replica', 'Status', 1, 'UserPoolReplicas.Status'],
    ['terms document', 'Links', { 'cognito:default': [PLANTED] }, 'Terms.Links.cognito:default'],
    ['terms document of a list', 'TermsName', [PLANTED], 'Terms.TermsName'],
    ['import job', 'ImportedUsers', PLANTED, 'UserImportJobs.ImportedUsers'],
  ])(
    'of an %s, %s, is told by its path and never by its value',
    async (part, member, value, path) => {
      const error = await thrownBy(() =>
        PARTS[part]?.map({ ...PARTS[part].named, [member]: value }),
      );

      expect(error).toBeInstanceOf(MalformedAnswer);
      expect((error as Error).message).toContain(path);
      expect((error as Error).message).not.toContain(PLANTED);
    },
  );
});

describe('the secret of an app client', () => {
  it.each([
    [{ ClientSecret: PLANTED }, true],
    [{ ClientSecret: '' }, false],
    [{}, false],
  ])('of %j is kept as being there: %p', (members, hasSecret) => {
    const client = mapUserPoolClient(POOL, { ClientId: 'client1', ...members });

    expect(client.hasSecret).toBe(hasSecret);
    expect(JSON.stringify(client)).not.toContain(PLANTED);
  });
});

describe('an import job', () => {
  it('is kept without its signed address', () => {
    const job = mapUserImportJob(POOL, { JobId: 'import-1', PreSignedUrl: PLANTED });

    expect(job.jobId).toBe('import-1');
    expect(JSON.stringify(job)).not.toContain(PLANTED);
  });

  it('tells how it ended without what signs an address in the message', () => {
    const { completionMessage } = mapUserImportJob(POOL, {
      JobId: 'import-1',
      CompletionMessage: `No file at https://s3.example.com/a.csv?part=1&X-Amz-Signature=${PLANTED} for 3 users.`,
    });

    expect(completionMessage).toBe(
      'No file at https://s3.example.com/a.csv?part=1&X-Amz-Signature=*** for 3 users.',
    );
  });
});

describe('a page of import jobs', () => {
  const page = (answer: object) =>
    mapUserImportJobPage(answer, readOf('ListUserImportJobs', { token: null }), rethrow);

  it.each([
    [{ UserImportJobs: [] }, null],
    [{ UserImportJobs: [], PaginationToken: '' }, null],
    [{ UserImportJobs: [], PaginationToken: 'more' }, 'more'],
    [{ UserImportJobs: [], NextToken: 'foreign' }, null],
  ])('of %j goes on at %j', (answer, nextToken) => {
    expect(page(answer)).toStrictEqual({ items: [], nextToken });
  });

  it.each([
    [{}, 'UserImportJobs'],
    [{ UserImportJobs: [{}] }, 'UserImportJobs.JobId'],
    [{ UserImportJobs: [], PaginationToken: [PLANTED] }, 'PaginationToken'],
  ])('is refused as a whole for %j', async (answer, path) => {
    const error = await thrownBy(() => page(answer));

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect((error as Error).message).toContain(`Expected ${path} to be `);
  });
});

describe('values that came after us', () => {
  it('stand as UNRECOGNIZED beside what AWS wrote', () => {
    const client = mapUserPoolClient(POOL, {
      ClientId: 'client1',
      ClientType: 'AGENT' as never,
      ExplicitAuthFlows: ['ALLOW_TELEPATHY' as never, 'ALLOW_USER_AUTH'],
      AccessTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'fortnights' as never },
    });

    expect(client).toMatchObject({
      clientType: 'UNRECOGNIZED',
      clientTypeRaw: 'AGENT',
      explicitAuthFlows: ['UNRECOGNIZED', 'ALLOW_USER_AUTH'],
      explicitAuthFlowsRaw: ['ALLOW_TELEPATHY', 'ALLOW_USER_AUTH'],
      accessTokenValidity: 2,
      accessTokenValiditySeconds: null,
      tokenValidityUnits: { accessToken: 'UNRECOGNIZED', accessTokenRaw: 'fortnights' },
    });
  });
});

describe('the details of an identity provider', () => {
  it('come sorted, with a marker in place of each secret', () => {
    const provider = mapIdentityProvider(POOL, {
      ProviderName: 'Directory',
      ProviderDetails: {
        private_key: PLANTED,
        client_id: 'me',
        client_secret: PLANTED,
        MetadataURL: `https://reader:${PLANTED}@directory.example.com/metadata`,
      },
    });

    expect(provider.providerDetails).toEqual([
      { key: 'MetadataURL', value: 'https://***@directory.example.com/metadata', isSecret: true },
      { key: 'client_id', value: 'me', isSecret: false },
      { key: 'client_secret', value: '***', isSecret: true },
      { key: 'private_key', value: '***', isSecret: true },
    ]);
  });
});
