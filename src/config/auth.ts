import { dirname, resolve } from 'node:path';
import { isKeyAddress, type Issuer } from '../domain/issuer';
import { NO_PUBLIC_POOLS, type PublicPools } from '../domain/public-pools';

/** Whose tokens count, and what everybody sees without one. */
export interface AuthConfig {
  /** In the order of the file, each `issuer` once. */
  readonly issuers: readonly Issuer[];
  /** What callers see who send no token, or one that grants nothing. */
  readonly publicPools: PublicPools;
}

/** The section `auth` as the file spells it. */
export interface FileAuth {
  readonly issuers?: readonly FileIssuer[];
  readonly anonymous?: {
    readonly pools?: readonly string[];
    readonly tag?: string | { readonly key: string; readonly value?: string };
  };
}

interface FileIssuer {
  readonly issuer: string;
  readonly audience: OneOrMore;
  readonly jwks?: string;
  readonly access: { readonly internal?: OneOrMore; readonly sensitive?: OneOrMore };
}

type OneOrMore = string | readonly string[];

/** @param path of the file, whose folder its paths start from */
export function authOf({ issuers = [], anonymous }: FileAuth, path: string): AuthConfig {
  return {
    issuers: issuers.map(({ issuer, audience, jwks, access }) => ({
      issuer,
      audience: listOf(audience),
      jwks:
        jwks === undefined || isKeyAddress(jwks) ? (jwks ?? null) : resolve(dirname(path), jwks),
      access: { internal: listOf(access.internal), sensitive: listOf(access.sensitive) },
    })),
    publicPools:
      anonymous === undefined
        ? NO_PUBLIC_POOLS
        : { ids: new Set(anonymous.pools), tag: tagOf(anonymous.tag) },
  };
}

function listOf(value: OneOrMore | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}

/** `stage=public` for a key and its value, `public` for a key with any. */
function tagOf(tag: NonNullable<FileAuth['anonymous']>['tag']): PublicPools['tag'] {
  if (tag === undefined) return null;
  if (typeof tag !== 'string') return { key: tag.key, value: tag.value ?? null };
  const [, key = tag, value = null] = /^([^=]+)=(.*)$/s.exec(tag) ?? [];
  return { key, value };
}
