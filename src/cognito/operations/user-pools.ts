import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type DescribeUserPoolResponse,
  type ListUserPoolsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { mapUserPool } from '../map-user-pool';
import { mapUserPoolPage } from '../map-user-pool-page';
import { operation } from '../operation';

/** The largest page of ListUserPools (API reference). */
const LARGEST_PAGE = 60;

export const userPools = {
  DescribeUserPool: operation<'DescribeUserPool', DescribeUserPoolResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new DescribeUserPoolCommand({ UserPoolId: userPoolId }),
    value: ({ UserPool: userPool }, { place, input: { userPoolId: id } }) =>
      mapUserPool({ ...place, id }, askedFor(userPool, 'UserPool', 'Id', id)),
    subject: ({ userPoolId }) => `user pool ${quote(userPoolId)}`,
  }),

  ListUserPools: operation<'ListUserPools', ListUserPoolsResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ token }) =>
      new ListUserPoolsCommand({
        MaxResults: LARGEST_PAGE,
        ...(token === null ? {} : { NextToken: token }),
      }),
    value: (answer, { place }, unreadable) => mapUserPoolPage(place, answer, unreadable),
    subject: () => 'the user pools',
  }),
};
