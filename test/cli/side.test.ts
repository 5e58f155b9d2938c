import { parseSide } from '../../src/cli/side';

const nowhere = { exists: () => false };
const everywhere = { exists: () => true };

describe('a side of a comparison', () => {
  it.each([
    ['eu-west-1_Ab1', { id: 'eu-west-1_Ab1' }],
    ['us-east-1/eu-west-1_Ab1', { region: 'us-east-1', id: 'eu-west-1_Ab1' }],
    ['prod/us-east-1/eu-west-1_Ab1', { account: 'prod', region: 'us-east-1', id: 'eu-west-1_Ab1' }],
  ])('is a pool for %s, whatever files there are', (argument, pool) => {
    expect(parseSide(argument, nowhere)).toEqual({ kind: 'pool', pool });
    expect(parseSide(argument, everywhere)).toEqual({ kind: 'pool', pool });
  });

  it('is a file for an emulator’s id where there is one, else a pool', () => {
    expect(parseSide('local_Ab1', everywhere)).toEqual({ kind: 'file', path: 'local_Ab1' });
    expect(parseSide('local_Ab1', nowhere)).toEqual({ kind: 'pool', pool: { id: 'local_Ab1' } });
  });

  it.each(['./eu-west-1_Ab1', 'pool.json', 'exports/eu-west-1_Ab1.json', '/tmp/a b', '-'])(
    'is a file for %s',
    (path) => {
      expect(parseSide(path, everywhere)).toEqual({ kind: 'file', path });
    },
  );

  it.each(['./eu-west-1_Ab1', '../local_Ab1', '/eu-west-1/eu-west-1_Ab1'])(
    'is a file for %s, whether or not there is one',
    (path) => {
      expect(parseSide(path, nowhere)).toEqual({ kind: 'file', path });
    },
  );

  it.each(['pool.json', '', 'a/b/c/eu-west-1_Ab1'])(
    'is nothing for "%s" where there is no such file',
    (argument) => {
      expect(() => parseSide(argument, nowhere)).toThrow('is no file that exists');
    },
  );
});
