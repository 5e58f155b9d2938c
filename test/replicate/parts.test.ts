import { writtenSteps } from '../../src/replicate';
import { aPlan, aSource, aTarget, inputOf, KEY, reasonsOf, type Told } from './a-source';
import { planOf } from '../../src/replicate';
import { isPlaceholder } from '../../src/replicate/template';

const CLIENT = { ClientId: '4webclient', ClientName: 'web', UserPoolId: KEY.id };
const PART = { account: KEY.account, region: KEY.region, userPoolId: KEY.id };

function aDomain(name: string, certificateArn: string | null) {
  return {
    ...PART,
    domain: name,
    awsAccountId: '123456789012',
    s3Bucket: 'bucket',
    cloudFrontDistribution: 'd1.cloudfront.net',
    version: '1',
    status: 'ACTIVE' as const,
    statusRaw: 'ACTIVE',
    customDomainConfig:
      certificateArn === null
        ? null
        : { certificateArn, securityPolicy: null, securityPolicyRaw: null },
    managedLoginVersion: 2,
    routing: null,
  };
}

describe('the step of an app client', () => {
  it('asks for a secret where there is one, and says that it is another one', () => {
    const plan = aPlan({ clients: [{ ...CLIENT, ClientSecret: 'PLANTED' }] });

    expect(inputOf(plan, 'CreateUserPoolClient')).toMatchObject({
      ClientName: 'web',
      GenerateSecret: true,
    });
    expect(reasonsOf(plan)).toMatchObject({
      'UserPoolClients.web.ClientSecret': 'SECRET',
      'UserPoolClients.web.ClientId': 'ASSIGNED_BY_AWS',
    });
    expect(JSON.stringify(plan)).not.toContain('PLANTED');
  });

  it('is named by its id too where two have one name', () => {
    const plan = aPlan({
      clients: [CLIENT, { ...CLIENT, ClientId: '5other' }],
    });

    const labels = plan.steps
      .filter(({ operation }) => operation === 'CreateUserPoolClient')
      .map(({ label }) => label);
    expect(labels).toEqual(['web 4webclient', 'web 5other']);
  });

  it('has a name of its own, whatever the others are called', () => {
    const plan = aPlan({
      clients: [
        { ...CLIENT, ClientId: 'c1', ClientName: 'X' },
        { ...CLIENT, ClientId: 'c4', ClientName: 'X' },
        { ...CLIENT, ClientId: 'c3', ClientName: 'X c1' },
      ],
      riskConfigurations: ['c1', 'c3'].map((ClientId) => ({
        ClientId,
        RiskExceptionConfiguration: { BlockedIPRangeList: ['192.0.2.0/24'] },
      })),
    });

    const made = writtenSteps(plan).flatMap(({ makes }) => makes?.name ?? []);
    const named = writtenSteps(plan)
      .filter(({ operation }) => operation === 'SetRiskConfiguration')
      .map(({ input }) => (input as { ClientId: string }).ClientId);
    expect(new Set(made).size).toBe(4);
    expect(new Set(named).size).toBe(2);
  });

  it('makes an id of its own, whatever the names look like in capitals', () => {
    const plan = aPlan({
      clients: [
        { ...CLIENT, ClientName: 'web app' },
        { ...CLIENT, ClientId: '5other', ClientName: 'Web-App' },
      ],
    });

    const made = writtenSteps(plan).flatMap(({ makes }) => makes?.name ?? []);
    expect(new Set(made).size).toBe(3);
  });

  it('comes behind what it names: scopes of resource servers and identity providers', () => {
    const source = aSource(
      {
        clients: [CLIENT],
        identityProviders: [{ ProviderName: 'Google', ProviderType: 'Google' }],
      },
      {
        resourceServers: [
          {
            ...PART,
            identifier: 'orders',
            name: null,
            scopes: null,
            managedBy: null,
            managedByRaw: null,
          },
        ],
      },
    );

    const { steps } = planOf(source, aTarget());

    expect(steps.map(({ operation }) => operation)).toEqual([
      'CreateUserPool',
      'CreateResourceServer',
      'CreateIdentityProvider',
      'CreateUserPoolClient',
    ]);
  });
});

describe('the step of an identity provider', () => {
  const provider = (ProviderType: 'OIDC' | 'SAML' | 'Google', details: Record<string, string>) => ({
    identityProviders: [{ ProviderName: 'Partner', ProviderType, ProviderDetails: details }],
  });

  it('has a placeholder for a secret, and says so', () => {
    const plan = aPlan(provider('OIDC', { client_id: 'id', client_secret: 'PLANTED' }));

    const { ProviderDetails: details } = inputOf(plan, 'CreateIdentityProvider') as {
      ProviderDetails: Record<string, unknown>;
    };
    expect(details['client_id']).toBe('id');
    expect(details['client_secret']).toMatchObject({
      name: 'PARTNER_CLIENT_SECRET',
      from: 'CALLER',
      isSecret: true,
    });
    expect(reasonsOf(plan)).toMatchObject({
      'IdentityProviders.Partner.ProviderDetails.client_secret': 'SECRET',
    });
    expect(JSON.stringify(plan)).not.toContain('PLANTED');
  });

  it('has one for a URL that holds a secret, whole', () => {
    const plan = aPlan(provider('SAML', { MetadataURL: 'https://u:PLANTED@example.com/m' }));

    const { ProviderDetails: details } = inputOf(plan, 'CreateIdentityProvider') as {
      ProviderDetails: Record<string, unknown>;
    };
    expect(isPlaceholder(details['MetadataURL'])).toBe(true);
  });

  it.each([
    ['SAML', 'ActiveEncryptionCertificate'],
    ['OIDC', 'attributes_url_add_attributes'],
    ['Google', 'token_url'],
  ] as const)('leaves out what AWS finds out of %s by itself: %s', (type, detail) => {
    const plan = aPlan(provider(type, { [detail]: 'x', kept: 'y' }));

    expect(inputOf(plan, 'CreateIdentityProvider')).toMatchObject({
      ProviderDetails: { kept: 'y' },
    });
    expect(reasonsOf(plan)).toMatchObject({
      [`IdentityProviders.Partner.ProviderDetails.${detail}`]: 'ASSIGNED_BY_AWS',
    });
  });
});

describe('what AWS makes by itself', () => {
  it('is no group of a plan', () => {
    const groups = ['staff', `${KEY.id}_Google`].map((groupName) => ({
      ...PART,
      groupName,
      description: null,
      roleArn: null,
      precedence: null,
      lastModifiedDate: null,
      creationDate: null,
    }));

    const plan = planOf(aSource({}, { groups }), aTarget());

    const made = plan.steps.filter(({ operation }) => operation === 'CreateGroup');
    expect(made.map(({ label }) => label)).toEqual(['staff']);
    expect(reasonsOf(plan)).toMatchObject({ [`Groups.${KEY.id}_Google`]: 'ASSIGNED_BY_AWS' });
  });

  it('is no resource server of a plan', () => {
    const server = { ...PART, identifier: 'aws.cognito', name: 'dcr', scopes: null };
    const resourceServers = [{ ...server, managedBy: 'COGNITO', managedByRaw: 'COGNITO' } as const];

    const plan = planOf(aSource({}, { resourceServers }), aTarget());

    expect(inputOf(plan, 'CreateResourceServer')).toBeUndefined();
    expect(reasonsOf(plan)).toMatchObject({ 'ResourceServers.aws.cognito': 'ASSIGNED_BY_AWS' });
  });
});

describe('the steps of a domain', () => {
  const told: Told = { pool: { Domain: 'acme', CustomDomain: 'login.acme.example' } };
  const domains = [
    aDomain('acme', null),
    aDomain('login.acme.example', 'arn:aws:acm:us-east-1:123456789012:certificate/a'),
  ];

  it('leave it to the caller what no two pools can have', () => {
    const plan = planOf(aSource(told, { domains }), aTarget());

    const inputs = writtenSteps(plan)
      .filter(({ operation }) => operation === 'CreateUserPoolDomain')
      .map(({ input }) => input);
    expect(inputs).toEqual([
      { UserPoolId: '${USER_POOL_ID}', Domain: '${DOMAIN_PREFIX}', ManagedLoginVersion: 2 },
      {
        UserPoolId: '${USER_POOL_ID}',
        Domain: '${CUSTOM_DOMAIN}',
        CustomDomainConfig: { CertificateArn: '${CERTIFICATE_ARN}' },
        ManagedLoginVersion: 2,
      },
    ]);
    expect(reasonsOf(plan)).toMatchObject({ Domain: 'UNIQUE', CustomDomain: 'UNIQUE' });
  });

  it('keep a prefix for another region', () => {
    const plan = planOf(aSource(told, { domains }), aTarget({ region: 'us-east-1' }));

    expect(inputOf(plan, 'CreateUserPoolDomain')).toMatchObject({ Domain: 'acme' });
    expect(reasonsOf(plan)).not.toHaveProperty('Domain');
  });

  it('are left out, and told, where domains are not wanted', () => {
    const plan = planOf(aSource(told, { parts: [] }), aTarget());

    expect(inputOf(plan, 'CreateUserPoolDomain')).toBeUndefined();
    expect(reasonsOf(plan)).toMatchObject({ Domain: 'NOT_WANTED', CustomDomain: 'NOT_WANTED' });
  });

  it('are told where AWS does not know a domain that it names', () => {
    const plan = planOf(aSource(told), aTarget());

    expect(reasonsOf(plan)).toMatchObject({ Domain: 'NOT_READABLE' });
  });
});

describe('the steps of the hosted pages', () => {
  it('send the text of a look, and tell that the picture stays behind', () => {
    const told = {
      clients: [CLIENT],
      uiCustomizations: [
        { ClientId: 'ALL', CSS: '.a {}', ImageUrl: 'https://example.com/a.png' },
        { ClientId: CLIENT.ClientId, CSS: '.b {}' },
      ],
    };

    const plan = planOf(aSource(told, { domains: [aDomain('acme', null)] }), aTarget());

    const inputs = writtenSteps(plan)
      .filter(({ operation }) => operation === 'SetUICustomization')
      .map(({ input }) => input);
    expect(inputs).toEqual([
      { UserPoolId: '${USER_POOL_ID}', ClientId: 'ALL', CSS: '.a {}' },
      { UserPoolId: '${USER_POOL_ID}', ClientId: '${CLIENT_ID_WEB}', CSS: '.b {}' },
    ]);
    expect(reasonsOf(plan)).toMatchObject({ 'UICustomizations.ALL.ImageUrl': 'NOT_READABLE' });
  });

  it('are left out, and told, of a pool without a domain, of which AWS takes none', () => {
    const plan = aPlan({ uiCustomizations: [{ ClientId: 'ALL', CSS: '.a {}' }] });

    expect(inputOf(plan, 'SetUICustomization')).toBeUndefined();
    expect(reasonsOf(plan)).toMatchObject({ 'UICustomizations.ALL.CSS': 'NO_EFFECT' });
  });

  it.each([
    [{ UseCognitoProvidedValues: true, Settings: {} }, { UseCognitoProvidedValues: true }],
    [{ UseCognitoProvidedValues: false, Settings: { a: 1 } }, { Settings: { a: 1 } }],
  ])('choose between AWS’s look and one’s own: %j', (branding, sent) => {
    const plan = aPlan({ clients: [CLIENT], brandings: [branding] });

    expect(writtenSteps(plan).at(-1)?.input).toEqual({
      UserPoolId: '${USER_POOL_ID}',
      ClientId: '${CLIENT_ID_WEB}',
      ...sent,
    });
  });
});

describe('the steps of threat protection', () => {
  it('are the pool’s own and those of app clients', () => {
    const risk = { RiskExceptionConfiguration: { BlockedIPRangeList: ['192.0.2.0/24'] } };

    const plan = aPlan({
      clients: [CLIENT],
      riskConfigurations: [risk, { ...risk, ClientId: CLIENT.ClientId }],
    });

    const inputs = writtenSteps(plan)
      .filter(({ operation }) => operation === 'SetRiskConfiguration')
      .map(({ input }) => input);
    expect(inputs).toEqual([
      { UserPoolId: '${USER_POOL_ID}', ...risk },
      { UserPoolId: '${USER_POOL_ID}', ClientId: '${CLIENT_ID_WEB}', ...risk },
    ]);
  });
});
