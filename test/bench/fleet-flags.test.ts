import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HELP, readFlags } from './fleet/flags';
import { USUAL } from './fleet/setup';
import { steadyTable, table } from './fleet/tables';
import { simulateFleet } from './fleet/simulate-fleet';

describe('The flags of a simulation', () => {
  it('ask for the matrix where there are none', () => {
    expect(readFlags([])).toBeNull();
  });

  it('change what they name, and nothing else', () => {
    const setup = readFlags(
      '--gateways 5 --pools=800 --ttl 120 --share 0.25 --refresh on --warm-up lists'.split(' '),
    );

    expect(setup).toEqual({
      ...USUAL,
      gateways: 5,
      pools: 800,
      ttlSeconds: 120,
      share: 0.25,
      refresh: true,
      warmUp: 'lists',
    });
  });

  it('are all explained', () => {
    const words = () => readFlags(['--help-me']);

    expect(words).toThrow(/The flags are --gateways, .*--seed; --help tells what they mean\.$/);
    for (const flag of ['gateways', 'pools', 'reads', 'ttl', 'share', 'minutes', 'refresh']) {
      expect(HELP).toContain(`--${flag} `);
    }
  });

  it.each([
    ['--gatways 3', 'There is no --gatways.'],
    ['3', 'There is no 3.'],
    ['--gateways three', '--gateways must be a whole number from 1 to 100 but is "three".'],
    ['--gateways 0', '--gateways must be a whole number from 1 to 100 but is "0".'],
    ['--gateways -1', '--gateways must be a whole number from 1 to 100 but is "-1".'],
    ['--share 1.5', '--share must be a number from 0.01 to 1 but is "1.5".'],
    ['--reads 1e3', '--reads must be a number from 0.01 to 10000 but is "1e3".'],
    ['--refresh yes', '--refresh must be on or off but is "yes".'],
    ['--warm-up all', '--warm-up must be off, lists or pools but is "all".'],
    ['--ttl', '--ttl needs a value, such as --ttl 60.'],
    ['--ttl 60 --ttl 70', '--ttl is there twice: say it once.'],
    ['--reads 10000 --minutes 600', 'That would be 361200000 reads; at most 10000000'],
    ['--accounts 20 --pools 10', '--accounts must be at most --pools, 10, but is 20.'],
  ])('refuse %s with a sentence', (line, sentence) => {
    const reading = () => readFlags(line.split(' '));

    expect(reading).toThrow(sentence);
  });
});

describe('The tables of a simulation', () => {
  it('stand in columns, words to the left and numbers to the right', () => {
    const text = table<number>(
      [
        ['pools', (row) => `of ${row}`],
        ['calls', (row) => `${row * 100}`],
      ],
      [1, 20],
    );

    expect(text).toBe(
      ['| pools | calls |', '| ----- | ----: |', '| of 1  |   100 |', '| of 20 |  2000 |'].join(
        '\n',
      ),
    );
  });

  it('have a row for each outcome', async () => {
    const setup = { ...USUAL, pools: 1, gateways: 1, reads: 1, ttlSeconds: 1, minutes: 0.1 };

    const text = steadyTable([await simulateFleet(setup, 'TOGETHER')]);

    expect(text.split('\n')).toHaveLength(3);
    expect(text).toMatch(/\| together \| +1 \| +1 \| +\d\.\d\d \| +0\.50 \|/);
  });
});

describe('npm run simulate', () => {
  const script = join(__dirname, 'simulate.mjs');
  const run = async (...words: readonly string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...words], {
        timeout: 15_000,
      });
      return { code: 0, text: stdout };
    } catch (error) {
      const { code, stderr } = error as { readonly code: number; readonly stderr: string };
      return { code, text: stderr };
    }
  };

  it('shows a fleet in all three ways, from the third life on and from cold', async () => {
    const { code, text } = await run(
      ...'--pools 5 --reads 5 --ttl 5 --minutes 1 --gateways 2'.split(' '),
    );

    expect(code).toBe(0);
    expect(text.match(/^\| (alone|together)/gm)).toHaveLength(6);
  });

  it('ends with a sentence and a code where a flag is misspelled', async () => {
    const { code, text } = await run('--pool', '5');

    expect(code).toBe(1);
    expect(text).toMatch(/^There is no --pool\. The flags are [^\n]*\n$/);
  });
});
