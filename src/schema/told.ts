import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../domain/gateway-error';
import type { Found } from './found';
import { selectedFields } from './selected-fields';

/** Which fields of an edge can tell that something could not be read. */
export interface Telling {
  /** Those that fail whenever there is nothing to tell of the thing. */
  readonly always: readonly string[];
  /** The one that fails only where a place could not be listed. */
  readonly ofPlace: string;
}

/**
 * A failure must not look like a short list, or like a thing that a filter took in.
 *
 * @throws GatewayError the first failure that no selected field would tell
 */
export function checkTold(
  items: readonly Found<unknown>[],
  { always, ofPlace }: Telling,
  info: GraphQLResolveInfo,
  isFiltered: boolean,
): void {
  const onEdges = selectedFields(info, 'edges');
  if (selectedFields(info).has('nodes') || always.some((field) => onEdges.has(field))) return;
  for (const { id, summary } of items) {
    const isTold = id === null ? onEdges.has(ofPlace) : !isFiltered;
    if (summary instanceof GatewayError && !isTold) throw summary;
  }
}
