import { createTally, type Ask } from '../../src/domain/ask';
import { readText } from '../../src/domain/reads';
import type { AgedAnswer, Answer, Wanted } from '../../src/domain/shared-memory';
import { aPool, describing } from '../cache/scripted-source';
import { createClockByHand } from '../cognito/clock-by-hand';
import { createJointMemory } from '../support/joint-memory';
import { thrownBy } from '../support/builders';

const READ = describing('a');

function wanting(priority: Ask['priority'] = 'INTERACTIVE', wishes: Partial<Wanted> = {}): Wanted {
  const ask: Ask = { priority, fresh: false, tally: createTally() };
  return { valueMs: 60_000, refusalMs: 5_000, ask, onOlder: () => undefined, ...wishes };
}

function named(name: string, lastModifiedDate: string | null = null): Answer {
  return { value: aPool('a', { name, lastModifiedDate }) };
}

/** Gateways with one memory, and what each was told. */
function gatewaysOf(count: number) {
  const clock = createClockByHand();
  const joint = createJointMemory(clock, 1);
  const told: string[] = [];
  const members = Array.from({ length: count }, (_, number) => {
    const member = joint.join();
    member.listen({
      outdated: (key, ageMs) =>
        told.push(`${number} outdated ${ageMs} ${String(key === readText(READ))}`),
      awaited: () => told.push(`${number} awaited`),
    });
    return member;
  });
  let calls = 0;
  const answering =
    (answer: Answer, takesMs = 100) =>
    async () => {
      calls += 1;
      await new Promise<void>((resolve) => void clock.later(takesMs, resolve));
      return answer;
    };
  const ask = (gateway: number, wanted: Wanted, askAws: () => Promise<Answer>) => {
    const member = members[gateway];
    if (member === undefined) throw new Error(`There is no gateway ${gateway}.`);
    return member.answer(READ, wanted, askAws);
  };
  return { clock, members, told, ask, answering, calls: () => calls };
}

const nameOf = ({ answer }: AgedAnswer) =>
  'value' in answer ? (answer.value as { name: string }).name : answer.failure.code;

describe('A joint memory on a clock', () => {
  it('lets one gateway ask for all, and tells the others how old its answer is', async () => {
    const { clock, ask, answering, calls } = gatewaysOf(3);

    const asked = [0, 1, 2].map((gateway) => ask(gateway, wanting(), answering(named('once'))));
    await clock.turn(1_000);
    const later = ask(1, wanting(), answering(named('again')));
    await clock.turn(1);

    expect((await Promise.all(asked)).map(nameOf)).toEqual(['once', 'once', 'once']);
    expect((await Promise.all(asked)).map(({ isOwn }) => isOwn)).toEqual([true, false, false]);
    expect(await later).toMatchObject({ ageMs: 900, isOwn: false });
    expect(calls()).toBe(1);
  });

  it('asks anew for what is too old, and hands the old one over for the case of need', async () => {
    const { clock, ask, answering, calls } = gatewaysOf(2);
    const older: number[] = [];
    void ask(0, wanting(), answering(named('old')));
    await clock.turn(61_000);

    const onOlder = ({ ageMs }: AgedAnswer) => older.push(ageMs);
    const asked = ask(1, wanting('INTERACTIVE', { onOlder }), answering(named('new')));
    await clock.turn(1_000);

    expect(nameOf(await asked)).toBe('new');
    expect(older).toEqual([60_900]);
    expect(calls()).toBe(2);
  });

  it('lets those who waited ask for themselves where the one who asked failed', async () => {
    const { clock, ask, answering, calls } = gatewaysOf(2);
    const failing = async () => {
      await new Promise<void>((resolve) => void clock.later(50, resolve));
      throw new Error('No.');
    };

    const failed = thrownBy(() => ask(0, wanting(), failing));
    const asked = ask(1, wanting(), answering(named('own')));
    await clock.turn(1_000);

    expect(await failed).toEqual(new Error('No.'));
    expect(nameOf(await asked)).toBe('own');
    expect(calls()).toBe(1);
  });

  it('tells the others of a change, and not of what is still the same', async () => {
    const { clock, ask, answering, told } = gatewaysOf(2);
    const fresh = wanting('INTERACTIVE', { valueMs: 0 });

    for (const name of ['first', 'first', 'second']) {
      void ask(0, fresh, answering(named(name)));
      await clock.turn(1_000);
    }

    expect(told).toEqual(['1 outdated 100 true']);
  });

  it('tells whoever reads in the background that somebody waits', async () => {
    const { clock, ask, answering, told } = gatewaysOf(2);

    void ask(0, wanting('BACKGROUND'), answering(named('a')));
    await clock.turn(10);
    void ask(1, wanting(), answering(named('a')));
    await clock.turn(10);

    expect(told).toEqual(['0 awaited']);
  });

  it('forgets what a list shows to have changed', async () => {
    const { clock, members, ask, answering, told, calls } = gatewaysOf(2);
    void ask(0, wanting(), answering(named('old', 'monday')));
    await clock.turn(1_000);

    members[0]?.compare([{ read: READ, lastModifiedDate: 'monday' }]);
    void ask(1, wanting(), answering(named('new', 'tuesday')));
    await clock.turn(1_000);
    const callsWhileSame = calls();
    members[0]?.compare([{ read: READ, lastModifiedDate: 'tuesday' }]);
    void ask(1, wanting(), answering(named('new', 'tuesday')));
    await clock.turn(1_000);

    expect(callsWhileSame).toBe(1);
    expect(calls()).toBe(2);
    expect(told).toEqual(['1 outdated 1899 true']);
  });
});
