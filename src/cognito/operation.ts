import type { GatewayError } from '../domain/gateway-error';
import type { Operation, Read, Reads } from '../domain/reads';

/** AWS's groups of operations that share a rate (quota page); `UNLISTED` where it names none. */
export type QuotaBucket =
  'UserPoolRead' | 'UserPoolClientRead' | 'UserPoolResourceRead' | 'IdentityPoolRead' | 'Unlisted';

/** What AWS's ResourceNotFoundException means: the pool is not there, or a thing in it, or nothing is set. */
export type Missing = 'USER_POOL_NOT_FOUND' | 'RESOURCE_NOT_FOUND' | 'ABSENT';

/** A command of the SDK, whatever its client, and as much of its middleware as is used here. */
export interface SdkCommand {
  readonly middlewareStack: {
    addRelativeTo(
      middleware: SdkMiddleware,
      where: {
        readonly name: string;
        readonly relation: 'before' | 'after';
        readonly toMiddleware: string;
      },
    ): void;
  };
}

/** Stands around the rest of the way to AWS and back. */
export type SdkMiddleware = <Request, Answer>(
  next: (request: Request) => Promise<Answer>,
) => (request: Request) => Promise<Answer>;

/** How one read becomes one operation of the SDK, and its answer a value of the domain. */
export interface OperationRule<Op extends Operation> {
  /** Which of Cognito's two services has it; also the prefix of its permission. */
  readonly service: 'cognito-idp' | 'cognito-identity';
  readonly bucket: QuotaBucket;
  /** `ABSENT`, which makes the value null, only where the value can be null. */
  readonly missing: null extends Reads[Op]['value'] ? Missing : Exclude<Missing, 'ABSENT'>;
  command(input: Reads[Op]['input']): SdkCommand;
  /**
   * The SDK's answer as the domain has it, frozen.
   *
   * @param unreadable makes the error that keeps the place of a list's item which cannot be understood
   * @throws MalformedAnswer where the answer is not what AWS's model promises
   */
  value(answer: object, read: Read<Op>, unreadable: Unreadable): Reads[Op]['value'];
  /** What is read, as sentences tell it, without its place: `the app clients of user pool "x"`. */
  subject(input: Reads[Op]['input']): string;
}

export type Unreadable = (userPoolId: string | null, cause: unknown) => GatewayError;

/** An operation with the SDK's own types for its command's answer. */
export function operation<Op extends Operation, Answer extends object>(
  rule: Omit<OperationRule<Op>, 'value'> & {
    value(answer: Answer, read: Read<Op>, unreadable: Unreadable): Reads[Op]['value'];
  },
): OperationRule<Op> {
  return rule;
}
