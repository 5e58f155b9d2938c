import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import {
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLFieldMap,
} from 'graphql';
import * as domain from '../../src/domain/enums';
import { createSchema } from '../../src/schema';
import { fieldNameOf } from '../support/graph-spelling';
import { structuresOf } from '../support/sdk-structure';

/** Each shape of the SDK that the graph serves, and the type that serves it. */
const SERVED: Readonly<Record<string, string>> = {
  UserPoolType: 'UserPool',
  UserPoolDescriptionType: 'UserPool',
  UserPoolPolicyType: 'UserPoolPolicies',
  PasswordPolicyType: 'PasswordPolicy',
  SignInPolicyType: 'SignInPolicy',
  LambdaConfigType: 'LambdaConfig',
  PreTokenGenerationVersionConfigType: 'LambdaTriggerVersion',
  CustomSMSLambdaVersionConfigType: 'LambdaTriggerVersion',
  CustomEmailLambdaVersionConfigType: 'LambdaTriggerVersion',
  InboundFederationLambdaType: 'LambdaTriggerVersion',
  SchemaAttributeType: 'SchemaAttribute',
  NumberAttributeConstraintsType: 'NumberAttributeConstraints',
  StringAttributeConstraintsType: 'StringAttributeConstraints',
  VerificationMessageTemplateType: 'VerificationMessageTemplate',
  UserAttributeUpdateSettingsType: 'UserAttributeUpdateSettings',
  DeviceConfigurationType: 'DeviceConfiguration',
  EmailConfigurationType: 'EmailConfiguration',
  SmsConfigurationType: 'SmsConfiguration',
  EumsSmsConfigurationType: 'EumsSmsConfiguration',
  AdminCreateUserConfigType: 'AdminCreateUserConfig',
  MessageTemplateType: 'InviteMessageTemplate',
  UserPoolAddOnsType: 'UserPoolAddOns',
  AdvancedSecurityAdditionalFlowsType: 'AdvancedSecurityAdditionalFlows',
  DcrConfigurationType: 'DcrConfiguration',
  UsernameConfigurationType: 'UsernameConfiguration',
  AccountRecoverySettingType: 'AccountRecoverySetting',
  RecoveryOptionType: 'RecoveryMechanism',
  KeyConfigurationType: 'KeyConfiguration',
  IssuerConfigurationType: 'IssuerConfiguration',
  AcrLevelConfigType: 'AcrLevel',
};

/** Members that are elsewhere in the graph, or not in it at all, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'UserPoolDescriptionType.ReplicaRegions':
    'Only a list tells it, so it stands beside the pool: UserPoolEdge.replicaRegions.',
};

/** Each enum of the SDK that a served member has, and the enum that serves it. */
const SERVED_ENUMS: Readonly<Record<string, string>> = {
  DeletionProtectionType: 'DeletionProtection',
  StatusType: 'EnabledStatus',
  VerifiedAttributeType: 'VerifiedAttribute',
  AliasAttributeType: 'AliasAttribute',
  UsernameAttributeType: 'UsernameAttribute',
  UserPoolMfaType: 'MfaConfiguration',
  UserPoolTierType: 'UserPoolTier',
  AuthFactorType: 'AuthFactor',
  PreTokenGenerationLambdaVersionType: 'LambdaVersion',
  CustomSMSSenderLambdaVersionType: 'LambdaVersion',
  CustomEmailSenderLambdaVersionType: 'LambdaVersion',
  InboundFederationLambdaVersionType: 'LambdaVersion',
  AttributeDataType: 'AttributeDataType',
  DefaultEmailOptionType: 'DefaultEmailOption',
  EmailSendingAccountType: 'EmailSendingAccount',
  AdvancedSecurityModeType: 'AdvancedSecurityMode',
  AdvancedSecurityEnabledModeType: 'AdvancedSecurityEnabledMode',
  OAuthFlowType: 'OAuthFlow',
  RecoveryOptionNameType: 'RecoveryOption',
  EncryptionKeyType: 'EncryptionKeyType',
  IssuerType: 'IssuerType',
};

const schema = createSchema();

const structures = new Map([
  ...structuresOf(sdk.UserPoolType$),
  ...structuresOf(sdk.UserPoolDescriptionType$),
]);

describe('the graph and the SDK that is installed', () => {
  it('serves every shape that a described or listed pool is made of', () => {
    expect([...structures.keys()].sort()).toEqual(Object.keys(SERVED).sort());
  });

  it.each(Object.entries(SERVED))('has every member of %s in %s', (shape, typeName) => {
    const members = structures.get(shape) ?? [];

    const missing = members.filter(
      (member) =>
        !(`${shape}.${member}` in LEFT_OUT) && !(fieldNameOf(member) in fieldsOf(typeName)),
    );

    expect(members.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('leaves out only what the SDK still has', () => {
    const members = [...structures].flatMap(([shape, names]) =>
      names.map((name) => `${shape}.${name}`),
    );

    expect(members).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT)));
  });

  it('gives each enum the values of the SDK in upper case, and UNRECOGNIZED', () => {
    const expected: Record<string, string[]> = {};
    for (const [enumName, typeName] of Object.entries(SERVED_ENUMS)) {
      const values = (expected[typeName] ??= ['UNRECOGNIZED']);
      for (const value of sdkValuesOf(enumName).map((each) => each.toUpperCase())) {
        if (!values.includes(value)) values.push(value);
      }
      values.sort();
    }

    const served = Object.fromEntries(
      enums()
        .filter(({ name }) => name !== 'UserPoolErrorCode')
        .map((type) => [
          type.name,
          type
            .getValues()
            .map(({ name }) => name)
            .sort(),
        ]),
    );

    expect(served).toEqual(expected);
  });

  it('knows in the domain just the values of each enum of the graph', () => {
    const known = Object.values(domain)
      .filter((each) => typeof each === 'object' && 'values' in each)
      .map(({ values }) => [...values].sort().join());
    const served = enums()
      .filter(({ name }) => name !== 'UserPoolErrorCode')
      .map((type) =>
        type
          .getValues()
          .map(({ name }) => name)
          .sort()
          .join(),
      );

    expect(known.sort()).toEqual(served.sort());
  });

  it('gives each field of an enum a sibling with what AWS wrote', () => {
    const names = new Set(enums().map(({ name }) => name));

    const fields = [...new Set(Object.values(SERVED))].flatMap((typeName) =>
      Object.values(fieldsOf(typeName))
        .filter(({ type }) => names.has(getNamedType(type).name))
        .map(({ name, type }) => ({
          field: `${typeName}.${name}`,
          raw: fieldsOf(typeName)[`${name}Raw`]?.type.toString(),
          expected: isListType(type) ? '[String!]' : 'String',
        })),
    );

    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ raw, expected }) => raw !== expected)).toEqual([]);
  });
});

function fieldsOf(typeName: string): GraphQLFieldMap<unknown, unknown> {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields() : {};
}

function enums(): readonly GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
}

function sdkValuesOf(enumName: string): readonly string[] {
  const exported = sdk as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.values(exported[enumName] ?? {});
}
