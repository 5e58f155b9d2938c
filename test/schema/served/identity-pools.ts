import * as sdk from '@aws-sdk/client-cognito-identity';
import type { ServedShapes } from './served-shapes';

const AS_ID = 'Served as IdentityPool.id.';
const AS_NAME = 'Served as IdentityPool.name.';

/** An identity pool as it is described or listed, its roles and its principal tags. */
export const identityPools: ServedShapes = {
  service: 'cognito-identity',
  roots: [
    sdk.IdentityPool$,
    sdk.IdentityPoolShortDescription$,
    sdk.GetIdentityPoolRolesResponse$,
    sdk.GetPrincipalTagAttributeMapResponse$,
  ],
  answers: {
    ListIdentityPoolsResponse: ['IdentityPools', 'NextToken'],
  },
  types: {
    IdentityPool: 'IdentityPool',
    IdentityPoolShortDescription: 'IdentityPool',
    CognitoIdentityProvider: 'CognitoIdentityProvider',
    GetIdentityPoolRolesResponse: 'IdentityPool',
    RoleMapping: 'IdentityPoolRoleMapping',
    RulesConfigurationType: 'IdentityPoolMappingRules',
    MappingRule: 'IdentityPoolMappingRule',
    GetPrincipalTagAttributeMapResponse: 'PrincipalTagMap',
  },
  leftOut: {
    'IdentityPool.IdentityPoolId': AS_ID,
    'IdentityPool.IdentityPoolName': AS_NAME,
    'IdentityPoolShortDescription.IdentityPoolId': AS_ID,
    'IdentityPoolShortDescription.IdentityPoolName': AS_NAME,
    'GetIdentityPoolRolesResponse.IdentityPoolId': AS_ID,
    'GetPrincipalTagAttributeMapResponse.IdentityPoolId':
      'The identity pool that the field belongs to.',
  },
  enums: {
    RoleMappingType: 'RoleMappingType',
    AmbiguousRoleResolutionType: 'AmbiguousRoleResolution',
    MappingRuleMatchType: 'MappingRuleMatchType',
  },
};
