import type {
  GetIdentityPoolRolesResponse,
  GetPrincipalTagAttributeMapResponse,
  IdentityPool as AwsIdentityPool,
  IdentityPoolShortDescription,
  ListIdentityPoolsResponse,
  MappingRule,
  RoleMapping,
} from '@aws-sdk/client-cognito-identity';
import * as enums from '../domain/enums';
import type {
  IdentityPool,
  IdentityPoolMappingRule,
  IdentityPoolRoleMapping,
  IdentityPoolRoles,
  IdentityPoolSummary,
  ListedIdentityPool,
  PrincipalTagMap,
  SupportedLoginProvider,
} from '../domain/identity-pool';
import {
  isIdentityPoolId,
  userPoolOfProvider,
  type IdentityPoolKey,
} from '../domain/identity-pool-key';
import type { Page } from '../domain/page';
import type { Place } from '../domain/place';
import { MalformedAnswer } from './malformed-answer';
import { mapListedPage } from './map-listed-page';
import { MemberReader, textAt, type Wide } from './member-reader';
import type { Unreadable } from './operation';

/**
 * An identity pool as the graph serves it, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapIdentityPool(key: IdentityPoolKey, answer: AwsIdentityPool): IdentityPool {
  const pool = new MemberReader(answer, '');

  return Object.freeze({
    id: key.id,
    account: key.account,
    region: key.region,
    name: pool.text('IdentityPoolName'),
    allowUnauthenticatedIdentities: pool.flag('AllowUnauthenticatedIdentities'),
    allowClassicFlow: pool.flag('AllowClassicFlow'),
    supportedLoginProviders: pool.entries('SupportedLoginProviders', supportedLoginProvider),
    developerProviderName: pool.text('DeveloperProviderName'),
    openIdConnectProviderArns: pool.texts('OpenIdConnectProviderARNs'),
    cognitoIdentityProviders: pool.objects('CognitoIdentityProviders', (provider) => {
      const providerName = provider.text('ProviderName');
      return {
        providerName,
        clientId: provider.text('ClientId'),
        serverSideTokenCheck: provider.flag('ServerSideTokenCheck'),
        userPoolKey: providerName === null ? null : userPoolOfProvider(key.account, providerName),
      };
    }),
    samlProviderArns: pool.texts('SamlProviderARNs'),
    identityPoolTags: pool.entries('IdentityPoolTags', (tag, value, path) => ({
      key: tag,
      value: textAt(path, value),
    })),
  });
}

/**
 * A page of a list, frozen. An identity pool of which something cannot be understood keeps its place,
 * with its error in place of what the list told.
 *
 * @throws MalformedAnswer where the list, its token or an id cannot be understood
 */
export function mapIdentityPoolPage(
  place: Place,
  answer: ListIdentityPoolsResponse,
  unreadable: Unreadable,
): Page<ListedIdentityPool> {
  return mapListedPage(answer, {
    member: 'IdentityPools',
    items: answer.IdentityPools,
    id: 'IdentityPoolId',
    summary(pool: IdentityPoolShortDescription, id) {
      if (!isIdentityPoolId(id)) {
        throw new MalformedAnswer('IdentityPools.IdentityPoolId', 'an identity pool id', id);
      }
      return mapIdentityPoolSummary({ ...place, id }, pool);
    },
    unreadable: (_, cause) => unreadable(null, cause),
  });
}

/** What a list tells of an identity pool, frozen. */
function mapIdentityPoolSummary(
  { id, account, region }: IdentityPoolKey,
  answer: IdentityPoolShortDescription,
): IdentityPoolSummary {
  const pool = new MemberReader(answer, 'IdentityPools');
  return Object.freeze({ id, account, region, name: pool.text('IdentityPoolName') });
}

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapIdentityPoolRoles(answer: GetIdentityPoolRolesResponse): IdentityPoolRoles {
  const roles = new MemberReader(answer, '');

  return Object.freeze({
    roles: roles.entries('Roles', (type, roleArn, path) => ({
      type,
      roleArn: textAt(path, roleArn),
    })),
    roleMappings: roles.entries('RoleMappings', roleMapping),
  });
}

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapPrincipalTagMap(answer: GetPrincipalTagAttributeMapResponse): PrincipalTagMap {
  const map = new MemberReader(answer, '');

  return Object.freeze({
    identityProviderName: map.text('IdentityProviderName'),
    useDefaults: map.flag('UseDefaults'),
    principalTags: map.entries('PrincipalTags', (tag, claim, path) => ({
      tag,
      claim: textAt(path, claim),
    })),
  });
}

/**
 * For Twitter and Digits AWS takes the application's key and its secret in one text, parted by `;`
 * (examples of CreateIdentityPool, read 2026-11). Whatever stands behind the first one is dropped.
 */
function supportedLoginProvider(
  providerName: string,
  value: unknown,
  path: string,
): SupportedLoginProvider {
  const [appId = '', ...secrets] = textAt(path, value).split(';');
  return { providerName, appId, hasSecret: secrets.some((secret) => secret !== '') };
}

function roleMapping(
  identityProvider: string,
  answer: RoleMapping,
  path: string,
): IdentityPoolRoleMapping {
  const mapping = new MemberReader<Wide<RoleMapping>>(answer, path);
  return {
    identityProvider,
    ...mapping.known('type', enums.ROLE_MAPPING_TYPE, 'Type'),
    ...mapping.known(
      'ambiguousRoleResolution',
      enums.AMBIGUOUS_ROLE_RESOLUTION,
      'AmbiguousRoleResolution',
    ),
    rulesConfiguration: mapping.object('RulesConfiguration', (configuration) => ({
      rules: configuration.objects('Rules', mappingRule),
    })),
  };
}

function mappingRule(rule: MemberReader<Wide<MappingRule>>): IdentityPoolMappingRule {
  return {
    claim: rule.text('Claim'),
    ...rule.known('matchType', enums.MAPPING_RULE_MATCH_TYPE, 'MatchType'),
    value: rule.text('Value'),
    roleArn: rule.text('RoleARN'),
  };
}
