import type { ErrorCode } from '../domain/error-code';
import type { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import { failureOf, withPlace } from './found';

export interface FirstAnswer<Answer> {
  /** Null where no place gave one. */
  readonly found: Answer | null;
  /** Without one, why some of the places could not be asked at all. */
  readonly unasked: readonly GatewayError[];
}

/**
 * The first answer of several places, asked side by side, that is no failure.
 *
 * @param missing the code by which a place says that it has nothing to give
 */
export async function firstAnswer<Answer>(
  places: readonly Place[],
  missing: ErrorCode,
  ask: (place: Place) => Promise<Answer>,
): Promise<FirstAnswer<Answer>> {
  const answers = places.map((place) =>
    ask(place).catch((reason: unknown) => {
      throw withPlace(failureOf(reason), place);
    }),
  );
  try {
    return { found: await Promise.any(answers), unasked: [] };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const failures = error.errors.map(failureOf);
    return { found: null, unasked: failures.filter(({ failure }) => failure.code !== missing) };
  }
}
