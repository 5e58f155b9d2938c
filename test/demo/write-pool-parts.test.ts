import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { DemoEndpoint } from '../../src/demo';
import { rejection, sdkClient } from './wire-clients';
import { CERTIFICATE, createdPool, describedPool, startWritable } from './written-pools';

const GOOGLE = {
  ProviderName: 'Google',
  ProviderType: 'Google' as const,
  ProviderDetails: { client_id: 'id', client_secret: 'PLANTED', authorize_scopes: 'openid' },
};
const SAML_URL = { MetadataURL: 'https://idp.example.com/metadata' };

let endpoint: DemoEndpoint;
let client: sdk.CognitoIdentityProviderClient;
let id: string;

beforeEach(async () => {
  ({ endpoint, client } = await startWritable());
  ({ Id: id } = await createdPool(client, {
    Schema: [{ Name: 'plan', AttributeDataType: 'String' }],
  }));
});

afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

function addDomain(
  asked: Partial<sdk.CreateUserPoolDomainCommandInput>,
  by = client,
  UserPoolId = id,
) {
  return by.send(new sdk.CreateUserPoolDomainCommand({ UserPoolId, Domain: 'sign-in', ...asked }));
}

function addProvider(asked: Partial<sdk.CreateIdentityProviderCommandInput> = {}) {
  return client.send(
    new sdk.CreateIdentityProviderCommand({ UserPoolId: id, ...GOOGLE, ...asked }),
  );
}

function addServer(asked: Partial<sdk.CreateResourceServerCommandInput> = {}) {
  return client.send(
    new sdk.CreateResourceServerCommand({
      UserPoolId: id,
      Identifier: 'orders',
      Name: 'Orders API',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
      ...asked,
    }),
  );
}

async function addClient(asked: Partial<sdk.CreateUserPoolClientCommandInput> = {}) {
  const { UserPoolClient } = await client.send(
    new sdk.CreateUserPoolClientCommand({ UserPoolId: id, ClientName: 'web', ...asked }),
  );
  return UserPoolClient ?? {};
}

describe('CreateUserPoolDomain of the demo endpoint', () => {
  it('gives a pool a prefix and a custom domain, which both can be described', async () => {
    const custom = { CertificateArn: CERTIFICATE };

    const prefix = await addDomain({});
    const own = await addDomain({ Domain: 'id.example.com', CustomDomainConfig: custom });

    const describe = (Domain: string) =>
      client.send(new sdk.DescribeUserPoolDomainCommand({ Domain }));
    const pool = await describedPool(client, id);
    expect(prefix).toMatchObject({ ManagedLoginVersion: 1 });
    expect(prefix.CloudFrontDomain).toBeUndefined();
    expect(own.CloudFrontDomain).toMatch(/^[a-z0-9]+\.cloudfront\.net$/);
    expect(pool).toMatchObject({ Domain: 'sign-in', CustomDomain: 'id.example.com' });
    expect((await describe('sign-in')).DomainDescription).toMatchObject({
      UserPoolId: id,
      AWSAccountId: '123456789012',
      Status: 'ACTIVE',
      CustomDomainConfig: {},
      ManagedLoginVersion: 1,
    });
    expect((await describe('id.example.com')).DomainDescription).toMatchObject({
      UserPoolId: id,
      CloudFrontDistribution: own.CloudFrontDomain,
      CustomDomainConfig: custom,
    });
  });

  it('takes a prefix again in another region, but no custom domain anywhere', async () => {
    const abroad = sdkClient(endpoint.url, 'eu-west-1', 1, 'ASIADEMO210987654321');
    const other = await createdPool(abroad);
    const custom = {
      Domain: 'id.example.com',
      CustomDomainConfig: { CertificateArn: CERTIFICATE },
    };
    await addDomain({});
    await addDomain(custom);

    await addDomain({}, abroad, other.Id);
    const error = await rejection(addDomain(custom, abroad, other.Id));

    expect((await describedPool(abroad, other.Id)).Domain).toBe('sign-in');
    expect(error).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Domain already associated with another user pool.',
    });
  });

  it('refuses a prefix that another account has in the region', async () => {
    const partner = sdkClient(endpoint.url, 'us-east-1', 1, 'ASIADEMO210987654321');
    const other = await createdPool(partner);
    await addDomain({});

    const error = await rejection(addDomain({}, partner, other.Id));

    expect(error['message']).toMatch(/already associated/);
  });

  it('refuses a second domain of a kind', async () => {
    await addDomain({});

    const error = await rejection(addDomain({ Domain: 'another' }));

    expect(error['message']).toBe('User pool already has a domain configured.');
  });

  it.each<[string, Partial<sdk.CreateUserPoolDomainCommandInput>, RegExp]>([
    ['a prefix in capitals', { Domain: 'Sign-In' }, /pattern/],
    ['a prefix that ends with a hyphen', { Domain: 'sign-in-' }, /pattern/],
    ['a custom domain without a certificate', { Domain: 'id.example.com' }, /pattern/],
    [
      'a custom domain with an empty configuration',
      { Domain: 'id.example.com', CustomDomainConfig: {} as sdk.CustomDomainConfigType },
      /certificateArn.*must not be null/,
    ],
    [
      'a prefix with a certificate',
      { CustomDomainConfig: { CertificateArn: CERTIFICATE } },
      /pattern/,
    ],
    ['a word that AWS keeps for itself', { Domain: 'my-cognito' }, /reserved word: cognito/],
  ])('refuses %s', async (_, asked, message) => {
    const error = await rejection(addDomain(asked));

    expect(error['name']).toBe('InvalidParameterException');
    expect(error['message']).toMatch(message);
    expect((await describedPool(client, id)).Domain).toBeUndefined();
  });

  it('refuses managed login in the smallest plan', async () => {
    const lite = await createdPool(client, { UserPoolTier: 'LITE' });

    const error = await rejection(addDomain({ ManagedLoginVersion: 2 }, client, lite.Id));

    expect(error['name']).toBe('FeatureUnavailableInTierException');
  });
});

describe('CreateResourceServer of the demo endpoint', () => {
  it('adds a resource server that can be listed and described', async () => {
    const { ResourceServer } = await addServer();

    const listed = await client.send(
      new sdk.ListResourceServersCommand({ UserPoolId: id, MaxResults: 50 }),
    );
    expect(ResourceServer).toEqual({
      UserPoolId: id,
      Identifier: 'orders',
      Name: 'Orders API',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
    });
    expect(listed.ResourceServers).toEqual([ResourceServer]);
  });

  it.each<[string, Partial<sdk.CreateResourceServerCommandInput>, RegExp]>([
    ['an identifier that is taken', {}, /already exists/],
    ['no name', { Identifier: 'new', Name: undefined }, /name.*must not be null/],
    [
      'a scope with a slash',
      { Identifier: 'new', Scopes: [{ ScopeName: 'a/b', ScopeDescription: 'x' }] },
      /pattern/,
    ],
    [
      'a scope without a description',
      { Identifier: 'new', Scopes: [{ ScopeName: 'a', ScopeDescription: undefined }] },
      /scopeDescription/,
    ],
    [
      'a scope twice',
      {
        Identifier: 'new',
        Scopes: [
          { ScopeName: 'a', ScopeDescription: 'x' },
          { ScopeName: 'a', ScopeDescription: 'y' },
        ],
      },
      /unique/,
    ],
  ])('refuses %s', async (_, asked, message) => {
    await addServer();

    const error = await rejection(addServer(asked));

    expect(error['name']).toBe('InvalidParameterException');
    expect(error['message']).toMatch(message);
  });
});

describe('CreateIdentityProvider of the demo endpoint', () => {
  it('adds a provider that can be described, and an attribute for identities', async () => {
    const { IdentityProvider } = await addProvider({
      AttributeMapping: { email: 'email' },
      IdpIdentifiers: ['example.com'],
    });
    await addProvider({
      ProviderName: 'Staff',
      ProviderType: 'SAML',
      ProviderDetails: SAML_URL,
    });

    const described = await client.send(
      new sdk.DescribeIdentityProviderCommand({ UserPoolId: id, ProviderName: 'Google' }),
    );
    const listed = await client.send(new sdk.ListIdentityProvidersCommand({ UserPoolId: id }));
    const attributes = (await describedPool(client, id)).SchemaAttributes ?? [];
    expect(described.IdentityProvider).toEqual(IdentityProvider);
    expect(IdentityProvider).toMatchObject({
      ...GOOGLE,
      AttributeMapping: { email: 'email' },
      IdpIdentifiers: ['example.com'],
    });
    expect(listed.Providers?.map(({ ProviderName }) => ProviderName)).toEqual(['Google', 'Staff']);
    expect(attributes.filter(({ Name }) => Name === 'identities')).toEqual([
      {
        Name: 'identities',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: false,
        StringAttributeConstraints: {},
      },
    ]);
  });

  it('maps levels of an OIDC provider', async () => {
    const { IdentityProvider } = await addProvider({
      ProviderName: 'Partners',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'id',
        client_secret: 'PLANTED',
        authorize_scopes: 'openid',
        attributes_request_method: 'GET',
        oidc_issuer: 'https://idp.example.com',
      },
      AcrMapping: { Level1: 'urn:one' },
    });

    expect(IdentityProvider?.AcrMapping).toEqual({ Level1: 'urn:one' });
  });

  it('takes a type that AWS does not have yet', async () => {
    const { IdentityProvider } = await addProvider({
      ProviderName: 'Wallet',
      ProviderType: 'Wallet' as 'OIDC',
      ProviderDetails: { wallet_url: 'https://wallet.example.com' },
    });

    expect(IdentityProvider?.ProviderType).toBe('Wallet');
  });

  it.each<[string, Partial<sdk.CreateIdentityProviderCommandInput>, string, RegExp]>([
    ['a name that is taken', {}, 'DuplicateProviderException', /Google already exists/],
    [
      'a social provider by another name',
      { ProviderName: 'Mine' },
      'InvalidParameterException',
      /must be Google/,
    ],
    [
      'Facebook without its secret',
      {
        ProviderName: 'Facebook',
        ProviderType: 'Facebook',
        ProviderDetails: { client_id: 'id', authorize_scopes: 'email' },
      },
      'InvalidParameterException',
      /client_secret is required/,
    ],
    [
      'Apple without its key',
      {
        ProviderName: 'SignInWithApple',
        ProviderType: 'SignInWithApple',
        ProviderDetails: { client_id: 'id', team_id: 't', key_id: 'k', authorize_scopes: 'email' },
      },
      'InvalidParameterException',
      /private_key is required/,
    ],
    [
      'SAML without metadata',
      { ProviderName: 'Staff', ProviderType: 'SAML', ProviderDetails: {} },
      'InvalidParameterException',
      /Metadata/,
    ],
    [
      'an identifier of another provider',
      {
        ProviderName: 'Staff',
        ProviderType: 'SAML',
        ProviderDetails: SAML_URL,
        IdpIdentifiers: ['example.com'],
      },
      'InvalidParameterException',
      /example\.com/,
    ],
    [
      'levels of a SAML provider',
      {
        ProviderName: 'Staff',
        ProviderType: 'SAML',
        ProviderDetails: SAML_URL,
        AcrMapping: { Level1: 'x' },
      },
      'InvalidParameterException',
      /ACR/,
    ],
  ])('refuses %s', async (_, asked, name, message) => {
    await addProvider({ IdpIdentifiers: ['example.com'] });

    const error = await rejection(addProvider(asked));

    expect(error['name']).toBe(name);
    expect(error['message']).toMatch(message);
  });
});

describe('CreateUserPoolClient of the demo endpoint', () => {
  it('makes the defaults of a client that asks for nothing visible', async () => {
    const { ClientId, CreationDate, LastModifiedDate, ...made } = await addClient();

    expect(ClientId).toMatch(/^[0-9a-z]{26}$/);
    expect(CreationDate).toEqual(LastModifiedDate);
    expect(made).toEqual({
      UserPoolId: id,
      ClientName: 'web',
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    });
  });

  it('can be listed and described with all that was asked for', async () => {
    await addProvider();
    await addServer();
    const asked = {
      RefreshTokenValidity: 0,
      ReadAttributes: ['email', 'custom:plan'],
      WriteAttributes: ['email'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const],
      SupportedIdentityProviders: ['COGNITO', 'Google'],
      CallbackURLs: ['https://example.com/callback', 'http://localhost:3000', 'my-app://done'],
      LogoutURLs: ['http://127.0.0.1/bye'],
      DefaultRedirectURI: 'my-app://done',
      AllowedOAuthFlows: ['code' as const],
      AllowedOAuthScopes: ['openid', 'orders/read'],
      AllowedOAuthFlowsUserPoolClient: true,
    };

    const made = await addClient(asked);

    const ClientId = made.ClientId;
    const { UserPoolClient } = await client.send(
      new sdk.DescribeUserPoolClientCommand({ UserPoolId: id, ClientId }),
    );
    const listed = await client.send(new sdk.ListUserPoolClientsCommand({ UserPoolId: id }));
    expect(UserPoolClient).toEqual(made);
    expect(made).toMatchObject({ ...asked, RefreshTokenValidity: 30 });
    expect(listed.UserPoolClients).toEqual([{ UserPoolId: id, ClientId, ClientName: 'web' }]);
  });

  it('has a secret where one is asked for, or the one it is given', async () => {
    const one = await addClient({ GenerateSecret: true });
    const other = await addClient({ GenerateSecret: true });
    const own = await addClient({ ClientSecret: 'PLANTED-of-my-own-for-this-client' });
    const none = await addClient({ GenerateSecret: false });

    expect(one.ClientSecret).toMatch(/^PLANTED[0-9a-z]{44}$/);
    expect(other.ClientSecret).not.toBe(one.ClientSecret);
    expect(own.ClientSecret).toBe('PLANTED-of-my-own-for-this-client');
    expect(none.ClientSecret).toBeUndefined();
  });

  it('takes flows that AWS does not have yet', async () => {
    const made = await addClient({ AllowedOAuthFlows: ['device_code' as 'code'] });

    expect(made.AllowedOAuthFlows).toEqual(['device_code']);
  });

  it.each<[string, Partial<sdk.CreateUserPoolClientCommandInput>, string, RegExp]>([
    [
      'no name',
      { ClientName: undefined },
      'InvalidParameterException',
      /clientName.*must not be null/,
    ],
    [
      'a secret of its own beside a new one',
      { GenerateSecret: true, ClientSecret: 'mine' },
      'InvalidParameterException',
      /GenerateSecret/,
    ],
    [
      'user context data without a secret',
      { EnablePropagateAdditionalUserContextData: true },
      'InvalidParameterException',
      /secret/,
    ],
    [
      'old and new names of sign-in flows',
      { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      'InvalidParameterException',
      /ALLOW_/,
    ],
    [
      'OAuth flows that it does not turn on',
      { AllowedOAuthFlows: ['code'], CallbackURLs: ['https://example.com'] },
      'InvalidParameterException',
      /AllowedOAuthFlowsUserPoolClient/,
    ],
    [
      'client credentials beside a code',
      flows({ AllowedOAuthFlows: ['client_credentials', 'code'], GenerateSecret: true }),
      'InvalidOAuthFlowException',
      /along with code flow/,
    ],
    [
      'client credentials without a secret',
      flows({ AllowedOAuthFlows: ['client_credentials'] }),
      'InvalidOAuthFlowException',
      /client secret/,
    ],
    [
      'client credentials for the scope of a user',
      flows({
        AllowedOAuthFlows: ['client_credentials'],
        GenerateSecret: true,
        AllowedOAuthScopes: ['openid'],
      }),
      'InvalidOAuthFlowException',
      /openid is not supported/,
    ],
    [
      'a code without an address to send it to',
      flows({ AllowedOAuthFlows: ['code'] }),
      'InvalidParameterException',
      /CallbackURLs are required/,
    ],
    [
      'an address without encryption',
      { CallbackURLs: ['http://localhost.example.com/'] },
      'InvalidParameterException',
      /cannot use the HTTP protocol/,
    ],
    [
      'a default address that is none of its addresses',
      { CallbackURLs: ['https://example.com/'], DefaultRedirectURI: 'https://example.com' },
      'InvalidParameterException',
      /DefaultRedirectURI/,
    ],
    [
      'a provider that is not there',
      { SupportedIdentityProviders: ['COGNITO', 'Google'] },
      'InvalidParameterException',
      /The provider Google does not exist for User Pool/,
    ],
    [
      'a scope that no resource server has',
      { AllowedOAuthScopes: ['orders/write'] },
      'ScopeDoesNotExistException',
      /Invalid scope requested: orders\/write/,
    ],
    [
      'an attribute to read that is not there',
      { ReadAttributes: ['custom:nothing'] },
      'InvalidParameterException',
      /read attributes/,
    ],
    [
      'an attribute to write that is not there',
      { WriteAttributes: ['plan'] },
      'InvalidParameterException',
      /write attributes/,
    ],
  ])('refuses %s', async (_, asked, name, message) => {
    const error = await rejection(addClient(asked));

    const listed = await client.send(new sdk.ListUserPoolClientsCommand({ UserPoolId: id }));
    expect(error['name']).toBe(name);
    expect(error['message']).toMatch(message);
    expect(listed.UserPoolClients).toEqual([]);
  });
});

describe('CreateGroup of the demo endpoint', () => {
  const add = (asked: Partial<sdk.CreateGroupCommandInput> = {}) =>
    client.send(new sdk.CreateGroupCommand({ UserPoolId: id, GroupName: 'staff', ...asked }));

  it('adds a group that can be got', async () => {
    const { Group } = await add({ Description: 'Those who work here', Precedence: 0 });

    const got = await client.send(new sdk.GetGroupCommand({ UserPoolId: id, GroupName: 'staff' }));
    expect(got.Group).toEqual(Group);
    expect(Group).toMatchObject({ UserPoolId: id, Precedence: 0 });
  });

  it.each<[string, Partial<sdk.CreateGroupCommandInput>, string]>([
    ['a name that is taken', {}, 'GroupExistsException'],
    ['a name with a space', { GroupName: 'my staff' }, 'InvalidParameterException'],
    ['a precedence below 0', { GroupName: 'new', Precedence: -1 }, 'InvalidParameterException'],
    [
      'a role that is no ARN',
      { GroupName: 'new', RoleArn: 'the-role-of-those-who-work' },
      'InvalidParameterException',
    ],
  ])('refuses %s', async (_, asked, name) => {
    await add();

    const error = await rejection(add(asked));

    expect(error['name']).toBe(name);
  });
});

describe('SetUICustomization of the demo endpoint', () => {
  const set = (asked: Partial<sdk.SetUICustomizationCommandInput> = {}) =>
    client.send(new sdk.SetUICustomizationCommand({ UserPoolId: id, CSS: '.x {}', ...asked }));
  const get = async (ClientId?: string) =>
    (await client.send(new sdk.GetUICustomizationCommand({ UserPoolId: id, ClientId })))
      .UICustomization;

  it('sets the pages of all app clients, and those of one of them', async () => {
    await addDomain({});
    const { ClientId } = await addClient();

    await set({ ImageFile: new Uint8Array([1, 2, 3]) });
    await set({ ClientId, CSS: '.own {}' });
    await set({ CSS: '.again {}' });

    const all = await get();
    expect(all).toMatchObject({ ClientId: 'ALL', CSS: '.again {}' });
    expect(all?.ImageUrl).toBeUndefined();
    expect(all?.CSSVersion).toMatch(/^\d{14}$/);
    expect(await get(ClientId)).toMatchObject({ ClientId, CSS: '.own {}' });
  });

  it('tells the address of a picture and not the picture', async () => {
    await addDomain({});

    const { UICustomization } = await set({ ImageFile: new Uint8Array([1, 2, 3]) });

    expect(UICustomization?.ImageUrl).toMatch(/^https:\/\/\w+\.cloudfront\.net\/.*\/image\.png$/);
    expect(await get()).toEqual(UICustomization);
  });

  it('refuses a pool without a domain, and an app client that is not there', async () => {
    const bare = await rejection(set());
    await addDomain({});
    const strange = await rejection(set({ ClientId: 'nobody' }));

    expect(bare['message']).toMatch(/There has to be an existing domain/);
    expect(strange['name']).toBe('ResourceNotFoundException');
    expect(await get()).toEqual({});
  });
});

describe('CreateManagedLoginBranding of the demo endpoint', () => {
  const add = (asked: Partial<sdk.CreateManagedLoginBrandingCommandInput>) =>
    client.send(
      new sdk.CreateManagedLoginBrandingCommand({
        UserPoolId: id,
        ClientId: undefined,
        ...asked,
      }),
    );

  it('gives an app client a style, which is described by its own id and by the client', async () => {
    const { ClientId } = await addClient();
    const Settings = { categories: { global: { colorSchemeMode: 'DARK' } } };

    const { ManagedLoginBranding: made } = await add({ ClientId, Settings });

    const byClient = await client.send(
      new sdk.DescribeManagedLoginBrandingByClientCommand({ UserPoolId: id, ClientId }),
    );
    const byId = await client.send(
      new sdk.DescribeManagedLoginBrandingCommand({
        UserPoolId: id,
        ManagedLoginBrandingId: made?.ManagedLoginBrandingId,
      }),
    );
    expect(made).toMatchObject({ UserPoolId: id, UseCognitoProvidedValues: false, Settings });
    expect(byClient.ManagedLoginBranding).toEqual(made);
    expect(byId.ManagedLoginBranding).toEqual(made);
  });

  it("refuses a second style, one that is both AWS's and its own, and one that is neither", async () => {
    const first = await addClient();
    const second = await addClient();
    await add({ ClientId: first.ClientId, UseCognitoProvidedValues: true });

    const again = await rejection(
      add({ ClientId: first.ClientId, UseCognitoProvidedValues: true }),
    );
    const both = await rejection(
      add({ ClientId: second.ClientId, UseCognitoProvidedValues: true, Settings: { x: 1 } }),
    );
    const neither = await rejection(add({ ClientId: second.ClientId }));
    const strange = await rejection(add({ ClientId: 'nobody', UseCognitoProvidedValues: true }));

    expect(again['name']).toBe('ManagedLoginBrandingExistsException');
    expect(both['name']).toBe('InvalidParameterException');
    expect(neither['name']).toBe('InvalidParameterException');
    expect(strange['name']).toBe('ResourceNotFoundException');
  });
});

describe('SetRiskConfiguration of the demo endpoint', () => {
  const BLOCK = { Actions: { EventAction: 'BLOCK' as const } };

  it('sets what the pool and what one app client does about risks, each as a whole', async () => {
    await client.send(
      new sdk.UpdateUserPoolCommand({
        UserPoolId: id,
        UserPoolTier: 'PLUS',
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      }),
    );
    const { ClientId } = await addClient();
    const set = (asked: Partial<sdk.SetRiskConfigurationCommandInput>) =>
      client.send(new sdk.SetRiskConfigurationCommand({ UserPoolId: id, ...asked }));

    await set({ CompromisedCredentialsRiskConfiguration: BLOCK });
    await set({ RiskExceptionConfiguration: { BlockedIPRangeList: ['192.0.2.0/24'] } });
    await set({ ClientId, CompromisedCredentialsRiskConfiguration: BLOCK });

    const describe = async (by?: string) =>
      (
        await client.send(
          new sdk.DescribeRiskConfigurationCommand({ UserPoolId: id, ClientId: by }),
        )
      ).RiskConfiguration;
    expect(await describe()).toEqual({
      UserPoolId: id,
      RiskExceptionConfiguration: { BlockedIPRangeList: ['192.0.2.0/24'] },
      LastModifiedDate: expect.any(Date) as Date,
    });
    expect(await describe(ClientId)).toMatchObject({
      ClientId,
      CompromisedCredentialsRiskConfiguration: BLOCK,
    });
  });

  it('refuses a pool without threat protection', async () => {
    const error = await rejection(
      client.send(new sdk.SetRiskConfigurationCommand({ UserPoolId: id })),
    );

    expect(error['name']).toBe('UserPoolAddOnNotEnabledException');
  });
});

describe('SetLogDeliveryConfiguration of the demo endpoint', () => {
  const set = (...LogConfigurations: sdk.LogConfigurationType[]) =>
    client.send(new sdk.SetLogDeliveryConfigurationCommand({ UserPoolId: id, LogConfigurations }));
  const LOGS: sdk.LogConfigurationType = {
    LogLevel: 'ERROR',
    EventSource: 'userNotification',
    CloudWatchLogsConfiguration: { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:x' },
  };

  it('replaces where logs go', async () => {
    await set(LOGS, LOGS);
    await set(LOGS);

    const { LogDeliveryConfiguration } = await client.send(
      new sdk.GetLogDeliveryConfigurationCommand({ UserPoolId: id }),
    );
    expect(LogDeliveryConfiguration).toEqual({ UserPoolId: id, LogConfigurations: [LOGS] });
  });

  it('refuses the activity of users in a plan without it, and a request without a list', async () => {
    const activity = await rejection(set({ LogLevel: 'INFO', EventSource: 'userAuthEvents' }));
    const none = await rejection(
      client.send(
        new sdk.SetLogDeliveryConfigurationCommand({
          UserPoolId: id,
          LogConfigurations: undefined,
        }),
      ),
    );

    expect(activity['name']).toBe('FeatureUnavailableInTierException');
    expect(none['name']).toBe('InvalidParameterException');
  });
});

function flows(
  asked: Partial<sdk.CreateUserPoolClientCommandInput>,
): Partial<sdk.CreateUserPoolClientCommandInput> {
  return { AllowedOAuthFlowsUserPoolClient: true, ...asked };
}
