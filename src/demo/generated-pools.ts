import { MAIN } from './demo-account';
import type { DemoPool } from './demo-pool';

const THEMES = ['storefront', 'partners', 'staff', 'mobile', 'devices', 'billing', 'preview'];
const STAGES = ['prod', 'staging', 'test', 'dev'];
const TIERS = ['LITE', 'ESSENTIALS', 'PLUS'];
const MFA = ['OFF', 'OPTIONAL', 'ON'];
const OWNERS = ['identity', 'growth', 'payments', 'platform', 'support'];
const FIRST_DAY = 1_420_070_400; // 2015-01-01
const DAY = 86_400;
const DAYS = 3_650;

/**
 * Makes pools of one account for fleets larger than anyone writes by hand. The same count and place
 * always give the same pools, and a larger fleet begins with the smaller one.
 */
export function generatePools(
  count: number,
  region: string,
  accountId = MAIN.id,
): readonly DemoPool[] {
  return Array.from({ length: count }, (_, index) => generatedPool(index, region, accountId));
}

function generatedPool(index: number, region: string, accountId: string): DemoPool {
  const id = `${region}_Gen${String(index).padStart(6, '0')}`;
  // Steps that share no divisor with the lengths, so that neighbours differ in everything.
  const created = FIRST_DAY + ((index * 37) % DAYS) * DAY + (index % 1000) / 1000;
  const tier = pick(TIERS, index);
  return {
    id,
    region,
    around: { UserPoolClients: userPoolClients(index, created) },
    replicaRegions: [],
    document: {
      Id: id,
      Name: `${pick(THEMES, index)}-${pick(STAGES, index)}-${index}`,
      Arn: `arn:${partition(region)}:cognito-idp:${region}:${accountId}:userpool/${id}`,
      Policies: policies(index),
      DeletionProtection: index % 4 === 0 ? 'ACTIVE' : 'INACTIVE',
      LambdaConfig: lambdaConfig(index, region, accountId),
      CreationDate: created,
      LastModifiedDate: created + (index % 400) * DAY,
      SchemaAttributes: schemaAttributes(index),
      AutoVerifiedAttributes: index % 3 === 0 ? ['email', 'phone_number'] : ['email'],
      ...(index % 2 === 0 ? { UsernameAttributes: ['email'] } : { AliasAttributes: ['email'] }),
      MfaConfiguration: pick(MFA, index),
      EstimatedNumberOfUsers: (index * index * 31) % 1_000_003,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: userPoolTags(index),
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: index % 5 === 0,
        UnusedAccountValidityDays: 7,
      },
      UserPoolAddOns: { AdvancedSecurityMode: tier === 'PLUS' ? 'ENFORCED' : 'OFF' },
      UsernameConfiguration: { CaseSensitive: index % 6 === 0 },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      UserPoolTier: tier,
    },
  };
}

function policies(index: number): object {
  return {
    PasswordPolicy: {
      MinimumLength: 8 + (index % 9),
      RequireUppercase: index % 2 === 0,
      RequireLowercase: true,
      RequireNumbers: index % 3 !== 0,
      RequireSymbols: index % 5 === 0,
      TemporaryPasswordValidityDays: 1 + (index % 30),
    },
    SignInPolicy: {
      AllowedFirstAuthFactors: index % 4 === 1 ? ['PASSWORD', 'WEB_AUTHN'] : ['PASSWORD'],
    },
  };
}

function lambdaConfig(index: number, region: string, accountId: string): object {
  if (index % 3 !== 0) return {};
  const functions = `arn:${partition(region)}:lambda:${region}:${accountId}:function`;
  return { PreSignUp: `${functions}:pre-sign-up`, PostConfirmation: `${functions}:welcome` };
}

/** One for a browser; every other pool has a second one, for a server and with a secret. */
function userPoolClients(index: number, created: number): readonly object[] {
  const names = index % 2 === 0 ? ['web'] : ['web', 'server'];
  return names.map((name) => ({
    ClientId: `${name}${String(index).padStart(6, '0')}`.padEnd(26, '0'),
    ClientName: `${pick(THEMES, index)}-${name}`,
    ...(name === 'server' ? { ClientSecret: `PLANTEDgenerated${index}`.padEnd(51, '0') } : {}),
    CreationDate: created,
    LastModifiedDate: created,
    RefreshTokenValidity: 1 + (index % 60),
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
  }));
}

function schemaAttributes(index: number): readonly object[] {
  return ['sub', 'email', 'name', `custom:field${index % 10}`].map((name) => ({
    Name: name,
    AttributeDataType: 'String',
    DeveloperOnlyAttribute: false,
    Mutable: name !== 'sub',
    Required: name === 'sub' || name === 'email',
    StringAttributeConstraints: { MinLength: name === 'sub' ? '1' : '0', MaxLength: '2048' },
  }));
}

function userPoolTags(index: number): Readonly<Record<string, string>> {
  if (index % 7 === 6) return {};
  return { owner: pick(OWNERS, index), stage: pick(STAGES, index), number: String(index) };
}

function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function pick(values: readonly string[], index: number): string {
  return values[index % values.length] ?? '';
}
