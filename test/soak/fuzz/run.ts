import { Agent } from 'node:http';
import { createSchema } from '../../../src/schema';
import type { GatewayProcess } from '../gateway-process';
import { send } from '../http-client';
import { someInputs, type Input, type Kind } from './inputs';
import { brokenPromise, type Outcome } from './promises';
import { someTokens } from './tokens';
import { sendBytes } from './wire';

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Called each time that another share of all inputs is answered. */
  readonly shares?: readonly number[];
  readonly onShare?: (share: number) => Promise<void>;
}

export interface FuzzReport {
  readonly sent: number;
  /** What broke a promise, each with all that is needed to send it again; the first hundred. */
  readonly broken: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  /** How many inputs of each kind came to be executed. */
  readonly executed: Readonly<Partial<Record<Kind, number>>>;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** Texts that the log may not hold. */
  readonly hidden: readonly string[];
}

const CONNECTIONS = 20;
const BATCH = 50;
const MOST_TOLD = 100;

/** Sends so many inputs to a gateway, and holds each answer against what is promised. */
export async function fuzz(
  gateway: GatewayProcess,
  { count, seed, shares = [], onShare = () => Promise.resolve() }: FuzzOptions,
): Promise<FuzzReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const tokens = someTokens(gateway.issuer);
  const options = { schema: createSchema(), tokens };
  const broken: string[] = [];
  const statuses: Record<string, number> = {};
  const executed: Partial<Record<Kind, number>> = {};
  const byKind: Partial<Record<Kind, number>> = {};
  let sent = 0;

  const judge = (input: Input, outcome: Outcome) => {
    statuses[outcome.status] = (statuses[outcome.status] ?? 0) + 1;
    if (outcome.text.includes('"data":{')) executed[input.kind] = (executed[input.kind] ?? 0) + 1;
    const problem = brokenPromise(outcome, tokens.signatures);
    if (problem !== null) tell(input, problem);
  };
  const tell = (input: Input, problem: string) => {
    if (broken.length < MOST_TOLD) broken.push(`${problem}: ${shown(input)}`);
  };
  const one = async (input: Input) => {
    byKind[input.kind] = (byKind[input.kind] ?? 0) + 1;
    try {
      for (const outcome of await outcomesOf(gateway.base, agent, input)) judge(input, outcome);
    } catch (error) {
      tell(input, `no answer (${String(error)})`);
    }
    sent += 1;
  };

  let drawn = 0;
  const ready: Input[] = [];
  const inputsUntil = (end: number) => () => {
    if (ready.length === 0 && drawn < end) {
      const some = someInputs(Math.min(BATCH, end - drawn), seed + drawn, options);
      drawn += some.length;
      ready.push(...some);
    }
    return ready.pop();
  };

  const ends = [...shares.map((share) => Math.round(share * count)), count];
  for (const [index, end] of ends.entries()) {
    const next = inputsUntil(end);
    const worker = async () => {
      for (let input = next(); input; input = next()) await one(input);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    const share = shares[index];
    if (share !== undefined) await onShare(share);
  }
  agent.destroy();
  return { sent, broken, statuses, executed, byKind, hidden: tokens.signatures };
}

async function outcomesOf(base: string, agent: Agent, input: Input): Promise<readonly Outcome[]> {
  const { kind, wire, method = 'POST', path = '/graphql' } = input;
  if (wire !== undefined) {
    const answers = await sendBytes(base, wire);
    return answers.map((answer) => ({ kind, method: '', path: '', ...answer }));
  }
  const { status, headers, text } = await send(base, agent, input);
  return [{ kind, method, path, status, contentType: headers['content-type'] ?? '', text }];
}

/** An input without its token, whole but where it is very long. */
function shown({ kind, method, path, headers, body, wire }: Input): string {
  const { authorization, ...others } = headers ?? {};
  const text = Buffer.from(wire ?? body ?? '').toString('latin1');
  return JSON.stringify({
    kind,
    method,
    path,
    headers: others,
    hasToken: authorization !== undefined,
    text: text.slice(0, 3_000),
  });
}
