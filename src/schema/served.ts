/** The fields of a type that nobody resolves by hand, so that its model must have them. */
export type Default<Type, Resolvers> = Omit<Type, '__typename' | keyof Resolvers>;

/** Fails to compile unless the model serves each of those fields, of the right type down to its leaves. */
export type Served<Model extends Fields, Fields> = [Model, Fields];
