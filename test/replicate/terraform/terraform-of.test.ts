import type { TemplateMembers } from '../../../src/replicate/template';
import { terraformOf, type ExistingIds } from '../../../src/replicate/terraform';
import { client, clientId, planOfSteps, secret, step } from '../plans';
import { faultsOf } from './faults';
import { expressionIn, parsed } from './parsed';

const ID = 'eu-west-1_Ab1Cd2Ef3';

function existing(more: Partial<ExistingIds> = {}): ExistingIds {
  return { userPoolId: ID, clientIds: new Map(), managedLoginBrandingIds: new Map(), ...more };
}

function planOfPool(input: TemplateMembers, mfa?: TemplateMembers) {
  const steps = [step('CreateUserPool', { PoolName: 'a', ...input })];
  return {
    steps: mfa === undefined ? steps : [...steps, step('SetUserPoolMfaConfig', mfa)],
    notCarried: [],
  };
}

function provider(name: string, details: TemplateMembers = {}) {
  return step(
    'CreateIdentityProvider',
    { ProviderName: name, ProviderType: 'OIDC', ProviderDetails: details },
    { label: name, source: `IdentityProviders.${name}` },
  );
}

async function bodyOf(text: string, address: string) {
  const { resources } = await parsed(text);
  return resources.find(({ type, name }) => `${type}.${name}` === address)?.body;
}

describe('a plan as Terraform', () => {
  it('is written as terraform fmt would, attributes before blocks', () => {
    const plan = planOfPool(
      {
        Policies: { PasswordPolicy: { MinimumLength: 8, RequireSymbols: false } },
        UserPoolTags: { team: 'a', 'cost centre': '7' },
        UserPoolTier: 'PLUS',
      },
      { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    );

    expect(terraformOf(plan, null).text).toBe(`# Makes another pool, so that nothing is imported.

terraform {
  required_version = ">= 1.5.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }
}

# A step.
resource "aws_cognito_user_pool" "this" {
  name = "a"
  tags = {
    "team"        = "a"
    "cost centre" = "7"
  }
  user_pool_tier    = "PLUS"
  mfa_configuration = "ON"

  password_policy {
    minimum_length  = 8
    require_symbols = false
  }

  software_token_mfa_configuration {
    enabled = true
  }
}
`);
  });

  it('names what another resource makes, and asks for the rest as variables', async () => {
    const plan = planOfSteps(
      provider('Partners', { client_secret: secret('PARTNERS_CLIENT_SECRET') }),
      client('web'),
      step('SetRiskConfiguration', { ClientId: clientId('web') }, { label: 'web' }),
      step('CreateGroup', { GroupName: 'a', RoleArn: secret('source') }, { label: 'a' }),
    );

    const { text } = terraformOf(plan, null);

    expect(await faultsOf(text)).toEqual([]);
    expect(await bodyOf(text, 'aws_cognito_risk_configuration.web')).toEqual({
      client_id: '${aws_cognito_user_pool_client.web.id}',
      user_pool_id: '${aws_cognito_user_pool.this.id}',
    });
    const { variables } = await parsed(text);
    // `source` is a name that Terraform keeps.
    expect(variables).toEqual(
      ['partners_client_secret', 'source_value'].map((name) => ({
        name,
        body: { description: 'A secret.', sensitive: true, type: '${string}' },
      })),
    );
  });

  it('asks for nothing that it does not carry', async () => {
    const plan = planOfPool({
      KeyConfiguration: { KmsKeyArn: secret('KMS_KEY_ARN') },
      UserPoolTags: { note: 'not var.kms_key_arn' },
    });

    const { text } = terraformOf(plan, null);

    expect((await parsed(text)).variables).toEqual([]);
  });

  it('asks for an id that no step of the plan makes', async () => {
    const plan = planOfSteps(step('SetRiskConfiguration', { ClientId: clientId('web') }));

    const { text } = terraformOf(plan, null);

    expect(await faultsOf(text)).toEqual([]);
    expect(await bodyOf(text, 'aws_cognito_risk_configuration.this')).toHaveProperty(
      'client_id',
      '${var.client_id_web}',
    );
  });

  it('gives resources of a type names that differ, whatever they are called', async () => {
    const names = ['Web App', 'web-app', 'webApp', 'Übersicht', '2024', '日本', '"} #'];
    const groups = names.map((name) => step('CreateGroup', { GroupName: name }, { label: name }));

    const { text } = terraformOf(planOfSteps(...groups), null);

    expect(await faultsOf(text)).toEqual([]);
    const { resources } = await parsed(text);
    const named = resources.filter(({ type }) => type === 'aws_cognito_user_group');
    expect(new Map(named.map(({ name, body }) => [body['name'], name]))).toEqual(
      new Map([
        ['Web App', 'web_app'],
        ['web-app', 'web_app_2'],
        ['webApp', 'web_app_3'],
        ['Übersicht', 'ubersicht'],
        ['2024', '_2024'],
        ['日本', 'x'],
        ['"} #', 'x_2'],
      ]),
    );
  });

  it('keeps the order where a resource names another by its text', async () => {
    const server = (identifier: string) =>
      step(
        'CreateResourceServer',
        {
          Identifier: identifier,
          Name: identifier,
          Scopes: [{ ScopeName: 'read', ScopeDescription: 'reads' }],
        },
        { label: identifier },
      );
    const plan = planOfSteps(
      step('CreateUserPoolDomain', { Domain: 'a' }, { label: 'prefix' }),
      server('orders'),
      server('stock'),
      server('stock/v1'),
      provider('Partners'),
      provider('Staff'),
      client('web', {
        SupportedIdentityProviders: ['COGNITO', 'Staff'],
        AllowedOAuthScopes: ['openid', 'orders/read', 'stock/v1/read'],
      }),
      step('SetUICustomization', { ClientId: 'ALL', CSS: '' }, { label: 'ALL' }),
      step('CreateManagedLoginBranding', { ClientId: clientId('web') }, { label: 'web' }),
    );

    const { text } = terraformOf(plan, null);

    expect(await faultsOf(text)).toEqual([]);
    expect(await bodyOf(text, 'aws_cognito_user_pool_client.web')).toHaveProperty('depends_on', [
      '${aws_cognito_resource_server.orders}',
      '${aws_cognito_resource_server.stock_v1}',
      '${aws_cognito_identity_provider.staff}',
    ]);
    for (const look of ['user_pool_ui_customization.all', 'managed_login_branding.web']) {
      expect(await bodyOf(text, `aws_cognito_${look}`)).toHaveProperty('depends_on', [
        '${aws_cognito_user_pool_domain.prefix}',
      ]);
    }
  });

  it('lets no description out of its comment', async () => {
    const description = 'Makes "a"\n}\nresource "aws_cognito_user_pool" "other" {\r# ';
    const { steps } = planOfPool({});

    const { text } = terraformOf(
      { steps: steps.map((each) => ({ ...each, description })), notCarried: [] },
      null,
    );

    expect((await parsed(text)).resources).toHaveLength(1);
  });
});

describe('a plan of a pool where it stands, as Terraform', () => {
  it('imports each resource by the id that its documentation tells', async () => {
    const branding = { ClientId: clientId('web'), UseCognitoProvidedValues: true };
    const plan = planOfSteps(
      step('CreateUserPoolDomain', { Domain: 'login.acme.example' }, { label: 'custom' }),
      step('CreateResourceServer', { Identifier: 'https://a', Name: 'a' }, { label: 'a' }),
      provider('Staff'),
      client('web'),
      step('CreateGroup', { GroupName: 'staff' }, { label: 'staff' }),
      step('SetUICustomization', { ClientId: 'ALL', CSS: '' }, { label: 'ALL' }),
      step('SetUICustomization', { ClientId: clientId('web'), CSS: '' }, { label: 'web' }),
      step('CreateManagedLoginBranding', branding, { label: 'web' }),
      step('SetRiskConfiguration', {}, { label: 'ALL' }),
      step('SetRiskConfiguration', { ClientId: clientId('web') }, { label: 'web' }),
      step('SetLogDeliveryConfiguration', { LogConfigurations: [] }),
    );
    const ids = existing({
      clientIds: new Map([['web', '3ho4ek']]),
      managedLoginBrandingIds: new Map([['web', '06c6ae7b']]),
    });

    const { text } = terraformOf(plan, ids);

    expect(await faultsOf(text)).toEqual([]);
    const { imports } = await parsed(text);
    expect(imports.map(({ to = null, id }) => [expressionIn(to), id])).toEqual([
      ['aws_cognito_user_pool.this', ID],
      ['aws_cognito_user_pool_domain.custom', 'login.acme.example'],
      ['aws_cognito_resource_server.a', `${ID}|https://a`],
      ['aws_cognito_identity_provider.staff', `${ID}:Staff`],
      ['aws_cognito_user_pool_client.web', `${ID}/3ho4ek`],
      ['aws_cognito_user_group.staff', `${ID}/staff`],
      ['aws_cognito_user_pool_ui_customization.all', `${ID},ALL`],
      ['aws_cognito_user_pool_ui_customization.web', `${ID},3ho4ek`],
      ['aws_cognito_managed_login_branding.web', `${ID},06c6ae7b`],
      ['aws_cognito_risk_configuration.all', ID],
      ['aws_cognito_risk_configuration.web', `${ID}:3ho4ek`],
      ['aws_cognito_log_delivery_configuration.this', ID],
    ]);
  });

  it.each([
    ['the id of an app client is not known', client('web')],
    ['a name holds the sign that parts an id', step('CreateGroup', { GroupName: 'a/b' })],
  ])('says so where %s', async (_, unknown) => {
    const { text } = terraformOf(planOfSteps(unknown), existing());

    expect((await parsed(text)).imports).toHaveLength(1);
    expect(text).toContain('# What is there is not imported: ');
  });

  it('lets no pool be destroyed or fail for its schema, and no client be made anew for its secret', async () => {
    const plan = planOfSteps(client('web', { GenerateSecret: true }), client('spa'));

    const { text } = terraformOf(plan, existing());
    const ids = new Map([
      ['web', '1'],
      ['spa', '2'],
    ]);
    const { text: known } = terraformOf(plan, existing({ clientIds: ids }));

    expect(await bodyOf(text, 'aws_cognito_user_pool.this')).toHaveProperty('lifecycle', [
      { prevent_destroy: true, ignore_changes: ['${schema}'] },
    ]);
    expect(text).toContain('# Terraform leaves its schema alone');
    expect(await bodyOf(known, 'aws_cognito_user_pool_client.web')).toHaveProperty('lifecycle', [
      { ignore_changes: ['${generate_secret}'] },
    ]);
    expect(await bodyOf(known, 'aws_cognito_user_pool_client.spa')).not.toHaveProperty('lifecycle');
    expect(terraformOf(plan, null).text).not.toContain('lifecycle');
  });
});
