import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { IdentityPool } from '../domain/identity-pool';
import type { UserPool } from '../domain/user-pool';
import type { UserPoolClient } from '../domain/user-pool-client';
import { checkedIds } from './checked-ids';
import type { RequestContext } from './context';
import type { EntityName } from './entity-keys';
import { checkedReference, keyPart, optionalKeyPart, type Reference } from './reference';

/** Resolves a field as whoever selects it has it resolved, its guard included. */
type Resolve = (
  type: string,
  field: string,
  args: Readonly<Record<string, unknown>>,
  source?: unknown,
) => Promise<unknown>;

/**
 * How each thing is found by a reference: by the very fields that anybody may ask, so that nobody sees
 * more by its reference, and no read is made twice.
 */
const FIND: Readonly<
  Record<EntityName, (reference: Reference, resolve: Resolve) => Promise<unknown>>
> = {
  UserPool: (reference, resolve) => resolve('Query', 'userPool', placedKey(reference)),

  async UserPoolClient(reference, resolve) {
    const [userPoolId, id] = [keyPart(reference, 'userPoolId'), keyPart(reference, 'clientId')];
    const pool = await resolve('Query', 'userPool', { id: userPoolId });
    return pool == null ? null : resolve('UserPool', 'client', { id }, pool);
  },

  IdentityPool: (reference, resolve) => resolve('Query', 'identityPool', placedKey(reference)),
};

/**
 * The things of some references, in their order. One that is malformed, or leads to nothing, fails in its
 * own place.
 *
 * @throws GatewayError LIMIT_EXCEEDED, once for the whole list and before any call
 */
export function entitiesOf(
  _: unknown,
  { representations }: { readonly representations: readonly unknown[] },
  context: RequestContext,
  info: GraphQLResolveInfo,
): readonly Promise<unknown>[] {
  const resolve = resolverOf(context, info);
  return checkedIds('_entities', representations, context.maxIds).map(async (given) => {
    const reference = checkedReference(given);
    return FIND[reference.__typename](reference, resolve);
  });
}

/** What was found knows no type of its own: it is frozen, and what the memory of all requests holds. */
export function typeOfEntity(entity: UserPool | UserPoolClient | IdentityPool): EntityName {
  if ('clientId' in entity) return 'UserPoolClient';
  return 'allowUnauthenticatedIdentities' in entity ? 'IdentityPool' : 'UserPool';
}

function placedKey(reference: Reference) {
  return {
    id: keyPart(reference, 'id'),
    region: optionalKeyPart(reference, 'region'),
    account: optionalKeyPart(reference, 'account'),
  };
}

function resolverOf(context: RequestContext, info: GraphQLResolveInfo): Resolve {
  return async (typeName, fieldName, args, source) => {
    const type = info.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field?.resolve) throw new Error(`Nothing resolves ${typeName}.${fieldName}.`);
    return await field.resolve(source, args, context, info);
  };
}
