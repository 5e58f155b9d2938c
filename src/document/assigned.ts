/**
 * Members of a description that AWS assigns by itself: no request sets them, and no two pools share them
 * (CreateUserPool's reference has no parameter for any; domains have an operation of their own).
 */
export const ASSIGNED_BY_AWS: ReadonlySet<string> = new Set([
  'Arn',
  'CreationDate',
  'EmailConfigurationFailure',
  'EstimatedNumberOfUsers',
  'Id',
  'LastModifiedDate',
  'SmsConfigurationFailure',
  'Status',
]);

/** Members that tell which pool it is, and not how it is set up. */
export const IDENTITY: ReadonlySet<string> = new Set([
  ...ASSIGNED_BY_AWS,
  'CustomDomain',
  'Domain',
  'Name',
]);

/** Whether a tag is AWS's own, such as `aws:cloudformation:stack-name`: no request can set it. */
export function isAssignedTag(key: string): boolean {
  return key.toLowerCase().startsWith('aws:');
}
