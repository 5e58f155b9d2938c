import { isSeq, parseDocument, type CollectionTag, type ScalarTag } from 'yaml';

const FUNCTIONS = ['Ref', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'Join', 'Split'] as const;

/**
 * A template as a value, each short form of a function as an object with its name: `!Ref X` is `{ Ref: 'X' }`.
 *
 * @throws Error where it is no YAML, or uses a function that is not known here
 */
export function parseTemplate(text: string): Tree {
  const customTags = FUNCTIONS.flatMap((name): (ScalarTag | CollectionTag)[] => [
    { tag: `!${name}`, resolve: (value) => ({ [name]: value }) },
    {
      tag: `!${name}`,
      collection: 'seq',
      resolve: (value) => ({ [name]: isSeq(value) ? (value.toJSON() as unknown) : null }),
    },
  ]);
  const document = parseDocument(text, { customTags });
  const [trouble] = [...document.errors, ...document.warnings];
  if (trouble) throw trouble;
  return document.toJSON() as Tree;
}

/** Data of any shape, for looking into; what its leaves are is for the test to say. */
export interface Tree {
  readonly [key: string | number]: Tree;
}
