export { ASSIGNED_BY_AWS, IDENTITY, isAssignedTag } from './assigned';
export { ATTRIBUTE_DEFAULTS, DEFAULTS } from './defaults';
export * from './documents';
export { isWithin, keyed, leavesAt, leavesOf, NAMED_BY, type Leaf } from './leaves';
export { isEmpty, isList, isMembers, isSame, valueAt, type Members } from './members';
export { newerForms } from './newer-forms';
export { POOL_KIND, type Kind } from './pool-kind';
export { isStandardAtDefault, STANDARD_ATTRIBUTES, UNDEFINABLE } from './standard-attributes';
export { withoutEffect, type WithoutEffect } from './without-effect';
