import { operation, type Incoming } from './http-client';

/** What a page for signing up asks, without a token. */
export const SMALL = operation(
  '{ userPool(id: "us-east-1_EXAMPLE") { policies { passwordPolicy { minimumLength } } } }',
);

/** Whether an answer to it tells what was asked. */
export function isAnswered({ status, text }: Incoming): boolean {
  return status === 200 && text.includes('"minimumLength":6') && !text.includes('"errors"');
}
