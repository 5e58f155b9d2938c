/** What a property of CloudFormation may hold: anything as it is, named members, or a list of such. */
export type Shape = typeof WHOLE | ShapeMembers | readonly [ShapeMembers];

export interface ShapeMembers {
  readonly [member: string]: Shape;
}

/** A scalar, a list of scalars, or JSON that CloudFormation does not look into. */
export const WHOLE = 'WHOLE';

/** Members that are each taken as they are. */
export function whole(...members: readonly string[]): ShapeMembers {
  return Object.fromEntries(members.map((member) => [member, WHOLE]));
}
