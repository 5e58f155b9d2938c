import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What an expression gives over the exports of a module of the bench, which only Node itself can load. */
async function evaluate(module: string, expression: string): Promise<unknown> {
  const url = pathToFileURL(join(__dirname, module)).href;
  const script = `import * as bench from '${url}'; console.log(JSON.stringify(${expression}))`;
  const node = [process.execPath, ['--input-type=module', '--eval', script]] as const;
  const { stdout } = await promisify(execFile)(...node);
  return JSON.parse(stdout);
}

/** Rounds of two servers, by the answers a second of each. */
function rounds(...pairs: readonly (readonly [number, number])[]): string {
  return JSON.stringify(
    pairs.map(([gateway, floor]) => ({
      gateway: { perSecond: gateway },
      floor: { perSecond: floor },
    })),
  );
}

describe('createZipf', () => {
  it('draws each rank as often as its share of the harmonic sum', async () => {
    const drawn = `(() => {
      const draw = bench.createZipf(4, bench.createChance(7));
      const counts = [0, 0, 0, 0];
      for (let at = 0; at < 100_000; at += 1) counts[draw()] += 1;
      return counts.map((count) => count / 100_000);
    })()`;

    const shares = (await evaluate('chance.mjs', drawn)) as number[];

    const sum = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    for (const [rank, share] of shares.entries()) {
      expect(share).toBeCloseTo(1 / (rank + 1) / sum, 2);
    }
  });

  it('reaches the first and the last rank, and none beyond', async () => {
    const ends = '[0, 0.999999999].map((chance) => bench.createZipf(1000, () => chance)())';

    expect(await evaluate('chance.mjs', ends)).toEqual([0, 999]);
  });
});

describe('shuffled', () => {
  it('loses nothing, and begins with each as often as with any other', async () => {
    const firsts = `(() => {
      const chance = bench.createChance(7);
      const orders = Array.from({ length: 30_000 }, () => bench.shuffled(['a', 'b', 'c'], chance));
      return [orders.every((order) => order.toSorted().join() === 'a,b,c'),
        ...['a', 'b', 'c'].map((each) => orders.filter(([first]) => first === each).length / 30_000)];
    })()`;

    const [isWhole, ...shares] = (await evaluate('chance.mjs', firsts)) as [boolean, ...number[]];

    expect(isWhole).toBe(true);
    for (const share of shares) expect(share).toBeCloseTo(1 / 3, 1);
  });
});

describe('percentile', () => {
  it.each([
    ['the 99th of a hundred', 'Array.from({ length: 100 }, (_, at) => 100 - at)', 0.99, 99],
    ['the largest of a few', '[10, 9, 100]', 0.99, 100],
    ['the middle, by number and not by spelling', '[10, 9, 100]', 0.5, 10],
    ['the only one', '[5]', 0.5, 5],
    ['nothing of none', '[]', 0.5, null],
  ])('gives %s', async (_, values, share, expected) => {
    expect(await evaluate('statistics.mjs', `bench.percentile(${values}, ${share})`)).toBe(
      expected,
    );
  });
});

describe('ratio', () => {
  const asked = "{ of: 'gateway', to: 'floor', what: 'perSecond' }";

  it('compares within each round, and takes the middle of what comes of it', async () => {
    // The medians of both alone would be 30 and 50.
    const given = rounds([30, 100], [10, 20], [40, 50]);

    expect(await evaluate('statistics.mjs', `bench.ratio(${given}, ${asked})`)).toBe(0.5);
  });

  it('is nothing where one of them was not measured', async () => {
    const given = '[{ gateway: { perSecond: 30 } }, { floor: { perSecond: 30 } }]';

    expect(await evaluate('statistics.mjs', `bench.ratio(${given}, ${asked})`)).toBeNull();
  });
});

describe('targetsOf', () => {
  const judged = (measured: string) =>
    evaluate(
      'targets.mjs',
      `bench.targetsOf(${measured}).map(({ workload, isMet }) => [workload, isMet])`,
    );

  it('judges a share of the floor that is to be reached', async () => {
    const [zipf] = [rounds([45, 100])];

    expect(await judged(`{ workloads: { zipf: { rounds: ${zipf} } }, others: {} }`)).toEqual([
      ['zipf', true],
    ]);
    expect(
      await judged(`{ workloads: { zipf: { rounds: ${rounds([44, 100])} } }, others: {} }`),
    ).toEqual([['zipf', false]]);
  });

  it('judges a time that is not to be exceeded', async () => {
    const took = (gateway: number, bare: number) =>
      `{ workloads: {}, others: { 'cold-list': { rounds: [{ gateway: { tookMs: ${gateway} }, bare: { tookMs: ${bare} } }] } } }`;

    expect(await judged(took(150, 100))).toEqual([['cold-list', true]]);
    expect(await judged(took(151, 100))).toEqual([['cold-list', false]]);
  });

  it('does not let one round with one call hide another with two or none', async () => {
    const herd =
      '{ workloads: {}, others: { herd: { rounds: [{ cold: 1, again: 0 }, { cold: 2, again: 1 }] } } }';

    expect(await judged(herd)).toEqual([
      ['herd-cold', false],
      ['herd-again', false],
    ]);
  });
});
