import type { PartPage, UserPoolInput, UserPoolPageInput, UserPoolPart } from './user-pool-part';

/** The definition of a group of a pool as the graph serves it; never its members. */
export interface UserPoolGroup extends UserPoolPart {
  readonly groupName: string;
  readonly description: string | null;
  readonly roleArn: string | null;
  readonly precedence: number | null;
  readonly lastModifiedDate: string | null;
  readonly creationDate: string | null;
}

/** What names one group within its place. */
export interface UserPoolGroupInput extends UserPoolInput {
  readonly groupName: string;
}

export interface UserPoolGroupReads {
  GetGroup: { input: UserPoolGroupInput; value: UserPoolGroup };
  ListGroups: { input: UserPoolPageInput; value: PartPage<UserPoolGroup> };
}
