import { rmSync, writeFileSync } from 'node:fs';
import { createAuthenticator, type Authenticator } from '../../src/access';
import { GatewayError } from '../../src/domain/gateway-error';
import { anIssuer, AUDIENCE, type TestIssuer } from '../support/issuer';
import { DISCOVERY, drip, KEYS, startKeyServer, type Answer, type KeyServer } from './key-server';
import { refusalOf } from './refusal-of';

const NO_SUCH_KEY = 'The token is signed with a key that its issuer does not have. Sign in again.';
const ACCESS = { internal: ['read'], sensitive: ['admin'] };

/** For all tests, since making keys takes long. */
const [OLD, NEW] = [anIssuer(), anIssuer()];

let server: KeyServer;
let time: number;
let failures: GatewayError[];

beforeEach(async () => {
  server = await startKeyServer();
  time = 0;
  failures = [];
});

afterEach(() => server.close());

/** An authenticator whose clock is the test's own, for an issuer at the server of keys. */
function authenticatorAt(issuer: string, jwks: string | null = null): Authenticator {
  return createAuthenticator([{ issuer, audience: [AUDIENCE], jwks, access: ACCESS }], {
    now: () => time,
    onFailure: (error) => void failures.push(error),
  });
}

function bearer(signer: TestIssuer, claims: object = {}): string {
  return `Bearer ${signer.token({ iss: server.url, scope: 'read', ...claims })}`;
}

async function failureOf({ authenticate }: Authenticator, header: string): Promise<GatewayError> {
  const error: unknown = await Promise.resolve(authenticate(header)).catch(
    (caught: unknown) => caught,
  );
  if (error instanceof GatewayError) return error;
  throw new Error('Expected a GatewayError.', { cause: error });
}

describe('The keys of an issuer', () => {
  it('are asked for when the first token comes, and then known', async () => {
    server.answer(KEYS, OLD.jwks);
    const authenticator = authenticatorAt(server.url);
    const askedAtStart = [...server.asked];

    const callers = [
      await authenticator.authenticate(bearer(OLD)),
      await authenticator.authenticate(bearer(OLD, { sub: 'another' })),
    ];

    expect(askedAtStart).toEqual([]);
    expect(callers.map(({ access }) => access)).toEqual(['INTERNAL', 'INTERNAL']);
    expect(server.asked).toEqual([DISCOVERY, KEYS]);
  });

  it('are found where the issuer’s own document says', async () => {
    server.answer(DISCOVERY, { issuer: server.url, jwks_uri: `${server.url}/keys` });
    server.answer('/keys', OLD.jwks);

    const { access } = await authenticatorAt(server.url).authenticate(bearer(OLD));

    expect(access).toBe('INTERNAL');
    expect(server.asked).toEqual([DISCOVERY, '/keys']);
  });

  it('are found for an issuer with a path and a slash at its end', async () => {
    const issuer = `${server.url}/realms/fleet/`;
    server.answer(`/realms/fleet${DISCOVERY}`, { issuer, jwks_uri: `${server.url}/keys` });
    server.answer('/keys', OLD.jwks);

    const { access } = await authenticatorAt(issuer).authenticate(bearer(OLD, { iss: issuer }));

    expect(access).toBe('INTERNAL');
  });

  it.each<[string, (url: string) => Answer | null]>([
    ['is of another issuer', (url) => ({ issuer: 'https://a.example', jwks_uri: `${url}/keys` })],
    ['names no place', (url) => ({ issuer: url })],
    ['names a place that is none', (url) => ({ issuer: url, jwks_uri: 'keys' })],
    [
      'names a place over http elsewhere',
      (url) => ({ issuer: url, jwks_uri: 'http://a.example/' }),
    ],
    ['names a file', (url) => ({ issuer: url, jwks_uri: 'file:///etc/passwd' })],
    ['is HTML', () => '<html>'],
    ['is null', () => 'null'],
  ])('are at their usual place where the document %s', async (_, answer) => {
    server.answer(DISCOVERY, answer(server.url));
    server.answer('/keys', NEW.jwks);
    server.answer(KEYS, OLD.jwks);

    const { access } = await authenticatorAt(server.url).authenticate(bearer(OLD));

    expect(access).toBe('INTERNAL');
    expect(server.asked).toEqual([DISCOVERY, KEYS]);
  });

  it('are found at the address that the configuration names, and nowhere else', async () => {
    server.answer('/keys', OLD.jwks);
    server.answer(KEYS, NEW.jwks);
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);

    const { access } = await authenticator.authenticate(bearer(OLD));

    expect(access).toBe('INTERNAL');
    expect(await refusalOf(authenticator, bearer(NEW))).toBe(NO_SUCH_KEY);
    expect(server.asked).toEqual(['/keys']);
  });

  it('are asked for once by many callers at once', async () => {
    server.answer(KEYS, (response) => {
      setTimeout(() => response.end(JSON.stringify(OLD.jwks)), 50);
    });
    const { authenticate } = authenticatorAt(server.url);

    const callers = await Promise.all(
      Array.from({ length: 50 }, async () => authenticate(bearer(OLD))),
    );

    expect(new Set(callers.map(({ access }) => access))).toEqual(new Set(['INTERNAL']));
    expect(server.asked).toEqual([DISCOVERY, KEYS]);
  });

  it('are asked for at most once in five seconds, however many unknown ones tokens name', async () => {
    server.answer('/keys', OLD.jwks);
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);
    const attack = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, kid) =>
          refusalOf(
            authenticator,
            `Bearer ${OLD.token({ iss: server.url }, { kid: `none-${kid}` })}`,
          ),
        ),
      );

    const refusals = await attack(100);
    time = 4_999;
    refusals.push(...(await attack(100)));
    const askedInTime = server.asked.length;
    time = 5_000;
    refusals.push(...(await attack(100)));

    expect(new Set(refusals)).toEqual(new Set([NO_SUCH_KEY]));
    expect(askedInTime).toBe(1);
    expect(server.asked).toHaveLength(2);
  });

  it('cost an issuer no question for a token that is useless anyway', async () => {
    const authenticator = authenticatorAt(server.url);

    await refusalOf(authenticator, bearer(OLD, { exp: 1 }));
    await refusalOf(authenticator, bearer(OLD, { aud: 'another' }));
    await refusalOf(authenticator, `Bearer ${OLD.token({ iss: server.url }, { alg: 'HS256' })}`);

    expect(server.asked).toEqual([]);
  });

  it('may be changed by the issuer: a token of the new key is good at once', async () => {
    server.answer('/keys', OLD.jwks);
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);
    await authenticator.authenticate(bearer(OLD));
    server.answer('/keys', { keys: [...OLD.jwks.keys, ...NEW.jwks.keys] });
    time = 5_000;

    const callers = [
      await authenticator.authenticate(bearer(NEW)),
      await authenticator.authenticate(bearer(OLD)),
    ];

    expect(callers.map(({ access }) => access)).toEqual(['INTERNAL', 'INTERNAL']);
    expect(server.asked).toHaveLength(2);
  });

  it('that the issuer took back count once more after ten minutes', async () => {
    server.answer('/keys', OLD.jwks);
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);
    await authenticator.authenticate(bearer(OLD));
    server.answer('/keys', NEW.jwks);

    time = 600_000;
    await authenticator.authenticate(bearer(OLD));
    const askedInTime = server.asked.length;
    time = 600_001;
    await authenticator.authenticate(bearer(OLD));
    await authenticator.authenticate(bearer(NEW));

    expect(askedInTime).toBe(1);
    expect(await refusalOf(authenticator, bearer(OLD))).toBe(NO_SUCH_KEY);
    expect(server.asked).toHaveLength(2);
  });

  it('are read again before the next caller is let in where nothing runs after an answer', async () => {
    server.answer('/keys', OLD.jwks);
    const issuer = { issuer: server.url, audience: [AUDIENCE], jwks: `${server.url}/keys` };
    const { authenticate } = createAuthenticator([{ ...issuer, access: ACCESS }], {
      now: () => time,
      readsBehind: false,
    });
    await authenticate(bearer(OLD));
    time = 600_001;
    server.answer('/keys', (response) => {
      setTimeout(() => response.end(JSON.stringify(NEW.jwks)), 50);
    });

    const refused = refusalOf({ authenticate }, bearer(OLD));

    expect(await refused).toBe(NO_SUCH_KEY);
    expect(server.asked).toEqual(['/keys', '/keys']);
  });

  it('that the issuer took back count no longer for whoever comes after twenty minutes', async () => {
    server.answer('/keys', OLD.jwks);
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);
    await authenticator.authenticate(bearer(OLD));
    server.answer('/keys', NEW.jwks);

    time = 1_200_001;
    const refusal = await refusalOf(authenticator, bearer(OLD));

    expect(refusal).toBe(NO_SUCH_KEY);
  });

  it('that change under the same name are the new ones', async () => {
    const [oldKey, newKey] = [OLD.jwks.keys[0], NEW.jwks.keys[0]] as { readonly kid: string }[];
    server.answer('/keys', { keys: [{ ...oldKey, kid: 'same' }] });
    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);
    const tokenOf = (signer: TestIssuer, kid = 'same') =>
      `Bearer ${signer.token({ iss: server.url, scope: 'read' }, { kid })}`;
    await authenticator.authenticate(tokenOf(OLD));
    server.answer('/keys', { keys: [{ ...newKey, kid: 'same' }] });
    time = 5_000;

    await refusalOf(authenticator, tokenOf(NEW, 'another'));

    expect((await authenticator.authenticate(tokenOf(NEW))).access).toBe('INTERNAL');
    expect(await refusalOf(authenticator, tokenOf(OLD))).toMatch(/signature is not its issuer’s/);
  });

  it('that cannot check signatures are left out', async () => {
    const [key] = OLD.jwks.keys;
    const { kid } = key as { readonly kid: string };
    const others = [
      { kty: 'oct', kid, k: 'c2VjcmV0', alg: 'HS256' },
      { ...key, use: 'enc' },
      { kty: 'RSA', kid, n: 'AQAB', e: 'AQAB' },
      { kty: 'OKP', kid, crv: 'X25519', x: 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo' },
      { kty: 'EC', kid, crv: 'P-256' },
      { kid },
      7,
    ];
    server.answer('/keys', { keys: [...others, key] });

    const authenticator = authenticatorAt(server.url, `${server.url}/keys`);

    expect((await authenticator.authenticate(bearer(OLD))).access).toBe('INTERNAL');
  });
});

describe('An issuer that is out of reach', () => {
  const at = () => authenticatorAt(server.url, `${server.url}/keys`);
  const ODD: [string, Answer | null][] = [
    ['answers 404', null],
    ['answers 500', (response) => response.writeHead(500).end(JSON.stringify(OLD.jwks))],
    ['answers HTML', '<html><body>Sign in to the hotel’s network</body></html>'],
    ['answers nothing', ''],
    ['answers null', 'null'],
    ['answers another JSON', { keys: 'none' }],
    ['answers no key', { keys: [] }],
    ['answers keys that are none', { keys: [{ kty: 'RSA', kid: 'a', n: 'x', e: 'y' }] }],
    ['answers without end', (response) => response.end(`{"keys":[${' '.repeat(300_000)}]}`)],
    ['breaks off', (response) => response.socket?.destroy()],
    ['breaks off within', (response) => response.write('{"keys":[', () => response.destroy())],
    [
      'sends its readers elsewhere',
      (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    ],
  ];

  it.each(ODD)('because it %s is no reason to sign in again', async (_, answer) => {
    server.answer('/keys', answer);
    server.answer('/elsewhere', OLD.jwks);

    const { failure } = await failureOf(at(), bearer(OLD));

    expect(failure).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      retryAfterMs: 5_000,
      message: `The keys of ${server.url} cannot be read, so that its tokens cannot be checked now. Try again in a few seconds.`,
    });
    expect(failures.map((error) => error.failure)).toEqual([failure]);
    expect(server.asked).toEqual(['/keys']);
  });

  it('at start is asked again after five seconds, by however many callers', async () => {
    const authenticator = at();
    const header = bearer(OLD);

    await Promise.all(Array.from({ length: 20 }, () => failureOf(authenticator, header)));
    time = 4_999;
    await failureOf(authenticator, header);
    const askedInTime = server.asked.length;
    server.answer('/keys', OLD.jwks);
    time = 5_000;

    expect((await authenticator.authenticate(header)).access).toBe('INTERNAL');
    expect(askedInTime).toBe(1);
    expect(server.asked).toHaveLength(2);
    expect(failures).toHaveLength(1);
  });

  it('later costs callers of known keys nothing, those of others an answer for now', async () => {
    server.answer('/keys', OLD.jwks);
    const authenticator = at();
    await authenticator.authenticate(bearer(OLD));
    await server.close();

    const accesses: string[] = [];
    for (time = 5_000; time < 3_600_000; time += 300_000) {
      accesses.push((await authenticator.authenticate(bearer(OLD))).access);
      await failureOf(authenticator, bearer(NEW));
    }

    expect(new Set(accesses)).toEqual(new Set(['INTERNAL']));
    expect(accesses).toHaveLength(12);
  });

  it('is served again as soon as it is back', async () => {
    const port = Number(new URL(server.url).port);
    const authenticator = at();
    const header = bearer(OLD);
    await server.close();
    await failureOf(authenticator, header);
    server = await startKeyServer(port);
    server.answer('/keys', OLD.jwks);
    time = 5_000;

    const { access } = await authenticator.authenticate(header);

    expect(access).toBe('INTERNAL');
  });

  it.each<[string, Answer]>([
    ['hangs', () => undefined],
    ['drips', drip],
  ])('because it %s is given up after three seconds', async (_, answer) => {
    server.answer('/keys', answer);
    const startedAt = performance.now();

    const { failure } = await failureOf(at(), bearer(OLD));

    const tookMs = performance.now() - startedAt;
    expect(failure.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(tookMs).toBeGreaterThan(2_900);
    expect(tookMs).toBeLessThan(4_500);
  });

  it('does not keep the callers of another', async () => {
    const other = anIssuer('https://other.example.com');
    server.answer('/keys', () => undefined);
    const { authenticate } = createAuthenticator([
      { issuer: server.url, audience: [AUDIENCE], jwks: `${server.url}/keys`, access: ACCESS },
      { ...other.config, audience: [AUDIENCE], access: ACCESS },
    ]);
    const order: string[] = [];

    await Promise.all([
      Promise.resolve(authenticate(bearer(OLD))).catch(() => order.push('given up')),
      Promise.resolve(authenticate(other.headers('read').authorization)).then(({ access }) =>
        order.push(access),
      ),
    ]);

    expect(order).toEqual(['INTERNAL', 'given up']);
  });
});

describe('A file of keys', () => {
  it('is read again for a key that it did not have', async () => {
    const issuer = anIssuer(server.url);
    const authenticator = authenticatorAt(server.url, issuer.config.jwks);
    await authenticator.authenticate(bearer(issuer));
    writeFileSync(issuer.config.jwks, JSON.stringify(NEW.jwks));
    time = 5_000;

    const { access } = await authenticator.authenticate(bearer(NEW));

    expect(access).toBe('INTERNAL');
    expect(await refusalOf(authenticator, bearer(issuer))).toBe(NO_SUCH_KEY);
  });

  it('keeps the network out of it', async () => {
    server.answer(KEYS, NEW.jwks);
    const authenticator = authenticatorAt(server.url, OLD.config.jwks);

    expect(await refusalOf(authenticator, bearer(NEW))).toBe(NO_SUCH_KEY);
    expect(server.asked).toEqual([]);
  });

  it('that is gone costs callers of known keys nothing', async () => {
    const issuer = anIssuer(server.url);
    const authenticator = authenticatorAt(server.url, issuer.config.jwks);
    await authenticator.authenticate(bearer(issuer));
    rmSync(issuer.config.jwks);
    time = 600_001;

    const { access } = await authenticator.authenticate(bearer(issuer));

    expect(access).toBe('INTERNAL');
    expect(await failureOf(authenticator, bearer(NEW))).toMatchObject({
      failure: { code: 'UPSTREAM_UNAVAILABLE' },
    });
  });
});
