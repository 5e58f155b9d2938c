import { GatewayError } from '../domain/gateway-error';

/**
 * The ids of a list, or whatever else names a thing each, as given, once they are known to be few enough.
 *
 * @throws GatewayError LIMIT_EXCEEDED, once for the whole list and before any call
 */
export function checkedIds<Id>(field: string, ids: readonly Id[], maxIds: number): readonly Id[] {
  if (ids.length <= maxIds) return ids;
  throw new GatewayError(
    'LIMIT_EXCEEDED',
    `Expected at most ${maxIds} ids in ${field} but got ${ids.length}. Ask for them in several requests; the gateway's operator can raise COGNITO_MAX_IDS.`,
    { limit: 'IDS', max: maxIds },
  );
}
