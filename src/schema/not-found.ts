import type { ErrorCode } from '../domain/error-code';
import { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import { quote } from '../domain/quote';

/** Every place that could have it answered that it has not. */
export function foundNowhere(
  code: ErrorCode,
  what: string,
  places: readonly Place[],
  userPoolId: string | null = null,
): GatewayError {
  const accounts = [...new Set(places.map(({ account }) => quote(account)))].join(', ');
  const regions = [...new Set(places.map(({ region }) => region))].join(', ');
  return new GatewayError(
    code,
    `There is no ${what} in ${regions} of the accounts ${accounts}. Check the id, or name the region and the account.`,
    { userPoolId },
  );
}

/** Not found where anybody answered, which says nothing of the place that did not. */
export function notAsked(
  what: string,
  error: GatewayError,
  userPoolId: string | null = null,
): GatewayError {
  const { code, message, account, region, ...detail } = error.failure;
  const place = { account: account ?? '', region: region ?? '' };
  return new GatewayError(
    code,
    `${what} was not found, but account ${quote(place.account)} could not be asked for it in ${place.region}. ${message}`,
    { ...detail, userPoolId, place, cause: error },
  );
}
