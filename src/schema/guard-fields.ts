import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { grants, type AccessLevel, type Caller } from '../domain/access';
import { GatewayError } from '../domain/gateway-error';
import { levelOf } from './access-levels';
import type { RequestContext } from './context';
import { countRefusal } from './operation-work';

type Field = GraphQLFieldConfig<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * The same schema, in which each field looks at the caller first, and its description says what it takes.
 *
 * @throws Error for a field of which the schema does not say who may see it
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field, name, typeName) => {
      const type = schema.getType(typeName);
      const level = type === undefined ? null : levelOf(schema, type, field);
      const where = `${typeName}.${name}`;
      if (level === null) throw new Error(`The schema does not say who may see ${where}.`);
      return level === 'PUBLIC' ? field : guarded(field, level, where);
    },
  });
}

function guarded(field: Field, level: AccessLevel, where: string): Field {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const refusal = refusalOf(where, level);
  return {
    ...field,
    description: [field.description, `Access: ${level.toLowerCase()}.`].join('\n\n'),
    resolve(source, args, context, info) {
      if (grants(context.caller.access, level)) return resolve(source, args, context, info);
      // A field that may be forbidden where it stands can be null there: a test sees to that.
      if (!countRefusal(context.loaders)) return null;
      throw refusal(context.caller);
    },
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
