import type { Ask } from '../domain/ask';
import type { Operation, Read, ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import { createBoundedCall, type CallBounds } from './bounded-call';
import type { CognitoClients } from './clients';
import type { OperationRule } from './operation';
import { OPERATIONS } from './operations';
import { translateError } from './translate-error';

export interface CognitoSourceOptions extends CallBounds {
  readonly clients: CognitoClients;
}

/** Cognito's configuration as AWS itself tells it. */
export function createCognitoSource(options: CognitoSourceOptions): Source {
  const { clients, deadlineMs } = options;
  const boundedCall = createBoundedCall(options);

  return {
    async read<Op extends Operation>(read: Read<Op>, { tally }: Ask): Promise<ValueOf<Op>> {
      const rule = OPERATIONS[read.operation] as OperationRule<Op>;
      const failed = (cause: unknown, userPoolId?: string | null) =>
        translateError(cause, { read, rule, deadlineMs, userPoolId });
      try {
        const answer = await boundedCall(read.place, (abortSignal) => {
          const command = rule.command(read.input);
          tally.called(false);
          return clients.send(read.place, rule.service, command, abortSignal);
        });
        return rule.value(answer, read, (userPoolId, cause) => failed(cause, userPoolId));
      } catch (error) {
        throw failed(error);
      }
    },
  };
}
