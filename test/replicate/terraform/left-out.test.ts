import type { Plan } from '../../../src/replicate/plan';
import type { TemplateMembers } from '../../../src/replicate/template';
import { terraformOf } from '../../../src/replicate/terraform';
import { client, planOfSteps, step } from '../plans';
import { faultsOf } from './faults';
import { parsed } from './parsed';

function planOfPool(input: TemplateMembers, mfa?: TemplateMembers): Plan {
  const steps = [step('CreateUserPool', { PoolName: 'a', ...input })];
  const source = 'MfaConfig';
  return {
    steps: mfa === undefined ? steps : [...steps, step('SetUserPoolMfaConfig', mfa, { source })],
    notCarried: [],
  };
}

async function poolOf(plan: Plan) {
  const { resources } = await parsed(terraformOf(plan, null).text);
  return resources.find(({ type }) => type === 'aws_cognito_user_pool')?.body ?? {};
}

function told(plan: Plan): readonly (readonly [string, string])[] {
  return terraformOf(plan, null).notCarried.map(({ path, reason }) => [path, reason]);
}

const SMS = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sns', ExternalId: 'a' };

describe('what Terraform does not carry', () => {
  it('is told with what sets it, and said in the file', () => {
    const plan = planOfPool({ DcrConfiguration: { EnableStatus: 'Enabled' } });

    const { text, notCarried } = terraformOf(plan, null);

    expect(notCarried).toEqual([
      {
        path: 'DcrConfiguration.EnableStatus',
        reason: 'NOT_SUPPORTED',
        message:
          "Terraform's AWS provider has no argument for it. Set it with UpdateUserPool, and again whenever Terraform has changed the pool: that resets it.",
      },
    ]);
    expect(text).toContain('# It lacks DcrConfiguration.EnableStatus.\nresource');
  });

  it('is told under the names that the source has', () => {
    const attribute = (Name: string, DeveloperOnlyAttribute = false) => ({
      Name,
      AttributeDataType: 'Boolean',
      DeveloperOnlyAttribute,
      Bogus: 1,
    });
    const plan = planOfPool({
      Schema: [attribute('email'), attribute('plan'), attribute('badge', true)],
      AccountRecoverySetting: {
        RecoveryMechanisms: [{ Priority: 2, Name: 'admin_only', Bogus: 1 }],
      },
    });
    const steps = [
      ...plan.steps,
      client('web', { ClientSecret: 'a' }),
      step(
        'SetLogDeliveryConfiguration',
        { LogConfigurations: [{ LogLevel: 'ERROR', EventSource: 'a', One: 1, Two: 2 }] },
        { source: 'LogDeliveryConfiguration' },
      ),
    ];

    expect(told({ ...plan, steps })).toEqual([
      ['SchemaAttributes.email.Bogus', 'NOT_SUPPORTED'],
      ['SchemaAttributes.custom:plan.Bogus', 'NOT_SUPPORTED'],
      ['SchemaAttributes.dev:custom:badge.Bogus', 'NOT_SUPPORTED'],
      ['AccountRecoverySetting.RecoveryMechanisms.2.Bogus', 'NOT_SUPPORTED'],
      ['UserPoolClients.web.ClientSecret', 'NOT_SUPPORTED'],
      ['LogDeliveryConfiguration.LogConfigurations', 'NOT_SUPPORTED'],
    ]);
  });

  it('is a whole block where Terraform refuses the block without what is not there', async () => {
    const plan = planOfPool({ UserPoolAddOns: { Bogus: 1, AdvancedSecurityAdditionalFlows: {} } });

    expect(told(plan)).toEqual([
      ['UserPoolAddOns.Bogus', 'NOT_SUPPORTED'],
      ['UserPoolAddOns.AdvancedSecurityAdditionalFlows', 'NOT_SUPPORTED'],
    ]);
    expect(terraformOf(plan, null).notCarried[0]?.message).toContain(
      'Terraform refuses it without advanced_security_mode.',
    );
    expect(await poolOf(plan)).toEqual({ name: 'a' });
  });

  it('is a whole resource where Terraform refuses it without what is not there', async () => {
    const plan = planOfSteps(step('CreateGroup', { Description: 'a' }, { source: 'Groups.a' }));

    const { text, notCarried } = terraformOf(plan, null);

    expect(notCarried.map(({ path }) => path)).toEqual([
      'Groups.a.UserPoolId',
      'Groups.a.Description',
    ]);
    expect((await parsed(text)).resources).toHaveLength(1);
  });

  it('is what holds nothing, where Terraform has no way to say that', () => {
    const plan = planOfPool({ Schema: [], Policies: {} });

    expect(told(plan)).toEqual([
      ['SchemaAttributes', 'EMPTY'],
      ['Policies', 'EMPTY'],
    ]);
  });
});

describe('a pool in Terraform', () => {
  it('has one place for what both of its steps set, and the later decides', async () => {
    const sms = { ...SMS, ExternalId: 'b' };
    const plan = planOfPool(
      { MfaConfiguration: 'OFF', SmsAuthenticationMessage: 'same', SmsConfiguration: SMS },
      {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: { SmsAuthenticationMessage: 'same', SmsConfiguration: sms },
      },
    );

    expect(told(plan)).toEqual([
      ['MfaConfiguration', 'NO_EFFECT'],
      ['SmsConfiguration.ExternalId', 'NO_EFFECT'],
    ]);
    expect(await poolOf(plan)).toMatchObject({
      mfa_configuration: 'ON',
      sms_authentication_message: 'same',
      sms_configuration: [{ external_id: 'b' }],
    });
  });

  it('gives an empty external id where there is none, which the provider does not send', async () => {
    const { ExternalId: _, ...sms } = SMS;

    const body = await poolOf(planOfPool({ SmsConfiguration: sms }));

    expect(body['sms_configuration']).toEqual([
      { external_id: '', sns_caller_arn: SMS.SnsCallerArn },
    ]);
  });

  it('has a block of constraints for each text and number, so that it is not made anew', async () => {
    const attributes = ['String', 'Number', 'Boolean', 'DateTime'].map((AttributeDataType) => ({
      Name: AttributeDataType,
      AttributeDataType,
    }));
    const plan = planOfPool({ Schema: attributes });

    const { schema = [] } = await poolOf(plan);

    expect(schema).toEqual([
      expect.objectContaining({ string_attribute_constraints: [{}] }),
      expect.objectContaining({ number_attribute_constraints: [{}] }),
      { name: 'Boolean', attribute_data_type: 'Boolean' },
      { name: 'DateTime', attribute_data_type: 'DateTime' },
    ]);
    expect(await faultsOf(terraformOf(plan, null).text)).toEqual([]);
  });

  it('is told to get text messages as a factor that it has not', () => {
    const sms = { SmsConfiguration: SMS };
    const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };

    expect(told(planOfPool(sms, { MfaConfiguration: 'ON', ...totp }))).toEqual([
      ['SmsConfiguration', 'NOT_SUPPORTED'],
    ]);
    expect(told(planOfPool(sms, { MfaConfiguration: 'OFF' }))).toEqual([]);
    expect(told(planOfPool({}, { MfaConfiguration: 'ON', ...totp }))).toEqual([]);
  });

  it('is told that it may not be made with passkeys and a sender of text messages while MFA is off', () => {
    const passkeys = { WebAuthnConfiguration: { RelyingPartyId: 'acme.example' } };
    const sms = { SmsConfiguration: SMS };
    const plan = planOfPool(sms, { MfaConfiguration: 'OFF', ...passkeys });
    const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
    const ids = { userPoolId: 'a', clientIds: new Map(), managedLoginBrandingIds: new Map() };

    expect(told(plan)).toEqual([['MfaConfig.WebAuthnConfiguration', 'NOT_SUPPORTED']]);
    expect(terraformOf(plan, null).text).toContain(
      'Apply it first without web_authn_configuration',
    );
    expect(terraformOf(plan, ids).notCarried).toEqual([]);
    expect(told(planOfPool({}, { MfaConfiguration: 'OFF', ...passkeys }))).toEqual([]);
    expect(told(planOfPool(sms, { MfaConfiguration: 'ON', ...passkeys, ...totp }))).toEqual([
      ['SmsConfiguration', 'NOT_SUPPORTED'],
    ]);
  });

  it('is told that e-mail as a factor may need a message', async () => {
    const plan = planOfPool({}, { MfaConfiguration: 'ON', EmailMfaConfiguration: {} });

    expect(told(plan)).toEqual([['MfaConfig.EmailMfaConfiguration', 'NOT_SUPPORTED']]);
    expect(terraformOf(plan, null).text).toContain('# Terraform may take an empty block as none');
    expect(terraformOf(plan, null).text).not.toContain('It lacks');
    expect(await poolOf(plan)).toHaveProperty('email_mfa_configuration', [{}]);
  });
});

describe('the analytics of an app client in Terraform', () => {
  const at = (member: string) => `UserPoolClients.web.AnalyticsConfiguration.${member}`;
  const ofClient = (analytics: TemplateMembers) =>
    planOfSteps(client('web', { AnalyticsConfiguration: analytics }));
  const ROLE = { ExternalId: 'external', RoleArn: 'arn:aws:iam::123456789012:role/analytics' };
  const ARN = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/a';

  it('go by the ARN of the application alone, where it has one', async () => {
    const plan = ofClient({
      ApplicationArn: ARN,
      ApplicationId: 'a',
      ...ROLE,
      UserDataShared: true,
    });

    const { text, notCarried } = terraformOf(plan, null);

    expect(notCarried).toEqual(
      ['ApplicationId', 'ExternalId', 'RoleArn'].map((member) => ({
        path: at(member),
        reason: 'NOT_SUPPORTED',
        message: expect.stringContaining('Terraform refuses it beside ApplicationArn.') as string,
      })),
    );
    expect(text).toContain(`# It lacks ${at('ApplicationId')}, ${at('ExternalId')}`);
    expect(await faultsOf(text)).toEqual([]);
    const { resources } = await parsed(text);
    expect(resources[1]?.body['analytics_configuration']).toEqual([
      { application_arn: ARN, user_data_shared: true },
    ]);
  });

  it('go by the id of the application, its role and the external id', async () => {
    const plan = ofClient({ ApplicationId: 'a', ...ROLE });

    expect(told(plan)).toEqual([]);
    expect(await faultsOf(terraformOf(plan, null).text)).toEqual([]);
  });

  it('are left out where the id of the application stands without a role', async () => {
    const plan = ofClient({ ApplicationId: 'a', ExternalId: 'external' });

    const { text, notCarried } = terraformOf(plan, null);

    expect(notCarried.map(({ path }) => path)).toEqual([at('ApplicationId'), at('ExternalId')]);
    expect(notCarried[0]?.message).toContain('Terraform refuses it without role_arn.');
    expect(text).not.toContain('analytics_configuration');
    expect(await faultsOf(text)).toEqual([]);
  });
});
