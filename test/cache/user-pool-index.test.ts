import { createUserPoolIndex } from '../../src/cache';

const HOME = { account: 'main', region: 'us-east-1' };
const REPLICA = { account: 'main', region: 'eu-west-1' };

describe('The index of user pools', () => {
  it('knows every place whose list had a pool, in the order of the telling', () => {
    const index = createUserPoolIndex();

    index.learn(HOME, ['us-east-1_A', 'us-east-1_B']);
    index.learn(REPLICA, ['us-east-1_A']);
    index.learn(HOME, ['us-east-1_A']);

    expect(index.placesOf('us-east-1_A')).toEqual([HOME, REPLICA]);
    expect(index.placesOf('us-east-1_B')).toEqual([HOME]);
    expect(index.placesOf('us-east-1_C')).toEqual([]);
  });

  it('forgets one place of a pool and keeps the others', () => {
    const index = createUserPoolIndex();
    index.learn(HOME, ['us-east-1_A']);
    index.learn(REPLICA, ['us-east-1_A']);

    index.forget(HOME, 'us-east-1_A');
    index.forget(HOME, 'us-east-1_unknown');

    expect(index.placesOf('us-east-1_A')).toEqual([REPLICA]);
  });

  it('holds no more ids than allowed, and loses the one not told of for the longest time', () => {
    const index = createUserPoolIndex(2);
    index.learn(HOME, ['us-east-1_A', 'us-east-1_B']);
    index.learn(HOME, ['us-east-1_A']);

    index.learn(HOME, ['us-east-1_C']);

    const known = ['us-east-1_A', 'us-east-1_B', 'us-east-1_C'].map(
      (id) => index.placesOf(id).length,
    );
    expect(known).toEqual([1, 0, 1]);
  });
});
