/** What the graph serves of one of the SDK's packages: a file of its own for each subject. */
export interface ServedShapes {
  /** The package, for the values of its enums. */
  readonly sdk: object;
  /** The shapes that answers begin with, as the package's runtime schemas: `UserPoolType$`. */
  readonly roots: readonly unknown[];
  /** Each shape that the roots are made of, and the type that serves it. */
  readonly types: Readonly<Record<string, string>>;
  /** Members, as `Shape.Member`, that are elsewhere in the graph, or not in it at all, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Each enum that a served member has, and the enum that serves it. */
  readonly enums: Readonly<Record<string, string>>;
}
