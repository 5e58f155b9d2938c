import type {
  ListUserPoolsResponse,
  UserPoolDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { ENABLED_STATUS } from '../domain/enums';
import type { ListedUserPool } from '../domain/listed-user-pool';
import type { Page } from '../domain/page';
import type { Place } from '../domain/place';
import { isUserPoolId } from '../domain/user-pool-key';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import { MalformedAnswer } from './malformed-answer';
import { mapListedPage } from './map-listed-page';
import { MemberReader, textAt } from './member-reader';
import type { Unreadable } from './operation';
import { lambdaConfig } from './user-pool-shapes';

/**
 * A page of a list, frozen. A pool of which something cannot be understood keeps its place, with its
 * error in place of what the list told.
 *
 * @throws MalformedAnswer where the list, its token or an id cannot be understood
 */
export function mapUserPoolPage(
  place: Place,
  answer: ListUserPoolsResponse,
  unreadable: Unreadable,
): Page<ListedUserPool> {
  return mapListedPage(answer, {
    member: 'UserPools',
    items: answer.UserPools,
    id: 'Id',
    summary(pool: UserPoolDescriptionType, id) {
      if (!isUserPoolId(id)) throw new MalformedAnswer('UserPools.Id', 'a user pool id', id);
      return mapUserPoolSummary(place, pool);
    },
    unreadable,
  });
}

/**
 * What a list tells of a pool, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it, or the id is
 *   missing
 */
export function mapUserPoolSummary(place: Place, answer: UserPoolDescriptionType): UserPoolSummary {
  const pool = new MemberReader(answer, 'UserPools');

  return Object.freeze({
    id: textAt('UserPools.Id', pool.text('Id')),
    account: place.account,
    region: place.region,
    name: pool.text('Name'),
    lambdaConfig: pool.object('LambdaConfig', lambdaConfig),
    ...pool.known('status', ENABLED_STATUS, 'Status'),
    creationDate: pool.moment('CreationDate'),
    lastModifiedDate: pool.moment('LastModifiedDate'),
    replicaRegions: pool.texts('ReplicaRegions'),
  });
}
