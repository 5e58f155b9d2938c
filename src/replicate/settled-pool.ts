import { ASSIGNED_BY_AWS, isAssignedTag, withoutEffect, type Members } from '../document';
import { leave, leaveEmpty, listOf, memberAt, type Luggage } from './luggage';
import { isTemplateMembers, type TemplateMembers } from './template';

/** What is the same for a pool that is made and one that is changed. */
export function settle(luggage: Luggage): Luggage {
  const effective = withoutEffect(luggage.members as Members).reduce<Luggage>(
    (rest, { path, insteadOf, why }) =>
      leave(rest, path, 'NO_EFFECT', `${insteadOf} decides instead: ${why}.`),
    luggage,
  );
  return leaveEmpty(effective);
}

export function leaveAssigned(luggage: Luggage): Luggage {
  const tags = memberAt(luggage.members, 'UserPoolTags');
  const assigned = Object.keys(isTemplateMembers(tags) ? tags : {}).filter(isAssignedTag);
  return [
    ...[...ASSIGNED_BY_AWS].map((member) => [member]),
    ...assigned.map((key) => ['UserPoolTags', key]),
  ].reduce<Luggage>((rest, way) => leave(rest, way, 'ASSIGNED_BY_AWS', messageOf(way)), luggage);
}

function messageOf([member]: readonly string[]): string {
  return member === 'EstimatedNumberOfUsers'
    ? 'Users do not travel: import them, or migrate each when it signs in.'
    : 'AWS assigns it to each pool by itself.';
}

/** The recovery mechanisms as AWS takes them, after `keyed` made a map of them. */
export function asLists(members: TemplateMembers): TemplateMembers {
  const recovery = members['AccountRecoverySetting'];
  if (!isTemplateMembers(recovery) || recovery['RecoveryMechanisms'] === undefined) return members;
  const mechanisms = listOf(recovery['RecoveryMechanisms']);
  return {
    ...members,
    AccountRecoverySetting: { ...recovery, RecoveryMechanisms: mechanisms },
  };
}
