import {
  DescribeIdentityProviderCommand,
  ListIdentityProvidersCommand,
  type DescribeIdentityProviderResponse,
  type ListIdentityProvidersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { mapIdentityProvider, mapIdentityProviderSummary } from '../map-identity-provider';
import { operation } from '../operation';
import { ofPool, pageRequest, partPage, poolOf } from '../part-of-pool';

/** The largest page of ListIdentityProviders (API reference). */
const LARGEST_PAGE = 60;

export const identityProviders = {
  DescribeIdentityProvider: operation<
    'DescribeIdentityProvider',
    Partial<DescribeIdentityProviderResponse>
  >({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, providerName }) =>
      new DescribeIdentityProviderCommand({ UserPoolId: userPoolId, ProviderName: providerName }),
    value: ({ IdentityProvider: provider }, read) =>
      mapIdentityProvider(
        poolOf(read),
        askedFor(provider, 'IdentityProvider', 'ProviderName', read.input.providerName),
      ),
    subject: ({ providerName, ...input }) =>
      ofPool(`identity provider ${quote(providerName)}`)(input),
  }),

  ListIdentityProviders: operation<'ListIdentityProviders', ListIdentityProvidersResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) =>
      new ListIdentityProvidersCommand({ ...pageRequest(input), MaxResults: LARGEST_PAGE }),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: 'Providers',
          items: answer.Providers,
          id: 'ProviderName',
          summary: (provider) => mapIdentityProviderSummary(poolOf(read), provider),
        },
        unreadable,
      ),
    subject: ofPool('the identity providers'),
  }),
};
