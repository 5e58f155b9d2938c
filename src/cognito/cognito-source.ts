import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { UserPoolPageKey, UserPoolSource } from '../domain/user-pool-source';
import { createBoundedCall, type CallBounds } from './bounded-call';
import type { CognitoClients } from './clients';
import { MalformedAnswer } from './malformed-answer';
import { mapUserPool } from './map-user-pool';
import { mapUserPoolPage } from './map-user-pool-page';
import { translateError } from './translate-error';

export interface CognitoSourceOptions extends CallBounds {
  readonly clients: CognitoClients;
}

/** User pools as Amazon Cognito itself tells them. */
export function createCognitoSource(options: CognitoSourceOptions): UserPoolSource {
  const { clients, deadlineMs } = options;
  const boundedCall = createBoundedCall(options);

  return {
    async describeUserPool(key: UserPoolKey) {
      try {
        const command = new DescribeUserPoolCommand({ UserPoolId: key.id });
        const { UserPool: userPool } = await boundedCall(key.region, (abortSignal) =>
          clients.forRegion(key.region).send(command, { abortSignal }),
        );
        // An empty or foreign 200 is no error to the SDK: without the id it is not this pool.
        if (userPool?.Id !== key.id) {
          throw new MalformedAnswer('UserPool.Id', 'the id asked for', userPool?.Id);
        }
        return mapUserPool(key, userPool);
      } catch (error) {
        throw translateError(error, { region: key.region, userPoolId: key.id, deadlineMs });
      }
    },

    async listUserPools({ region, token, size }: UserPoolPageKey) {
      try {
        const command = new ListUserPoolsCommand({
          MaxResults: size,
          ...(token === null ? {} : { NextToken: token }),
        });
        const answer = await boundedCall(region, (abortSignal) =>
          clients.forRegion(region).send(command, { abortSignal }),
        );
        return mapUserPoolPage(region, answer, (userPoolId, cause) =>
          translateError(cause, { region, userPoolId, deadlineMs }),
        );
      } catch (error) {
        throw translateError(error, { region, userPoolId: null, deadlineMs });
      }
    },
  };
}
