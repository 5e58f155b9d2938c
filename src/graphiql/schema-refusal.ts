import type { GraphQLAnswer, Headers } from './gateway';

const WHAT_TO_DO =
  'put `{ "Authorization": "Bearer <token>" }` into the Headers tab below the editor. The schema then loads by itself, or by the button “Re-fetch GraphQL schema” at the left.';

/** In words for the page, why the gateway answered without its schema, and what to do. */
export function whySchemaIsMissing({ errors = [] }: GraphQLAnswer, headers: Headers): string {
  const [first] = errors;
  const code = first?.extensions?.code;
  if (code === 'FORBIDDEN' && !hasToken(headers)) {
    return `Docs and completion need a token. Queries of public fields run without one. For the rest, ${WHAT_TO_DO}`;
  }
  if (code === 'FORBIDDEN') {
    return `The token in the Headers tab does not grant access to the schema. Queries of public fields run with it. For the rest, ${WHAT_TO_DO}`;
  }
  if (code === 'UNAUTHENTICATED') {
    return `The token in the Headers tab was refused. ${sentence(first?.message)} With another one, ${WHAT_TO_DO}`;
  }
  return `The schema could not be loaded. ${sentence(first?.message)} Try again by the button “Re-fetch GraphQL schema” at the left.`;
}

function hasToken(headers: Headers): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
}

function sentence(message = 'The gateway did not say why.'): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
