import { createAdmission, QueueFull } from '../../../src/cognito/admission';
import type { Budget } from '../../../src/cognito/budget';
import { BudgetUsedUp } from '../../../src/cognito/budget-used-up';
import { DeadlinePassed, lastTurnAfter, type Deadline } from '../../../src/cognito/deadline';
import type { Ask } from '../../../src/domain/ask';
import { GatewayError } from '../../../src/domain/gateway-error';
import type { Operation, Read, ValueOf } from '../../../src/domain/reads';
import type { Source } from '../../../src/domain/source';
import type { Chance } from './chance';
import { TooManyRequests, type MadeUpAws } from './made-up-aws';
import { OF_GATEWAY } from './setup';
import type { VirtualClock } from './virtual-clock';

/** As the SDK does it in its standard mode: so many attempts, and after throttling such a wait before the second. */
const ATTEMPTS = 3;
const THROTTLED_WAIT_MS = 500;

export interface LimitedSourceOptions {
  readonly aws: MadeUpAws;
  readonly budget: Budget;
  readonly clock: VirtualClock;
  readonly chance: Chance;
}

/** The way to AWS under the real budget, with the SDK's retries and the gateway's deadline on the virtual clock. */
export function createLimitedSource({ aws, budget, clock, chance }: LimitedSourceOptions): Source {
  const { maxConcurrency, maxWaiting, deadlineMs } = OF_GATEWAY;
  const admit = createAdmission(maxConcurrency + maxWaiting);

  async function attempt<Op extends Operation>(read: Read<Op>, ask: Ask, deadline: Deadline) {
    for (let attempts = 1; ; attempts += 1) {
      const leave = await budget.enter({ read, bucket: 'UserPoolRead', ask, deadline });
      ask.tally.called();
      try {
        const value = await aws.ask(read, deadline.signal);
        leave(null);
        return value;
      } catch (error) {
        leave({ retryAfterMs: null });
        if (attempts === ATTEMPTS) throw error;
      }
      await clock.pause(chance() * THROTTLED_WAIT_MS * 2 ** (attempts - 1));
    }
  }

  async function withinDeadline<Value>(run: (deadline: Deadline) => Promise<Value>) {
    const [controller, turns] = [new AbortController(), new AbortController()];
    let lost: Error | null = null;
    let callOff: () => void = () => undefined;
    const callOffTurns = clock.later(lastTurnAfter(deadlineMs), () => turns.abort());
    const passed = new Promise<never>((_, reject) => {
      callOff = clock.later(deadlineMs, () => {
        controller.abort(new DeadlinePassed());
        reject(lost ?? new DeadlinePassed());
      });
    });
    const lostTo = (reason: Error) => void (lost = reason);
    try {
      return await Promise.race([
        run({ signal: controller.signal, lastTurn: turns.signal, lostTo }),
        passed,
      ]);
    } finally {
      callOff();
      callOffTurns();
    }
  }

  return {
    async read<Op extends Operation>(read: Read<Op>, ask: Ask): Promise<ValueOf<Op>> {
      try {
        return await admit(read.place, () =>
          withinDeadline((deadline) => attempt(read, ask, deadline)),
        );
      } catch (error) {
        throw new GatewayError(codeOf(error), 'The made-up AWS did not answer.', { cause: error });
      }
    },
  };
}

function codeOf(error: unknown) {
  if (error instanceof BudgetUsedUp || error instanceof TooManyRequests) {
    return 'UPSTREAM_THROTTLED';
  }
  if (error instanceof DeadlinePassed) return 'UPSTREAM_TIMEOUT';
  if (error instanceof QueueFull) return 'OVERLOADED';
  throw error;
}
