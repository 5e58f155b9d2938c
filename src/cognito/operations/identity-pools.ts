import {
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  GetPrincipalTagAttributeMapCommand,
  ListIdentityPoolsCommand,
  type GetIdentityPoolRolesResponse,
  type GetPrincipalTagAttributeMapResponse,
  type IdentityPool,
  type ListIdentityPoolsResponse,
} from '@aws-sdk/client-cognito-identity';
import type { IdentityPoolInput } from '../../domain/identity-pool-reads';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import {
  mapIdentityPool,
  mapIdentityPoolPage,
  mapIdentityPoolRoles,
  mapPrincipalTagMap,
} from '../map-identity-pool';
import { operation } from '../operation';

/** The largest page of ListIdentityPools (API reference). */
const LARGEST_PAGE = 60;

/** What the reads of identity pools have in common. */
const RULE = {
  service: 'cognito-identity',
  bucket: 'IdentityPoolRead',
  missing: 'RESOURCE_NOT_FOUND',
} as const;

export const identityPools = {
  ListIdentityPools: operation<'ListIdentityPools', ListIdentityPoolsResponse>({
    ...RULE,
    command: ({ token }) =>
      new ListIdentityPoolsCommand({
        MaxResults: LARGEST_PAGE,
        ...(token === null ? {} : { NextToken: token }),
      }),
    value: (answer, { place }, unreadable) => mapIdentityPoolPage(place, answer, unreadable),
    subject: () => 'the identity pools',
  }),

  DescribeIdentityPool: operation<'DescribeIdentityPool', IdentityPool>({
    ...RULE,
    command: ({ identityPoolId }) =>
      new DescribeIdentityPoolCommand({ IdentityPoolId: identityPoolId }),
    value: (answer, { place, input }) =>
      mapIdentityPool(
        { ...place, id: input.identityPoolId },
        askedFor(answer, '', 'IdentityPoolId', input.identityPoolId),
      ),
    subject,
  }),

  GetIdentityPoolRoles: operation<'GetIdentityPoolRoles', GetIdentityPoolRolesResponse>({
    ...RULE,
    command: ({ identityPoolId }) =>
      new GetIdentityPoolRolesCommand({ IdentityPoolId: identityPoolId }),
    value: (answer, { input }) =>
      mapIdentityPoolRoles(askedFor(answer, '', 'IdentityPoolId', input.identityPoolId)),
    subject: (input) => `the roles of ${subject(input)}`,
  }),

  GetPrincipalTagAttributeMap: operation<
    'GetPrincipalTagAttributeMap',
    GetPrincipalTagAttributeMapResponse
  >({
    ...RULE,
    command: ({ identityPoolId, identityProviderName }) =>
      new GetPrincipalTagAttributeMapCommand({
        IdentityPoolId: identityPoolId,
        IdentityProviderName: identityProviderName,
      }),
    value: (answer, { input }) =>
      mapPrincipalTagMap(askedFor(answer, '', 'IdentityPoolId', input.identityPoolId)),
    subject: (input) =>
      `the principal tags that ${subject(input)} has for ${quote(input.identityProviderName)}`,
  }),
};

function subject({ identityPoolId }: IdentityPoolInput): string {
  return `identity pool ${quote(identityPoolId)}`;
}
