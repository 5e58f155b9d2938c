import { anIssuer } from '../support/issuer';
import { startGateway, type TestGateway } from '../support/gateway';

/**
 * What graphql-cop 1.15 looks for (github.com/dolevf/graphql-cop), check by check, as its own requests
 * and its own signs of a finding: the real one finds the same. Its list has one check turned off, here on.
 */
interface Check {
  readonly named: string;
  readonly request: RequestInit & { readonly search?: string };
  /** A sign in the answer that it counts as a finding. */
  readonly isFound: (body: Body, text: string) => boolean;
}

interface Body {
  readonly data?: {
    readonly [name: string]: unknown;
    readonly __schema?: { types?: unknown };
  } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly length?: number;
}

const json = (content: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});
const query = (text: string) => json({ query: text, operationName: 'cop' });
const search = (text: string) => ({
  search: `?${new URLSearchParams({ query: text }).toString()}`,
});
const typename = ({ data }: Body) => Boolean(data?.['__typename']);

const CHECKS: readonly Check[] = [
  {
    named: 'suggestions of fields',
    request: query('query cop { __schema { directive } }'),
    isFound: ({ errors }) => errors?.[0]?.message.includes('Did you mean') ?? false,
  },
  {
    named: 'introspection',
    request: query('query cop { __schema { types { name fields { name } } } }'),
    isFound: ({ data }) => Boolean(data?.__schema?.types),
  },
  {
    named: 'an IDE',
    request: { headers: { accept: 'text/html' } },
    isFound: (_, text) =>
      ['graphiql.min.css', 'GraphQL Playground', 'GraphiQL', 'graphql-playground'].some((word) =>
        text.includes(word),
      ),
  },
  {
    named: 'queries by GET that any page could send',
    request: search('query cop {__typename}'),
    isFound: typename,
  },
  {
    named: '101 aliases',
    request: query(
      `query cop { ${Array.from({ length: 101 }, (_, index) => `alias${index}:__typename`).join(' ')} }`,
    ),
    isFound: ({ data }) => Boolean(data?.['alias100']),
  },
  {
    named: 'ten queries in one request',
    request: json(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))),
    isFound: ({ length = 0 }) => length >= 10,
  },
  {
    named: 'traces in answers',
    request: query('query cop { __typename }'),
    isFound: (_, text) => text.toLowerCase().includes('"tracing":'),
  },
  {
    named: 'an answer to each of ten directives',
    request: query(`query cop { __typename ${'@aa'.repeat(10)} }`),
    isFound: ({ errors }) => errors?.length === 10,
  },
  {
    named: 'introspection in circles',
    request: query(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    isFound: ({ data }) => Boolean(data?.__schema?.types),
  },
  {
    named: 'mutations by GET',
    request: search('mutation cop {__typename}'),
    isFound: typename,
  },
  {
    named: 'queries by POST that any page could send',
    request: { method: 'POST', body: new URLSearchParams({ query: 'query cop { __typename }' }) },
    isFound: typename,
  },
  {
    named: 'exceptions in answers',
    request: query('qwerty cop { abc }'),
    isFound: (_, text) => text.toLowerCase().includes('"exception":'),
  },
  {
    named: 'one field 500 times',
    request: query(`query cop { ${'__typename '.repeat(500)} }`),
    isFound: typename,
  },
];

describe('an auditor', () => {
  let gateway: TestGateway;
  let open: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ auth: { issuers: [anIssuer().config], anonymous: {} } });
    open = await startGateway();
  });
  afterAll(async () => {
    await gateway.close();
    await open.close();
  });

  const findings = async ({ url }: TestGateway): Promise<readonly string[]> => {
    const answers = await Promise.all(
      CHECKS.map(async ({ named, request: { search: added = '', ...request }, isFound }) => {
        const response = await fetch(`${url}/graphql${added}`, request);
        const text = await response.text();
        return isFound(JSON.parse(text) as Body, text) ? [named] : [];
      }),
    );
    return answers.flat();
  };

  it('finds nothing that an anonymous caller could abuse', async () => {
    const found = await findings(gateway);

    expect(found).toEqual([]);
  });

  it('finds the schema told, and nothing else, where everybody may explore it', async () => {
    const found = await findings(open);

    expect(found).toEqual(['introspection']);
  });
});
