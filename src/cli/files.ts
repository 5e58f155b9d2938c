import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { UsageError } from './usage-error';

/** What a command may read beside AWS. */
export interface Files {
  /** Also of a pipe, which shells make for `<(command)`. */
  exists(path: string): boolean;
  /** Rejects as Node.js does. */
  text(path: string): Promise<string>;
  stdin(): Promise<string>;
}

const STDIN = '-';

/**
 * The text that an argument stands for: of `@FILE` the file's, of `-` or `@-` what comes on stdin, else
 * the argument itself.
 *
 * @throws UsageError where it cannot be read
 */
export async function textOfArgument(argument: string, files: Files): Promise<string> {
  if (argument === STDIN) return files.stdin();
  return argument.startsWith('@') ? textOf(argument.slice(1), files) : argument;
}

/**
 * The text of a file, or of stdin for `-`.
 *
 * @throws UsageError where it cannot be read
 */
export async function textOf(path: string, files: Files): Promise<string> {
  if (path === STDIN) return files.stdin();
  try {
    return await files.text(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UsageError(`${nameOf(path)} ${PROBLEMS[code] ?? `cannot be read (${code})`}.`, {
      cause: error,
    });
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read by you; change its permissions',
  EISDIR: 'is a folder; name a file',
  ENOENT: 'does not exist; name a file that does',
};

/** How sentences name a path: as it was written, and stdin by its name. */
export function nameOf(path: string): string {
  return path === STDIN ? 'What came on stdin' : quote(path);
}

/**
 * A text of a JSON object.
 *
 * @param name of where it is from, as a sentence begins with it
 * @throws UsageError that repeats nothing of the text: whatever is there may be secret
 */
export function jsonObject(text: string, name: string): Readonly<Record<string, Json>> {
  const value = parsed(text, name);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, Json>>;
  }
  throw new UsageError(`${name} is JSON, but no object: write it as {"name": value}.`);
}

function parsed(text: string, name: string): Json {
  try {
    // Editors on Windows begin a file with a byte order mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (cause) {
    throw new UsageError(`${name} is not valid JSON in UTF-8.`, { cause });
  }
}
