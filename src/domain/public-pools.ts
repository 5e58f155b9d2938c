/** The pools of which everybody may read what is public: those of some ids, and those with a tag. */
export interface PublicPools {
  readonly ids: ReadonlySet<string>;
  /** Null where no tag makes a pool public; its value is null where any will do. */
  readonly tag: { readonly key: string; readonly value: string | null } | null;
}

export const NO_PUBLIC_POOLS: PublicPools = Object.freeze({ ids: new Set<string>(), tag: null });
