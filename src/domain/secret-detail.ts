/** What stands in place of a secret. */
const SECRET_MARKER = '***';

/**
 * Names of what nobody may read: `client_secret` and `private_key` are AWS's own, the others are what
 * AWS may add. `token_url`, `key_id` and `RequestSigningAlgorithm` are none.
 */
const SECRET_NAME =
  /secret|private|password|passphrase|credential|signature|assertion|(?:token|key)$|^sig$/i;

/** A key in the text form of PEM, under whatever name. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** `user:password@` of a URL anywhere in a text. */
const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>]*@/gi;

const URL_PARAMETER = /([?&#;])([^=?&#;\s"'<>]+)=[^&#;\s"'<>]*/g;

/** A detail of an identity provider as anybody may read it. */
export interface OpenDetail {
  readonly value: string;
  /** Whether the marker stands for the value or a part of it. */
  readonly isSecret: boolean;
}

/** A value of an identity provider's details without its secret, whole or within a URL. */
export function withoutSecret(name: string, value: string): OpenDetail {
  if (SECRET_NAME.test(name) || PRIVATE_KEY.test(value)) {
    return { value: SECRET_MARKER, isSecret: true };
  }
  const open = value
    .replace(USER_INFO, `$1${SECRET_MARKER}@`)
    .replace(URL_PARAMETER, (whole, separator: string, parameter: string) =>
      SECRET_NAME.test(parameter) ? `${separator}${parameter}=${SECRET_MARKER}` : whole,
    );
  return { value: open, isSecret: open !== value };
}
