import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMembers, type Members } from '../../../src/document';
import { cloudFormationOf } from '../../../src/replicate/cloud-formation';
import type { Plan } from '../../../src/replicate/plan';
import type { TemplateMembers } from '../../../src/replicate/template';
import { checkTemplate } from './check-template';
import { client, clientId, planOfDemoPool, planOfSteps, secret, step } from '../plans';
import { cognitoResourceTypes, type ResourceSpecification } from './resource-specification';
import { section } from './section';

const DEMO_POOLS = readdirSync(join(__dirname, '../../../src/demo/pools'));

function templateOf(plan: Plan): Members {
  const { template } = cloudFormationOf(plan);
  if (!isMembers(template)) throw new Error('Expected a template to be an object.');
  return template;
}

function resourceOf(plan: Plan, id: string): Members {
  return section(section(templateOf(plan), 'Resources'), id);
}

function propertiesOf(plan: Plan, id: string): Members {
  return section(resourceOf(plan, id), 'Properties');
}

describe('a CloudFormation template', () => {
  let types: ReadonlyMap<string, ResourceSpecification>;
  beforeAll(async () => {
    types = await cognitoResourceTypes();
  });

  it.each(DEMO_POOLS.filter((file) => file !== '11-values-of-tomorrow.json'))(
    'is one that CloudFormation takes, of %s',
    (file) => {
      expect(checkTemplate(templateOf(planOfDemoPool(file)), types)).toEqual([]);
    },
  );

  it('keeps a value that CloudFormation does not know yet', () => {
    const problems = checkTemplate(templateOf(planOfDemoPool('11-values-of-tomorrow.json')), types);

    expect(problems.map((problem) => problem.replace(/: .*/, ''))).toEqual([
      'UserPool.UserPoolTier',
      'UserPool.WebAuthnFactorConfiguration',
      'UserPool.KeyConfiguration.KeyType',
      'UserPool.IssuerConfiguration.Type',
      'Client11previewapp00000000000001.RefreshTokenRotation.Feature',
    ]);
    for (const problem of problems) expect(problem).toContain(': is none of ');
  });

  it('retains the pool whatever becomes of the stack', () => {
    expect(resourceOf(planOfSteps(), 'UserPool')).toEqual({
      Type: 'AWS::Cognito::UserPool',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { UserPoolName: 'a name' },
    });
  });

  it('tells the ids of the pool and of its clients', () => {
    const template = templateOf(planOfSteps(client('web')));

    expect(template['Outputs']).toEqual({
      UserPoolId: { Value: { Ref: 'UserPool' } },
      UserPoolArn: { Value: { 'Fn::GetAtt': ['UserPool', 'Arn'] } },
      ClientWebId: { Value: { Ref: 'ClientWeb' } },
    });
  });

  it('has no parameters where nothing is asked of the caller', () => {
    expect(templateOf(planOfSteps(client('web')))).not.toHaveProperty('Parameters');
  });

  it('asks the caller once for a value that stands in two places, and does not show a secret', () => {
    const details = { client_id: 'an id', client_secret: secret('GOOGLE_CLIENT_SECRET') };
    const input = { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: details };
    const google = step('CreateIdentityProvider', input, { label: 'Google' });
    const twin = step('CreateIdentityProvider', input, { label: 'Twin' });

    const plan = planOfSteps(google, twin);

    expect(templateOf(plan)['Parameters']).toEqual({
      GoogleClientSecret: { Type: 'String', Description: 'A secret.', NoEcho: true },
    });
    expect(propertiesOf(plan, 'ProviderGoogle')['ProviderDetails']).toEqual({
      client_id: 'an id',
      client_secret: { Ref: 'GoogleClientSecret' },
    });
  });

  it('names a parameter otherwise where a resource has its name', () => {
    const named = client('web', { ClientName: secret('CLIENT_WEB') });

    expect(propertiesOf(planOfSteps(named), 'ClientWeb')['ClientName']).toEqual({
      Ref: 'ClientWebParameter',
    });
  });

  it('asks for the id of a client that it does not make', () => {
    const risk = step('SetRiskConfiguration', { ClientId: clientId('web') }, { label: 'web' });

    expect(propertiesOf(planOfSteps(risk), 'RiskConfigurationWeb')['ClientId']).toEqual({
      Ref: 'ClientIdWeb',
    });
  });

  it('refers to the client that a setting is for', () => {
    const look = step('SetUICustomization', { ClientId: clientId('web'), CSS: '.a {}' });

    expect(propertiesOf(planOfSteps(client('web'), look), 'UiCustomization')).toEqual({
      UserPoolId: { Ref: 'UserPool' },
      ClientId: { Ref: 'ClientWeb' },
      CSS: '.a {}',
    });
  });

  it('says that a setting without a client is for all', () => {
    const risk = step('SetRiskConfiguration', {});

    expect(propertiesOf(planOfSteps(risk), 'RiskConfiguration')['ClientId']).toBe('ALL');
  });

  it('makes the providers and scopes of a client before it', () => {
    const server = (identifier: string, label: string) =>
      step('CreateResourceServer', { Identifier: identifier, Name: label }, { label });
    const plan = planOfSteps(
      server('https://orders.example', 'orders'),
      server('https://orders.example/v1', 'newer'),
      step('CreateIdentityProvider', { ProviderName: 'Staff' }, { label: 'Staff' }),
      step('CreateIdentityProvider', { ProviderName: 'Other' }, { label: 'Other' }),
      client('web', {
        SupportedIdentityProviders: ['COGNITO', 'Staff'],
        AllowedOAuthScopes: ['openid', 'https://orders.example/v1/read'],
      }),
    );

    expect(resourceOf(plan, 'ClientWeb')['DependsOn']).toEqual([
      'ResourceServerNewer',
      'ProviderStaff',
    ]);
  });

  it('makes the domains before the looks of the hosted pages', () => {
    const plan = planOfSteps(
      step('CreateUserPoolDomain', { Domain: 'acme' }),
      step('CreateUserPoolDomain', {
        Domain: 'login.acme.example',
        CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:1:certificate/a' },
      }),
      step('SetUICustomization', { ClientId: 'ALL', CSS: '.a {}' }),
      step('CreateManagedLoginBranding', { ClientId: clientId('web') }),
    );

    const domains = ['UserPoolDomain', 'CustomDomain'];
    expect(resourceOf(plan, 'UiCustomization')['DependsOn']).toEqual(domains);
    expect(resourceOf(plan, 'ManagedLoginBranding')['DependsOn']).toEqual(domains);
  });

  it('keeps texts that only a function would evaluate', () => {
    const plan = planOfSteps(client('web', { ClientName: '${AWS::AccountId} {####}' }));

    expect(propertiesOf(plan, 'ClientWeb')['ClientName']).toBe('${AWS::AccountId} {####}');
  });
});

describe('the second factors of a template', () => {
  it('are those whose blocks say so', () => {
    const plan = planOfSteps(
      step('SetUserPoolMfaConfig', {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: {
          SmsAuthenticationMessage: 'a code',
          SmsConfiguration: { SnsRegion: 'a' },
        },
        SoftwareTokenMfaConfiguration: { Enabled: true },
        EmailMfaConfiguration: { Message: 'a letter', Subject: 'a subject' },
        WebAuthnConfiguration: {
          RelyingPartyId: 'acme.example',
          UserVerification: 'required',
          FactorConfiguration: 'SINGLE_FACTOR',
        },
      }),
    );

    expect(propertiesOf(plan, 'UserPool')).toEqual({
      UserPoolName: 'a name',
      MfaConfiguration: 'ON',
      EnabledMfas: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      SmsAuthenticationMessage: 'a code',
      SmsConfiguration: { SnsRegion: 'a' },
      EmailAuthenticationMessage: 'a letter',
      EmailAuthenticationSubject: 'a subject',
      WebAuthnRelyingPartyID: 'acme.example',
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'SINGLE_FACTOR',
    });
    expect(cloudFormationOf(plan).notCarried).toEqual([]);
  });

  it('are none where software tokens alone are there and off', () => {
    const block = {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: false },
    };

    const plan = planOfSteps(step('SetUserPoolMfaConfig', block));

    expect(propertiesOf(plan, 'UserPool')).not.toHaveProperty('EnabledMfas');
  });

  it('are told to fail where e-mail is the only one and nothing sends text messages', () => {
    const email = { EmailMfaConfiguration: { Subject: 'a subject' } };
    const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
    const planOf = (factors: TemplateMembers, pool: TemplateMembers = {}): Plan => ({
      steps: [
        step('CreateUserPool', { PoolName: 'a', ...pool }),
        step(
          'SetUserPoolMfaConfig',
          { MfaConfiguration: 'ON', ...factors },
          { source: 'MfaConfig' },
        ),
      ],
      notCarried: [],
    });
    const sender = { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::1:role/sns' } };

    const alone = planOf(email);

    expect(cloudFormationOf(alone).notCarried).toEqual([
      {
        path: 'MfaConfig.EmailMfaConfiguration',
        reason: 'NOT_SUPPORTED',
        message: expect.stringContaining('follow with SetUserPoolMfaConfig') as string,
      },
    ]);
    expect(propertiesOf(alone, 'UserPool')).toMatchObject({
      EnabledMfas: ['EMAIL_OTP'],
      EmailAuthenticationSubject: 'a subject',
    });
    expect(cloudFormationOf(planOf({ ...email, ...totp })).notCarried).toEqual([]);
    expect(cloudFormationOf(planOf(totp)).notCarried).toEqual([]);
    expect(cloudFormationOf(planOf(email, sender)).notCarried).toEqual([]);
  });

  it('are left out, and told, where MFA is off', () => {
    const block = { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } };

    const plan = planOfSteps(step('SetUserPoolMfaConfig', block));

    expect(propertiesOf(plan, 'UserPool')).not.toHaveProperty('EnabledMfas');
    expect(cloudFormationOf(plan).notCarried).toEqual([
      expect.objectContaining({
        path: 'SoftwareTokenMfaConfiguration.Enabled',
        reason: 'NO_EFFECT',
      }),
    ]);
  });

  it('decide over what CreateUserPool says of the same, as the later call does', () => {
    const mfa = { SmsMfaConfiguration: { SmsAuthenticationMessage: 'later' } };
    const create = step('CreateUserPool', { PoolName: 'a', SmsAuthenticationMessage: 'sooner' });
    const plan: Plan = { steps: [create, step('SetUserPoolMfaConfig', mfa)], notCarried: [] };

    expect(propertiesOf(plan, 'UserPool')['SmsAuthenticationMessage']).toBe('later');
    expect(cloudFormationOf(plan).notCarried).toEqual([
      {
        path: 'SmsAuthenticationMessage',
        reason: 'NO_EFFECT',
        message:
          '`SmsMfaConfiguration.SmsAuthenticationMessage` of SetUserPoolMfaConfig decides instead.',
      },
    ]);
  });
});
