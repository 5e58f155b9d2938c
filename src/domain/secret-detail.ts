/** What stands in place of a secret. */
const SECRET_MARKER = '***';

/**
 * Names of what nobody may read, in snake case: `client_secret` and `private_key` are AWS's own, the
 * others are what AWS or a partner may add. `token_url`, `key_id`, `authorize_url`, `jwks_uri` and
 * `request_signing_algorithm` are none, nor is SAML's `want_assertions_signed`.
 */
const SECRET_NAME =
  /secret|private|password|passwd|passphrase|pwd|credential|external[_-]?id$|(?:signature|assertion|token|key)$|(?:^|[_-])(?:sig|auth|authorization|bearer|hmac|pin)$/;

/** A key in the text form of PEM, under whatever name. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*-----|$)/gs;

/** The members of a JSON Web Key that its owner alone may know; the others are published. */
const JWK_NAME = /(?:^|[_-])jwks?$/;
const JWK_TYPE = /["']kty\\{0,9}["']/;
const PRIVATE_JWK_MEMBER = /["'](?:d|k|p|q|dp|dq|qi|oth)\\{0,9}["']\s{0,9}:/;

/** Deeper than this nobody looks for a secret: what is there counts as one. */
const DEEPEST_JSON = 32;

/*
 * The values come from whoever may write to a pool, so that each pattern is linear in their length:
 * it starts where nothing of its own can stand before it, or every repetition in it is bounded.
 */

/** What can be one URL. */
const CHUNK = /[^\s"'<>]+/g;

/** `user:` of an authority, where what follows is no port; `[` begins an address of IPv6. */
const USER_AND_COLON = /^[^:/?#@[]*:(?!\d{0,5}(?:[/?#]|$))/;

/** `name=`, `<name>` or `"name": `, also in a JSON text that was cut, or that is a text of JSON itself. */
const NAME =
  /(?<![\w%-])([\w%-]+)\\{0,9}["']?\s{0,9}(?:=(?!=)|=>|:|>)[ \t]{0,9}(?:(?:bearer|basic) {1,9})?/gi;

/** What follows it: to the closing quote, or to the end where that was cut. */
const VALUE =
  /(\\{0,9}["'])?(?:(?<=")[^"\\]*(?:\\.[^"\\]*)*|(?<=')[^'\\]*(?:\\.[^'\\]*)*|[^\s"'<>&#;]+)/sy;

/** What signs one in who has it, as the parameter of a URL alone: elsewhere a code is a number. */
const CODE = /(?<=[?&#;]code=)[^&#;\s"'<>]+/gi;

/** The header's value without its name: what holds a digit is no word that follows "bearer". */
const BEARER = /(?<=\b(?:bearer|basic) {1,9})(?=[a-z.~+/-]{0,99}[\d_=])[\w.~+/=-]+/gi;

/** A detail of an identity provider as anybody may read it. */
export interface OpenDetail {
  readonly value: string;
  /** Whether the marker stands for the value or a part of it. */
  readonly isSecret: boolean;
}

/** A value of an identity provider's details without its secret, whole or within a text. */
export function withoutSecret(name: string, value: string): OpenDetail {
  if (isSecretName(name) || value.search(PRIVATE_KEY) >= 0 || isSecretJson(value, name)) {
    return { value: SECRET_MARKER, isSecret: true };
  }
  const open = openText(value);
  return { value: open, isSecret: open !== value };
}

/** Whether what has this name, spelled in whatever case, is nobody's to read. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(snakeCase(name));
}

/** A text that may hold URLs, parameters or pieces of JSON, without the secrets in them. */
export function openText(text: string): string {
  return withoutNamedValues(
    text.replace(PRIVATE_KEY, SECRET_MARKER).replace(CHUNK, withoutUserInfo),
  )
    .replace(CODE, SECRET_MARKER)
    .replace(BEARER, SECRET_MARKER);
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase();
}

/** Quotes around a value stay, so that what is around them still reads. */
function withoutNamedValues(text: string): string {
  let open = '';
  let from = 0;
  NAME.lastIndex = 0;
  for (let name = NAME.exec(text); name !== null; name = NAME.exec(text)) {
    if (!isSecretName(name[1] ?? '')) continue;
    VALUE.lastIndex = NAME.lastIndex;
    const value = VALUE.exec(text);
    if (value === null || value[0] === (value[1] ?? '')) continue;
    open += text.slice(from, NAME.lastIndex) + (value[1] ?? '') + SECRET_MARKER;
    from = VALUE.lastIndex;
    NAME.lastIndex = from;
  }
  return open + text.slice(from);
}

/** `//user:password@host` anywhere in a text without spaces, with or without its scheme. */
function withoutUserInfo(chunk: string): string {
  const lastAt = chunk.lastIndexOf('@');
  if (lastAt === -1) return chunk;
  let open = '';
  let from = 0;
  for (;;) {
    const slashes = chunk.indexOf('//', from);
    if (slashes === -1 || slashes > lastAt) return open + chunk.slice(from);
    const start = slashes + 2;
    const length = chunk.slice(start).search(/[/?#]/);
    const authority = length === -1 ? chunk.slice(start) : chunk.slice(start, start + length);
    const at = authority.lastIndexOf('@');
    if (at > 0) {
      open += `${chunk.slice(from, start)}${SECRET_MARKER}@`;
      from = start + at + 1;
    } else if (at === -1 && USER_AND_COLON.test(`${authority}/`)) {
      // A password with a slash in it: nobody can tell where it ends, but the last `@` is after it.
      return `${open}${chunk.slice(from, start)}${SECRET_MARKER}${chunk.slice(lastAt)}`;
    } else {
      open += chunk.slice(from, start);
      from = start;
    }
  }
}

/** Whether a text is JSON, or was before it was cut, that tells a secret by the name of a member. */
function isSecretJson(text: string, name: string): boolean {
  if ((JWK_NAME.test(snakeCase(name)) || JWK_TYPE.test(text)) && PRIVATE_JWK_MEMBER.test(text)) {
    return true;
  }
  const parsed = parsedJson(text);
  return parsed !== undefined && holdsSecret(parsed, 0);
}

function holdsSecret(value: unknown, depth: number): boolean {
  if (typeof value === 'string') {
    const parsed = parsedJson(value);
    if (parsed !== undefined) return depth > DEEPEST_JSON || holdsSecret(parsed, depth + 1);
    return openText(value) !== value;
  }
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST_JSON) return true;
  return Object.entries(value).some(
    ([name, member]) =>
      (isSecretName(name) && member !== null && member !== '') || holdsSecret(member, depth + 1),
  );
}

/** What a text of a JSON map or list tells; undefined where it is none. */
function parsedJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
