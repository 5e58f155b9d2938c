export { ASSIGNED_BY_AWS, IDENTITY } from './assigned';
export { ATTRIBUTE_DEFAULTS, DEFAULTS } from './defaults';
export * from './documents';
export { isWithin, keyed, leavesAt, leavesOf, type Leaf } from './leaves';
export { isEmpty, isList, isMembers, isSame, valueAt, type Members } from './members';
export { isStandardAtDefault, STANDARD_ATTRIBUTES, UNDEFINABLE } from './standard-attributes';
export { withoutEffect, type WithoutEffect } from './without-effect';
