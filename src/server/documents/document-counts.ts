import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  Kind,
  TypeInfo,
  ValidationContext,
  visit,
  visitInParallel,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** How much there is in a document: of each, in the operation that has the most. */
export interface DocumentCounts {
  /** Levels of selections in each other; fragments add none. */
  readonly depth: number;
  /** Aliases, in fragments as often as those are spread, and fields that stand in one selection again. */
  readonly aliases: number;
  /** Directives, in fragments as often as those are spread. */
  readonly directives: number;
}

/** Names, arguments and values hold no selections, and are most of a document. */
const SELECTIONS = {
  Document: ['definitions'],
  OperationDefinition: ['selectionSet'],
  FragmentDefinition: ['selectionSet'],
  SelectionSet: ['selections'],
  Field: ['selectionSet'],
  InlineFragment: ['selectionSet'],
} as const;

/**
 * Goes once through a document, however often its fragments spread each other, and asks no more of it
 * than that it was parsed.
 */
export function countDocument(schema: GraphQLSchema, document: DocumentNode): DocumentCounts {
  let [depth, aliases, directives, repeats] = [0, 0, 0, 0];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const rules = [
    maxDepthRule({
      ...counting((n) => (depth = Math.max(depth, n))),
      flattenFragments: true,
      ignoreIntrospection: false,
    }),
    maxAliasesRule({ ...counting((n) => (aliases = Math.max(aliases, n))), allowList: [] }),
    maxDirectivesRule(counting((n) => (directives = Math.max(directives, n)))),
    repeatsRule((n) => (repeats += n)),
  ];
  visit(document, visitInParallel(rules.map((rule) => rule(context))), SELECTIONS);
  return { depth, aliases: aliases + repeats, directives };
}

/** The rules tell a number only of what they let pass, so they let everything pass. */
function counting(onCount: (n: number) => void) {
  return {
    n: Number.POSITIVE_INFINITY,
    onAccept: [(_: ValidationContext | null, { n }: { readonly n: number }) => onCount(n)],
  };
}

/** Finds what each selection has more than once, which costs as much as to have it by aliases. */
function repeatsRule(onRepeats: (n: number) => void): () => ASTVisitor {
  return () => ({
    SelectionSet({ selections }) {
      const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
      const names = new Set(fields.map(({ alias, name }) => (alias ?? name).value));
      if (names.size < fields.length) onRepeats(fields.length - names.size);
    },
  });
}
