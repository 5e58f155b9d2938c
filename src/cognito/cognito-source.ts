import type { Ask } from '../domain/ask';
import { UNWATCHED, type AttemptWatcher } from '../domain/attempt-watcher';
import type { GatewayError } from '../domain/gateway-error';
import type { BudgetReport } from '../domain/health';
import type { Operation, Read, ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import { createAdmission } from './admission';
import { limitAttempts } from './attempts';
import { createBudget, type BudgetOptions } from './budget';
import type { CognitoClients } from './clients';
import { withinDeadline } from './deadline';
import type { OperationRule } from './operation';
import { OPERATIONS } from './operations';
import { translateError } from './translate-error';

export interface CognitoSourceOptions extends BudgetOptions {
  readonly clients: CognitoClients;
  /** The most reads of one place that wait beside those which run. */
  readonly maxWaiting: number;
  /** How long a read may take, waiting and retries included. */
  readonly deadlineMs: number;
  /** Is told of each request to AWS. */
  readonly watcher?: AttemptWatcher;
}

export interface CognitoSource extends Source, BudgetReport {}

/** Cognito's configuration as AWS itself tells it. */
export function createCognitoSource(options: CognitoSourceOptions): CognitoSource {
  const { clients, maxConcurrency, maxWaiting, deadlineMs, watcher = UNWATCHED } = options;
  const admit = createAdmission(maxConcurrency + maxWaiting);
  const budget = createBudget(options);

  const send = <Op extends Operation>(read: Read<Op>, rule: OperationRule<Op>, ask: Ask) =>
    withinDeadline(deadlineMs, (deadline) => {
      const command = rule.command(read.input);
      const { service, bucket } = rule;
      limitAttempts(command, budget, { read, service, bucket, ask, deadline }, watcher);
      return clients.send(read.place, rule.service, command, deadline.signal);
    });

  return {
    async read<Op extends Operation>(read: Read<Op>, ask: Ask): Promise<ValueOf<Op>> {
      const rule = OPERATIONS[read.operation] as OperationRule<Op>;
      const failed = (cause: unknown, userPoolId?: string | null) =>
        translateError(cause, { read, rule, deadlineMs, userPoolId });
      try {
        const answer = await admit(read.place, () => send(read, rule, ask));
        return rule.value(answer, read, (userPoolId, cause) => failed(cause, userPoolId));
      } catch (cause) {
        const error = failed(cause);
        if (isAbsent(rule, error)) return null;
        throw error;
      }
    },

    budgetOf: (place) => budget.budgetOf(place),
  };
}

/** Some of AWS's operations know no other way to say that nothing is set than that nothing was found. */
function isAbsent({ missing }: Pick<OperationRule<Operation>, 'missing'>, error: GatewayError) {
  return missing === 'ABSENT' && error.failure.code === 'RESOURCE_NOT_FOUND';
}
