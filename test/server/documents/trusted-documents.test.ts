import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../../src/config';
import { startGateway, type TestGateway } from '../../support/gateway';

const TYPENAME = 'query Typename { __typename }';
const ACCOUNTS = 'query Accounts { accounts { name } }';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A manifest as `generate-persisted-query-manifest` writes it. */
function apolloManifest(...bodies: readonly string[]): object {
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: bodies.map((body) => ({
      id: sha256(body),
      name: /\w+ (\w+)/.exec(body)?.[1],
      type: 'query',
      body,
    })),
  };
}

/** The path of a file with this content. */
function manifestFile(content: object | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const started = (content: object | string, env: Readonly<Record<string, string>> = {}) =>
  startGateway({ env: { COGNITO_TRUSTED_DOCUMENTS: manifestFile(content), ...env } });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

async function answered(response: Response): Promise<Answer & { readonly status: number }> {
  return { status: response.status, ...((await response.json()) as Answer) };
}

const post = async ({ url }: TestGateway, body: object) =>
  answered(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const get = async ({ url }: TestGateway, search: Readonly<Record<string, string>>) =>
  answered(
    await fetch(`${url}/graphql?${new URLSearchParams(search).toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    }),
  );

describe('a gateway with a manifest of trusted documents', () => {
  const persisted = { persistedQuery: { version: 1, sha256Hash: sha256(TYPENAME) } };
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await started(apolloManifest(TYPENAME, ACCOUNTS));
  });
  afterAll(() => gateway.close());

  it.each([
    ['its text', { query: TYPENAME }],
    ['the hash of Apollo’s clients', { extensions: persisted }],
    ['its text and its hash', { query: TYPENAME, extensions: persisted }],
    ['documentId', { documentId: sha256(TYPENAME) }],
    ['documentId, marked as a hash', { documentId: `sha256:${sha256(TYPENAME)}` }],
    ['id', { id: sha256(TYPENAME), operationName: 'Typename' }],
  ])('runs a document of it by %s', async (_, body) => {
    const { status, data } = await post(gateway, body);

    expect(status).toBe(200);
    expect(data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['its text', { query: TYPENAME }],
    ['the hash of Apollo’s clients', { extensions: JSON.stringify(persisted) }],
    ['documentId', { documentId: sha256(TYPENAME) }],
  ])('runs a document of it by GET and %s', async (_, search) => {
    const { status, data } = await get(gateway, search);

    expect(status).toBe(200);
    expect(data).toEqual({ __typename: 'Query' });
  });

  const unknown = { persistedQuery: { version: 1, sha256Hash: sha256('{ __typename }') } };

  it.each([
    ['another text', { query: '{ __typename }' }, /this is none of them/],
    ['a text that cannot be parsed', { query: '{{{' }, /this is none of them/],
    ['a text that differs by a space', { query: `${TYPENAME} ` }, /this is none of them/],
    ['another hash', { extensions: unknown }, /has none of this id/],
    ['a text that it would register', { query: '{ __typename }', extensions: unknown }, /this id/],
    ['a text and the hash of another', { query: ACCOUNTS, extensions: persisted }, /this id/],
    ['another documentId', { documentId: 'constructor' }, /has none of this id/],
    ['the name of an operation', { operationName: 'Typename' }, /this is none of them/],
    ['introspection', { query: '{ __schema { description } }' }, /this is none of them/],
  ])('refuses %s, without a call to AWS', async (_, body, sentence) => {
    gateway.endpoint.forgetCalls();

    const { status, data, errors } = await post(gateway, body);

    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(sentence);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'DOCUMENT_NOT_TRUSTED',
      requestId: expect.any(String) as string,
    });
    expect(gateway.endpoint.calls).toEqual([]);
  });
});

describe('a manifest', () => {
  it('can be a plain map of ids to documents', async () => {
    const gateway = await started({ typename: TYPENAME });

    const { data } = await post(gateway, { documentId: 'typename' });

    expect(data).toEqual({ __typename: 'Query' });
    await gateway.close();
  });

  const EXPECTED = /Expected Apollo's persisted query manifest, or a JSON object such as/;

  it.each([
    ['broken JSON', '{', /is no JSON\. Expected Apollo/],
    ['a list', '[]', EXPECTED],
    ['nothing', {}, /has no document/],
    ['another format', { format: 'relay' }, EXPECTED],
    ['another version', { ...apolloManifest(TYPENAME), version: 2 }, EXPECTED],
    ['a document that is none', { a: 5 }, /has "a", which is no document/],
    ['an id twice', apolloManifest(TYPENAME, TYPENAME), /has the id "\w{64}" twice/],
    ['a syntax error', { a: TYPENAME, bad: '{' }, /a document "bad" that cannot run: Syntax Error/],
    [
      'an unknown field',
      { bad: '{ nothing }' },
      /"bad" that cannot run: Cannot query field "nothing"/,
    ],
    [
      'a document over a limit',
      { bad: '{ a: __typename }' },
      /"bad" that cannot run: .* 1 aliases/,
    ],
  ])('stops the start with a sentence where it has %s', async (_, content, sentence) => {
    const start = started(content, { COGNITO_MAX_ALIASES: '0' });

    await expect(start).rejects.toThrow(ConfigError);
    await expect(start).rejects.toThrow(
      /^COGNITO_TRUSTED_DOCUMENTS names \/.*manifest\.json, which /,
    );
    await expect(start).rejects.toThrow(sentence);
  });

  it('stops the start where it cannot be read', async () => {
    const start = startGateway({ env: { COGNITO_TRUSTED_DOCUMENTS: '/nowhere/manifest.json' } });

    await expect(start).rejects.toThrow(
      'COGNITO_TRUSTED_DOCUMENTS names /nowhere/manifest.json, which cannot be read (ENOENT). Name a readable JSON file.',
    );
  });
});

describe('a gateway without a manifest', () => {
  it('persists queries automatically, for GET too', async () => {
    const gateway = await startGateway();
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(TYPENAME) } };

    const unknown = await get(gateway, { extensions: JSON.stringify(extensions) });
    const registered = await post(gateway, { query: TYPENAME, extensions });
    const known = await get(gateway, { extensions: JSON.stringify(extensions) });

    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(registered.data).toEqual({ __typename: 'Query' });
    expect(known.data).toEqual({ __typename: 'Query' });
    await gateway.close();
  });
});
