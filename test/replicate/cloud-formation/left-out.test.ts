import { isMembers, type Members } from '../../../src/document';
import { cloudFormationOf } from '../../../src/replicate/cloud-formation';
import type { Plan } from '../../../src/replicate/plan';
import type { TemplateMembers } from '../../../src/replicate/template';
import { checkTemplate } from './check-template';
import { client, clientId, planOfSteps, secret, step } from '../plans';
import { cognitoResourceTypes, type ResourceSpecification } from './resource-specification';
import { section } from './section';

function planOfPool(input: TemplateMembers): Plan {
  return { steps: [step('CreateUserPool', { PoolName: 'a', ...input })], notCarried: [] };
}

function resourcesOf(plan: Plan): Members {
  const { template } = cloudFormationOf(plan);
  return isMembers(template) ? section(template, 'Resources') : {};
}

function propertiesOf(plan: Plan, id: string): Members {
  return section(section(resourcesOf(plan), id), 'Properties');
}

describe('what a template does not carry', () => {
  it('is told with what sets it', () => {
    const plan = planOfPool({ DcrConfiguration: { EnableStatus: 'ENABLED' } });

    expect(cloudFormationOf(plan).notCarried).toEqual([
      {
        path: 'DcrConfiguration',
        reason: 'NOT_SUPPORTED',
        message:
          'CloudFormation has no property for it; set it with UpdateUserPool after the stack is made.',
      },
    ]);
    expect(propertiesOf(plan, 'UserPool')).toEqual({ UserPoolName: 'a' });
  });

  it('is told after what no form of the plan carries', () => {
    const message = 'AWS assigns it.';
    const notCarried = [{ path: 'Arn', reason: 'ASSIGNED_BY_AWS', message }] as const;

    const plan = { ...planOfPool({ AcrConfiguration: { Level1: {} } }), notCarried };

    expect(cloudFormationOf(plan).notCarried.map(({ path }) => path)).toEqual([
      'Arn',
      'AcrConfiguration',
    ]);
  });

  it('is told by its own path where the rest of a member is carried', () => {
    const plan = planOfPool({ Policies: { PasswordPolicy: { MinimumLength: 8, Bogus: 1 } } });

    expect(cloudFormationOf(plan).notCarried).toEqual([
      expect.objectContaining({ path: 'Policies.PasswordPolicy.Bogus', reason: 'NOT_SUPPORTED' }),
    ]);
    expect(propertiesOf(plan, 'UserPool')['Policies']).toEqual({
      PasswordPolicy: { MinimumLength: 8 },
    });
  });

  it('leaves no empty object behind', () => {
    const plan = planOfPool({ Policies: { PasswordPolicy: { Bogus: 1 } } });

    expect(propertiesOf(plan, 'UserPool')).not.toHaveProperty('Policies');
  });

  it('is told under the names that the source has', () => {
    const attribute = (Name: string, DeveloperOnlyAttribute = false) => ({
      Name,
      DeveloperOnlyAttribute,
      Bogus: 1,
    });
    const plan = planOfPool({
      PoolName: '{{resolve:ssm:name}}',
      Schema: [attribute('email'), attribute('plan'), attribute('badge', true)],
      AccountRecoverySetting: {
        RecoveryMechanisms: [{ Priority: 2, Name: 'admin_only', Bogus: 1 }],
      },
    });

    expect(cloudFormationOf(plan).notCarried.map(({ path }) => path)).toEqual([
      'Name',
      'SchemaAttributes.email.Bogus',
      'SchemaAttributes.custom:plan.Bogus',
      'SchemaAttributes.dev:custom:badge.Bogus',
      'AccountRecoverySetting.RecoveryMechanisms.2.Bogus',
    ]);
  });

  it('is told by the list where the items have no names', () => {
    const plan = planOfSteps(
      step(
        'CreateManagedLoginBranding',
        { Assets: [{ Category: 'FORM_LOGO' }, { Category: 'FAVICON_ICO', Bogus: 1 }] },
        { source: 'ManagedLoginBrandings.web' },
      ),
    );

    expect(cloudFormationOf(plan).notCarried).toEqual([
      {
        path: 'ManagedLoginBrandings.web.Assets',
        reason: 'NOT_SUPPORTED',
        message:
          'CloudFormation has no property for `1.Bogus` of it; set it with UpdateManagedLoginBranding after the stack is made.',
      },
    ]);
  });

  it('is an identity provider’s mapping of levels', () => {
    const input = { ProviderName: 'Staff', AcrMapping: { Level1: 'one' } };
    const source = 'IdentityProviders.Staff';

    const plan = planOfSteps(step('CreateIdentityProvider', input, { label: 'Staff', source }));

    expect(cloudFormationOf(plan).notCarried).toEqual([
      expect.objectContaining({
        path: 'IdentityProviders.Staff.AcrMapping',
        message: expect.stringContaining('UpdateIdentityProvider') as string,
      }),
    ]);
  });

  it('is a null within JSON, which no template can hold', () => {
    const settings = { form: { location: null, radius: 8.5 } };
    const source = 'ManagedLoginBrandings.web';

    const plan = planOfSteps(
      step('CreateManagedLoginBranding', { Settings: settings }, { source }),
    );

    expect(propertiesOf(plan, 'ManagedLoginBranding')['Settings']).toEqual({
      form: { radius: 8.5 },
    });
    expect(cloudFormationOf(plan).notCarried).toEqual([
      expect.objectContaining({ path: `${source}.Settings.form.location` }),
    ]);
  });

  it('is a text or a name that CloudFormation would evaluate with the rights of whoever runs it', () => {
    const plan = planOfPool({
      EmailVerificationMessage: 'Hi {{resolve:secretsmanager:production}}',
      UserPoolTags: { Ref: 'AWS::AccountId', 'Fn::Sub': 'a', team: 'identity' },
    });

    expect(propertiesOf(plan, 'UserPool')).toEqual({
      UserPoolName: 'a',
      UserPoolTags: { team: 'identity' },
    });
    expect(cloudFormationOf(plan).notCarried.map(({ path }) => path)).toEqual([
      'EmailVerificationMessage',
      'UserPoolTags.Ref',
      'UserPoolTags.Fn::Sub',
    ]);
  });
});

describe('a template without room', () => {
  let types: ReadonlyMap<string, ResourceSpecification>;
  beforeAll(async () => {
    types = await cognitoResourceTypes();
  });

  it('holds 500 resources and tells which steps it does not', () => {
    const clients = Array.from({ length: 501 }, (_, index) => client(`c${index}`));
    const look = step(
      'SetUICustomization',
      { ClientId: clientId('c499'), CSS: '.a {}' },
      { source: 'UICustomizations.c499' },
    );

    const { template, notCarried } = cloudFormationOf(planOfSteps(...clients, look));

    expect(checkTemplate(template, types)).toEqual([]);
    expect(notCarried.map(({ path }) => path)).toEqual([
      'UserPoolClients.c499',
      'UserPoolClients.c500',
      'UICustomizations.c499',
    ]);
    expect(notCarried.map(({ message }) => message)).toEqual([
      expect.stringContaining('has no room'),
      expect.stringContaining('has no room'),
      expect.stringContaining('needs what'),
    ]);
  });

  it('asks for 200 parameters and no more', () => {
    const providers = Array.from({ length: 201 }, (_, index) =>
      step(
        'CreateIdentityProvider',
        {
          ProviderName: `p${index}`,
          ProviderType: 'OIDC',
          ProviderDetails: { client_secret: secret(`SECRET_${index}`) },
        },
        { label: `p${index}`, source: `IdentityProviders.p${index}` },
      ),
    );

    const { template, notCarried } = cloudFormationOf(planOfSteps(...providers));

    expect(checkTemplate(template, types)).toEqual([]);
    expect(notCarried.map(({ path }) => path)).toEqual(['IdentityProviders.p200']);
  });

  it('leaves out what is too big, and keeps what comes after it', () => {
    const branding = (label: string, text: string) =>
      step(
        'CreateManagedLoginBranding',
        { Settings: { text } },
        { label, source: `ManagedLoginBrandings.${label}` },
      );

    const { template, notCarried } = cloudFormationOf(
      planOfSteps(branding('big', 'a'.repeat(900_000)), branding('small', 'a')),
    );

    expect(checkTemplate(template, types)).toEqual([]);
    expect(notCarried.map(({ path }) => path)).toEqual(['ManagedLoginBrandings.big']);
    expect(template).toHaveProperty('Resources.ManagedLoginBrandingSmall');
  });
});
