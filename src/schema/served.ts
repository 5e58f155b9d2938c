import type { resolvers } from './resolvers';

/**
 * The fields of a type that nobody resolves by hand, so that its model must have them, and the same of
 * whatever they hold, down to the leaves.
 */
export type Unresolved<Value> = Value extends readonly (infer Item)[]
  ? readonly Unresolved<Item>[]
  : Value extends { readonly __typename?: infer Name }
    ? Without<Value, Name extends keyof typeof resolvers ? (typeof resolvers)[Name] : unknown>
    : Value;

type Without<Type, Resolvers> = {
  [Field in keyof Omit<Type, '__typename' | keyof Resolvers>]: Unresolved<Type[Field]>;
};

/** The same fields of whatever type, for a model whose leaves are checked elsewhere. */
export type Fields<Type> = Record<keyof Unresolved<Type>, unknown>;

/** Fails to compile unless the model serves each of those fields, of the right type down to its leaves. */
export type Served<Model extends Wanted, Wanted> = [Model, Wanted];
