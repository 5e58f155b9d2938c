import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import { ENTITY_KEYS, isEntityName, type EntityName } from './entity-keys';

/** What a router sends of a thing: a scalar that anybody can fill with anything. */
export type Reference = Readonly<Record<string, unknown>> & { readonly __typename: EntityName };

/**
 * A reference as given, once it is known to be one to a thing of ours.
 *
 * @throws GatewayError INVALID_INPUT for anything else
 */
export function checkedReference(given: unknown): Reference {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw malformed(
      `Expected a reference such as { __typename: "UserPool", id: "us-east-1_Ab1Cd2Ef3" } but got ${kindOf(given)}.`,
    );
  }
  const name = own(given, '__typename');
  if (isEntityName(name)) return given as Reference;
  const names = Object.keys(ENTITY_KEYS).map(quote).join(' or ');
  const got = typeof name === 'string' ? quote(name) : kindOf(name);
  throw malformed(`Expected the __typename of a reference to be ${names} but got ${got}.`);
}

/** A part of the key that there is none without. @throws GatewayError INVALID_INPUT where it is no text */
export function keyPart(reference: Reference, name: string): string {
  const part = own(reference, name);
  if (typeof part === 'string') return part;
  throw notText(reference, name, part);
}

/** A part of the key that a reference can lack. @throws GatewayError INVALID_INPUT where it is no text */
export function optionalKeyPart(reference: Reference, name: string): string | null {
  const part = own(reference, name) ?? null;
  if (typeof part === 'string' || part === null) return part;
  throw notText(reference, name, part);
}

function own(given: object, name: string): unknown {
  return Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
}

function notText({ __typename }: Reference, name: string, got: unknown): GatewayError {
  const keys = ENTITY_KEYS[__typename].map((key) => `{ ${key} }`).join(' or ');
  return malformed(
    `Expected ${name} of a reference to a ${__typename} to be a text but got ${kindOf(got)}. Refer to it by ${keys}.`,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'none';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function malformed(sentence: string): GatewayError {
  return new GatewayError('INVALID_INPUT', sentence);
}
