import { keptSession, type Session } from '../../src/cognito/kept-session';
import { thrownBy } from '../support/builders';

const MINUTE = 60_000;

describe('A kept session', () => {
  let now: number;
  /** How far somebody has set the wall clock. */
  let corrected: number;
  let asked: number;
  let answer: () => Promise<Session>;
  const session = keptFrom(() => answer());

  function keptFrom(provider: () => Promise<Session>) {
    return () =>
      keptSession(
        () => {
          asked += 1;
          return provider();
        },
        { now: () => now + corrected, elapsed: () => now },
      );
  }

  function lasting(minutes: number): Session {
    const expiration = new Date(now + minutes * MINUTE);
    return { accessKeyId: `key ${asked}`, secretAccessKey: 'x', expiration };
  }

  beforeEach(() => {
    now = 1_700_000_000_000;
    corrected = 0;
    asked = 0;
    answer = () => Promise.resolve(lasting(60));
  });

  it('is asked for once, however many wait and however often', async () => {
    const provider = session();

    await Promise.all(Array.from({ length: 500 }, provider));
    now += 54 * MINUTE;
    await provider();

    expect(asked).toBe(1);
  });

  it('is renewed five minutes before it ends, once for all', async () => {
    const provider = session();
    const first = await provider();
    now += 55 * MINUTE;

    const renewed = await Promise.all(Array.from({ length: 100 }, provider));

    expect(asked).toBe(2);
    expect(first.accessKeyId).toBe('key 1');
    expect(new Set(renewed.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['key 2']));
  });

  it('without an end is kept', async () => {
    answer = () => Promise.resolve({ accessKeyId: 'a', secretAccessKey: 'b' });
    const provider = session();
    await provider();

    now += 1e12;
    await provider();

    expect(asked).toBe(1);
  });

  it('that could not be had is asked for again after a second, and not before', async () => {
    answer = () => Promise.reject(new Error('refused'));
    const provider = session();

    const errors = [await thrownBy(provider), await thrownBy(provider)];
    now += 999;
    errors.push(await thrownBy(provider));
    const askedBefore = asked;
    now += 1;
    answer = () => Promise.resolve(lasting(60));
    const later = await provider();

    expect(errors.map((error) => (error as Error).message)).toEqual(Array(3).fill('refused'));
    expect(askedBefore).toBe(1);
    expect(later.accessKeyId).toBe('key 2');
  });

  it('that could not be had is asked for again after a second, though the wall clock was set back', async () => {
    answer = () => Promise.reject(new Error('refused'));
    const provider = session();
    await thrownBy(provider);
    answer = () => Promise.resolve(lasting(60));

    corrected = -60 * MINUTE;
    now += 1_000;
    const later = await provider();

    expect(later.accessKeyId).toBe('key 2');
  });

  it('serves to its end where it cannot be renewed', async () => {
    const provider = session();
    await provider();
    answer = () => Promise.reject(new Error('refused'));

    now += 56 * MINUTE;
    const meanwhile = await provider();
    now += 4 * MINUTE;
    const error = await thrownBy(provider);

    expect(meanwhile.accessKeyId).toBe('key 1');
    expect(error).toMatchObject({ message: 'refused' });
    expect(asked).toBe(3);
  });
});
