import { createAdmission, QueueFull } from '../../src/cognito/admission';
import type { Place } from '../../src/domain/place';

const FOREVER = () => new Promise<never>(() => undefined);

function place(account: string, region = 'eu-west-1'): Place {
  return { account, region };
}

/** Whether another read of a place is taken; it ends at once. */
async function isTaken(admit: ReturnType<typeof createAdmission>, at: Place): Promise<boolean> {
  try {
    return await admit(at, () => Promise.resolve(true));
  } catch (error) {
    if (error instanceof QueueFull) return false;
    throw error;
  }
}

function hang(admit: ReturnType<typeof createAdmission>, at: Place, times: number): void {
  for (let count = 0; count < times; count += 1) void admit(at, FOREVER);
}

describe('The reads under way', () => {
  it('are bounded in each place, and a place that hangs costs no other', async () => {
    const admit = createAdmission(3);
    hang(admit, place('a'), 3);

    const taken = [
      await isTaken(admit, place('a')),
      await isTaken(admit, place('a', 'us-east-1')),
      await isTaken(admit, place('b')),
    ];

    expect(taken).toEqual([false, true, true]);
  });

  it('are bounded in each account, and one that hangs in all its regions costs no other', async () => {
    const admit = createAdmission(3);
    for (const region of ['eu-west-1', 'us-east-1']) hang(admit, place('a', region), 3);

    const taken = [
      await isTaken(admit, place('a', 'sa-east-1')),
      await isTaken(admit, place('b', 'sa-east-1')),
    ];

    expect(taken).toEqual([false, true]);
  });

  it('are bounded in all', async () => {
    const admit = createAdmission(3);
    for (const account of ['a', 'b', 'c', 'd']) hang(admit, place(account), 3);

    expect(await isTaken(admit, place('e'))).toBe(false);
  });

  it('make room when they end, however they end', async () => {
    const admit = createAdmission(1);
    const failing = admit(place('a'), () => Promise.reject(new Error('failed')));
    const during = await isTaken(admit, place('a'));
    await expect(failing).rejects.toThrow('failed');

    const after = await isTaken(admit, place('a'));

    expect([during, after]).toEqual([false, true]);
  });
});
