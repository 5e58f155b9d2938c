import type { OperationRule } from '../../../src/cognito/operation';
import type { Operation } from '../../../src/domain/reads';

/** What the graph serves of one of AWS's services: a file of its own for each subject. */
export interface ServedShapes {
  readonly service: OperationRule<Operation>['service'];
  /** The shapes that hold what is served, as the runtime schemas of the service's package: `UserPoolType$`. */
  readonly roots: readonly unknown[];
  /** The answers around them, which no type serves: their members, so that one more is noticed. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Each shape that the roots are made of, and the type that serves it. */
  readonly types: Readonly<Record<string, string>>;
  /** Members, as `Shape.Member`, that are elsewhere in the graph, or not in it at all, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Each enum that a served member has, and the enum that serves it. */
  readonly enums: Readonly<Record<string, string>>;
}
