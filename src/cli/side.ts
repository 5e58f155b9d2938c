import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { jsonObject, nameOf, textOf, type Files } from './files';
import { UsageError } from './usage-error';
import { isSurelyPool, parsePool, POOL_FORMS, type WantedPool } from './wanted-pool';

/** One side of a comparison as the command line names it. */
export type Side =
  | { readonly kind: 'pool'; readonly pool: WantedPool }
  | { readonly kind: 'file'; readonly path: string };

const IS_PATH = /^\.{0,2}\//;

/**
 * What an argument means. What looks like a pool of AWS's is one, whatever files there are, so that no
 * file that somebody leaves behind turns a check into another one; then a file that is there; then what
 * has the form of an emulator's id. What begins as paths do (`./`, `../`, `/`) is always a file.
 *
 * @throws UsageError where it is none of these
 */
export function parseSide(argument: string, files: Pick<Files, 'exists'>): Side {
  if (argument === '-' || IS_PATH.test(argument)) return { kind: 'file', path: argument };
  const pool = parsePool(argument);
  if (pool !== null && isSurelyPool(pool)) return { kind: 'pool', pool };
  if (files.exists(argument)) return { kind: 'file', path: argument };
  if (pool !== null) return { kind: 'pool', pool };
  throw new UsageError(
    `${quote(argument)} is no file that exists, and does not look like a pool either. Expected ${POOL_FORMS}, or a file, or - for stdin.`,
  );
}

/** A side that has been looked at as far as files go. */
export interface ReadSide {
  /** As `userPoolDiff` takes it. */
  readonly input: Readonly<Record<string, Json>>;
  /** What sentences call the file; null for a pool. */
  readonly file: string | null;
}

/** @throws UsageError for a file that cannot be read or is no JSON object */
export async function readSide(side: Side, files: Files): Promise<ReadSide> {
  if (side.kind === 'pool') return { input: { pool: { ...side.pool } }, file: null };
  const name = nameOf(side.path);
  return { input: { document: jsonObject(await textOf(side.path, files), name) }, file: name };
}
