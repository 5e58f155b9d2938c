import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { errorOf, GatewayError, type Failure } from '../domain/gateway-error';
import type { Answer } from '../domain/shared-memory';

/** Shorter ones are not worth the work: a pool of 2 KB shrinks to a third (the demo's fleet, measured). */
const COMPRESSED_FROM_BYTES = 1_024;

/** More than any page of AWS's lists; what claims to be longer is no answer. */
const LONGEST_BYTES = 16 * 1024 ** 2;

/** How an error within a value is written: a member of no value of ours has this name. */
const FAILURE = '$failure';

const PLAIN = 0;
const COMPRESSED = 1;
const SUM_BYTES = 8;

/** An answer as Redis keeps it: whether it is compressed, a check sum, and JSON. */
export function writeAnswer(answer: Answer): Buffer {
  const json = Buffer.from(JSON.stringify(answer, writtenErrors));
  const isCompressed = json.length >= COMPRESSED_FROM_BYTES;
  const content = isCompressed ? deflateRawSync(json) : json;
  return Buffer.concat([
    Buffer.from([isCompressed ? COMPRESSED : PLAIN]),
    checkSum(content),
    content,
  ]);
}

/** The answer again, frozen as it was; null for what nobody wrote so. */
export function readAnswer(bytes: Buffer): Answer | null {
  const content = bytes.subarray(1 + SUM_BYTES);
  if (!checkSum(content).equals(bytes.subarray(1, 1 + SUM_BYTES))) return null;
  try {
    const json =
      bytes[0] === COMPRESSED
        ? inflateRawSync(content, { maxOutputLength: LONGEST_BYTES })
        : content;
    return JSON.parse(json.toString(), frozenMembers) as Answer;
  } catch {
    return null;
  }
}

/** Whatever others put there, or half of what we did, is not taken for an answer. */
function checkSum(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest().subarray(0, SUM_BYTES);
}

function writtenErrors(_name: string, member: unknown): unknown {
  return member instanceof GatewayError ? { [FAILURE]: member.failure } : member;
}

function frozenMembers(_name: string, member: unknown): unknown {
  if (typeof member !== 'object' || member === null) return member;
  if (FAILURE in member) return errorOf(member[FAILURE] as Failure);
  return Object.freeze(member);
}
