import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { LimitsConfig } from '../../config';
import { grants } from '../../domain/access';
import { formatError, type RequestContext } from '../../schema';
import { answerBytes } from './answer-bytes';
import { limitError, withinStack } from './limit-error';
import { costOf, type Operation, type OperationCost } from './operation-cost';

export type CostLimits = Pick<LimitsConfig, 'maxCost' | 'maxIds' | 'maxDepth' | 'maxAnswerBytes'>;

/** How much less callers may ask for whom nobody knows. */
const SHARE_OF_STRANGERS = 0.25;

/** How many of the longest lists of ids one operation may have. */
const LONGEST_LISTS = 5;

/** No text of a pool is longer (API reference: messages of 20,000 characters). */
const LONGEST_TEXT = 20_000;

/** Refuses operations whose answer may come to hold too much, most of them before any is executed. */
export function limitCost(limits: CostLimits): ApolloServerPlugin<RequestContext> {
  const { maxCost, maxIds, maxDepth, maxAnswerBytes } = limits;
  const mostIds = LONGEST_LISTS * maxIds;
  // Apollo Server gives the same nodes to those who send the same document again.
  const known = new WeakMap<OperationDefinitionNode, OperationCost>();
  const costOfOperation = (asked: Operation): OperationCost => {
    const before = known.get(asked.operation);
    if (before !== undefined) return before;
    const cost = withinStack(maxDepth, () => costOf(asked));
    if (!cost.byVariables) known.set(asked.operation, cost);
    return cost;
  };
  return {
    requestDidStart({ contextValue: { caller } }) {
      const isKnown = grants(caller.access, 'INTERNAL');
      const most = isKnown ? maxCost : Math.ceil(maxCost * SHARE_OF_STRANGERS);
      let fields = 0;
      let unbounded = false;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (!operation) return Promise.resolve();
          const cost = costOfOperation({ schema, document, operation, variables, maxIds });
          ({ fields, unbounded } = cost);
          if (cost.ids > mostIds) return Promise.reject(tooManyIds(cost.ids, mostIds));
          if (fields > most) return Promise.reject(tooManyFields(fields, most));
          return Promise.resolve();
        },
        willSendResponse({ response: { body, http } }) {
          const canBeLong = unbounded || fields * LONGEST_TEXT > maxAnswerBytes;
          if (!canBeLong || body.kind !== 'single') return Promise.resolve();
          if (answerBytes(body.singleResult, maxAnswerBytes) <= maxAnswerBytes) {
            return Promise.resolve();
          }
          const error = tooLong(maxAnswerBytes);
          body.singleResult = { errors: [formatError(error.toJSON(), error)] };
          http.status = 400;
          return Promise.resolve();
        },
      });
    },
  };
}

function tooManyIds(ids: number, max: number) {
  return limitError(
    'IDS',
    max,
    `The operation has ${ids} ids in all its lists together, and at most ${max} are allowed. Ask in several requests.`,
  );
}

function tooManyFields(fields: number, max: number) {
  return limitError(
    'COST',
    max,
    `The answer may come to hold ${fields} fields, and at most ${max} are allowed. ` +
      'Select fewer fields, or ask for shorter lists.',
  );
}

function tooLong(max: number) {
  return limitError(
    'ANSWER_BYTES',
    max,
    `The answer is longer than ${max} bytes, the most that is sent. Select fewer fields, or ask for shorter lists.`,
  );
}
