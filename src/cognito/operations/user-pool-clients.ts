import {
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  type DescribeUserPoolClientResponse,
  type ListUserPoolClientsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { mapUserPoolClient, mapUserPoolClientSummary } from '../map-user-pool-client';
import { operation } from '../operation';
import { ofPool, pageRequest, partPage, poolOf } from '../part-of-pool';

/** The largest page of ListUserPoolClients (API reference). */
const LARGEST_PAGE = 60;

export const userPoolClients = {
  DescribeUserPoolClient: operation<'DescribeUserPoolClient', DescribeUserPoolClientResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolClientRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, clientId }) =>
      new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId }),
    value: ({ UserPoolClient: client }, read) =>
      mapUserPoolClient(
        poolOf(read),
        askedFor(client, 'UserPoolClient', 'ClientId', read.input.clientId),
      ),
    subject: ({ clientId, ...input }) => ofPool(`app client ${quote(clientId)}`)(input),
  }),

  ListUserPoolClients: operation<'ListUserPoolClients', ListUserPoolClientsResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolClientRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) =>
      new ListUserPoolClientsCommand({ ...pageRequest(input), MaxResults: LARGEST_PAGE }),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: 'UserPoolClients',
          items: answer.UserPoolClients,
          id: 'ClientId',
          summary: (client) => mapUserPoolClientSummary(poolOf(read), client),
        },
        unreadable,
      ),
    subject: ofPool('the app clients'),
  }),
};
