/** A command line that makes no sense, or names what is not there. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
