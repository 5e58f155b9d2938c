export type { Graph, GraphAnswer, GraphRequest } from './graph';
export { harmlessLine } from './harmless';
export { EXIT, type Outcome } from './outcome';
export type { Command, Surroundings } from './command';
export { parseCommandLine, type CommandLine } from './command-line';
export { NO_PROGRESS, startProgress } from './progress';
export { configFor, inFlags, type Wishes } from './settings';
export { UsageError } from './usage-error';
