import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { grants, type AccessLevel, type Caller } from '../domain/access';
import { GatewayError } from '../domain/gateway-error';
import { describedAccess, levelOf } from './access-levels';
import type { RequestContext } from './context';
import { countRefusal } from './operation-work';

type Field = GraphQLField<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Has each field of a schema look at the caller first, and its description say what it takes. In place: a
 * copy of the schema takes longer than all else that is done to it.
 *
 * @throws Error for a field of which the schema does not say who may see it
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values<Field>(type.getFields())) {
      const level = levelOf(type, field);
      const where = `${type.name}.${field.name}`;
      if (level === null) throw new Error(`The schema does not say who may see ${where}.`);
      if (level !== 'PUBLIC') guard(field, level, where);
    }
  }
  return schema;
}

function guard(field: Field, level: AccessLevel, where: string): void {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const refusal = refusalOf(where, level);
  field.description = describedAccess(field.description, level);
  field.resolve = (source, args, context, info) => {
    if (grants(context.caller.access, level)) return resolve(source, args, context, info);
    // A field that may be forbidden where it stands can be null there: a test sees to that.
    if (!countRefusal(context.loaders)) return null;
    throw refusal(context.caller);
  };
}

/**
 * The refusal of one field, made once for each kind of caller: one answer can hold thousands, and what
 * takes time about an error is to note where it was made.
 */
function refusalOf(where: string, level: AccessLevel): (caller: Caller) => GatewayError {
  const made = new Map<string, GatewayError>();
  return (caller) => {
    const kind = `${caller.access} ${String(caller.name === null)}`;
    const refusal = made.get(kind) ?? forbidden(where, level, caller);
    made.set(kind, refusal);
    return refusal;
  };
}

/**
 * What a caller may not see or do.
 *
 * @param what it is, as a sentence begins with it
 */
export function forbidden(what: string, level: AccessLevel, caller: Caller): GatewayError {
  const has =
    caller.name === null
      ? 'and the request has no token'
      : `and the request's token grants ${caller.access.toLowerCase()} access`;
  return new GatewayError(
    'FORBIDDEN',
    `${what} takes a token that grants ${level.toLowerCase()} access, ${has}. Leave it out, or ask the gateway's operator for such a token.`,
  );
}
