import { wholeNumber, type Environment } from './settings';

/** The most that one request, one caller and all of them together may ask for. */
export interface LimitsConfig {
  /** The longest body that is read, in bytes. */
  readonly maxBodyBytes: number;
  /** The most lexical tokens of a document. */
  readonly maxTokens: number;
  /** The most operations and fragments of a document. */
  readonly maxDefinitions: number;
  /** The most levels of selections in each other, fragments not counted. */
  readonly maxDepth: number;
  /** The most aliases and repeated fields of a document, aliases in fragments as often as those are spread. */
  readonly maxAliases: number;
  /** The same of directives. */
  readonly maxDirectives: number;
  /** The most selections after each fragment is put where it is spread. */
  readonly maxSelections: number;
  /** The most fields that an answer may come to hold, lists counted at the length they are asked for. */
  readonly maxCost: number;
  /** The longest answer that is sent, in bytes, about. */
  readonly maxAnswerBytes: number;
  /** The longest list of ids that one field takes. */
  readonly maxIds: number;
  /** The most calls to AWS that one operation may cause. */
  readonly maxCallsPerOperation: number;
  /** How long one operation may take, in milliseconds. */
  readonly operationDeadlineMs: number;
  /** The most operations at one time. */
  readonly maxConcurrentOperations: number;
  /** The most requests of one client in a second; 0 for as many as come. */
  readonly ratePerClient: number;
  /** How late the event loop may run, in milliseconds, before requests are turned away; 0 never does. */
  readonly maxEventLoopLagMs: number;
}

/** With nobody but this machine to come, no client is to be held off. */
const USUAL_RATE = 100;

/** @param isOpen whether others than this machine can reach the gateway, or tokens tell callers apart */
export function limits(settings: Environment, isOpen: boolean): LimitsConfig {
  const number = (name: string, whenUnset: number, least: number, most: number) =>
    wholeNumber(settings, name, { default: whenUnset, least, most });
  return Object.freeze({
    maxBodyBytes: number('COGNITO_MAX_BODY_BYTES', 1024 ** 2, 1024, 64 * 1024 ** 2),
    maxTokens: number('COGNITO_MAX_TOKENS', 12_000, 10, 1_000_000),
    maxDefinitions: number('COGNITO_MAX_DEFINITIONS', 100, 1, 100_000),
    maxDepth: number('COGNITO_MAX_DEPTH', 30, 1, 1_000),
    maxAliases: number('COGNITO_MAX_ALIASES', 50, 0, 100_000),
    maxDirectives: number('COGNITO_MAX_DIRECTIVES', 50, 0, 100_000),
    maxSelections: number('COGNITO_MAX_SELECTIONS', 20_000, 10, 10_000_000),
    maxCost: number('COGNITO_MAX_COST', 200_000, 1, 1_000_000_000),
    maxAnswerBytes: number('COGNITO_MAX_ANSWER_BYTES', 16 * 1024 ** 2, 1024, 256 * 1024 ** 2),
    maxIds: number('COGNITO_MAX_IDS', 200, 1, 10_000),
    maxCallsPerOperation: number('COGNITO_MAX_CALLS_PER_OPERATION', 300, 1, 100_000),
    operationDeadlineMs: number('COGNITO_OPERATION_DEADLINE_MS', 60_000, 1, 3_600_000),
    maxConcurrentOperations: number('COGNITO_MAX_CONCURRENT_OPERATIONS', 1_000, 1, 100_000),
    ratePerClient: number('COGNITO_RATE_PER_CLIENT', isOpen ? USUAL_RATE : 0, 0, 1_000_000),
    maxEventLoopLagMs: number('COGNITO_MAX_EVENT_LOOP_LAG_MS', 2_000, 0, 60_000),
  });
}
