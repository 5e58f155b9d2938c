/** A setting that cannot be served. The message names it and says what it expects. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
