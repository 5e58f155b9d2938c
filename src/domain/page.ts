/** One page of a list as AWS cuts it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** AWS's token of the page behind this one; null on the last page. */
  readonly nextToken: string | null;
}

/** Which page of a list to read; null for the first. Pages are always asked for at AWS's largest size. */
export interface PageInput {
  readonly token: string | null;
}
