/**
 * What a resource of the AWS provider has for the members of an input, by the member: the argument that
 * takes it as it is, or how it is taken otherwise. What is not named has no argument.
 */
export type Shape = Readonly<
  Record<string, string | BlockArgument | InlineArgument | JsonArgument>
>;

/** A block; of a member that is a list, one for each item. */
export interface BlockArgument {
  readonly as: 'BLOCK';
  readonly name: string;
  readonly shape: Shape;
  /** Arguments without which Terraform refuses the block. */
  readonly required: readonly string[];
  /** Values for required arguments that AWS can do without, where the provider sends nothing for them. */
  readonly otherwise: Readonly<Record<string, string>>;
  /** Members that Terraform refuses beside another one, by that one. */
  readonly excludedBy?: Readonly<Record<string, readonly string[]>>;
  /** Arguments that are required beside another one, by that one. */
  readonly requiredBy?: Readonly<Record<string, readonly string[]>>;
}

/** A member whose own members have arguments where it stands. */
interface InlineArgument {
  readonly as: 'INLINE';
  readonly shape: Shape;
}

/** An argument that takes a text of JSON. */
interface JsonArgument {
  readonly as: 'JSON';
  readonly name: string;
}

export function blocks(
  name: string,
  shape: Shape,
  required: readonly string[] = [],
  otherwise: Readonly<Record<string, string>> = {},
): BlockArgument {
  return { as: 'BLOCK', name, shape, required, otherwise };
}

export function inline(shape: Shape): InlineArgument {
  return { as: 'INLINE', shape };
}

export function json(name: string): JsonArgument {
  return { as: 'JSON', name };
}
