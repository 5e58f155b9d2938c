import {
  ListUserPoolReplicasCommand,
  type ListUserPoolReplicasResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapUserPoolReplica } from '../map-user-pool-replica';
import { operation } from '../operation';
import { ofPool, pageRequest, partPage, poolOf } from '../part-of-pool';

export const userPoolReplicas = {
  ListUserPoolReplicas: operation<'ListUserPoolReplicas', ListUserPoolReplicasResponse>({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) => new ListUserPoolReplicasCommand(pageRequest(input)),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: 'UserPoolReplicas',
          items: answer.UserPoolReplicas,
          id: 'RegionName',
          summary: (replica) => mapUserPoolReplica(poolOf(read), replica),
        },
        unreadable,
      ),
    subject: ofPool('the replicas'),
  }),
};
