import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { UsageError } from './usage-error';

/** What a command may read beside AWS. */
export interface Files {
  /** Also of a pipe, which shells make for `<(command)`. */
  exists(path: string): boolean;
  /** Rejects as Node.js does. */
  bytes(path: string): Promise<Uint8Array>;
  /** The same of all that comes on stdin, which can be asked for once. */
  stdin(): Promise<Uint8Array>;
}

const STDIN = '-';

/** Whether an argument stands for what comes on stdin. */
export function isStdin(argument: string): boolean {
  return argument === STDIN || argument === `@${STDIN}`;
}

/**
 * The text that an argument stands for: of `@FILE` the file's, of `-` or `@-` what comes on stdin, else
 * the argument itself.
 *
 * @throws UsageError where it cannot be read, or is the name of a file without the `@`
 */
export async function textOfArgument(argument: string, files: Files): Promise<string> {
  if (isStdin(argument)) return textOf(STDIN, files);
  if (argument.startsWith('@')) return textOf(argument.slice(1), files);
  // Neither a query nor a JSON object comes without a brace, whatever files are called.
  if (argument.includes('{') || !files.exists(argument)) return argument;
  throw new UsageError(
    `${quote(argument)} is a file. Put @ in front for what it holds: ${quote(`@${argument}`)}.`,
  );
}

/**
 * The text of a file, or of stdin for `-`.
 *
 * @throws UsageError where it cannot be read
 */
export async function textOf(path: string, files: Files): Promise<string> {
  return decoded(await bytesOf(path, files), nameOf(path));
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array> {
  try {
    return await (path === STDIN ? files.stdin() : files.bytes(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UsageError(`${nameOf(path)} ${PROBLEMS[code] ?? `cannot be read (${code})`}.`, {
      cause: error,
    });
  }
}

/**
 * A byte that is none of UTF-8 must not become a character: two pools would differ by it, or be the same.
 * The byte order mark, with which editors on Windows begin a file, is no part of the text.
 */
function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${name} is no text in UTF-8; save it as such.`, { cause });
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
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new UsageError(`${name} is not valid JSON.`, { cause });
  }
}
