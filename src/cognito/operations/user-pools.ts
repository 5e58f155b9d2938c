import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type DescribeUserPoolResponse,
  type ListUserPoolsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { MalformedAnswer } from '../malformed-answer';
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
    value({ UserPool: userPool }, { place, input: { userPoolId } }) {
      // An empty or foreign 200 is no error to the SDK: without the id it is not this pool.
      if (userPool?.Id !== userPoolId) {
        throw new MalformedAnswer('UserPool.Id', 'the id asked for', userPool?.Id);
      }
      return mapUserPool({ ...place, id: userPoolId }, userPool);
    },
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
