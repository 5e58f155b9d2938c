import { createUserPoolIndex, indexGoneBy } from '../../src/cache';
import { createDependencies, NOTHING_NOTED } from '../../src/domain/dependencies';
import type { UserPoolIndex } from '../../src/domain/user-pool-index';

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

  it.each([
    ['another place', (index: UserPoolIndex) => index.learn(REPLICA, ['us-east-1_A'])],
    ['a place less', (index: UserPoolIndex) => index.forget(HOME, 'us-east-1_A')],
    [
      'the first place of one that it did not know',
      (index: UserPoolIndex) => index.learn(HOME, ['us-east-1_B']),
    ],
  ])('is gone by for as long as it tells the same, and not once it tells %s', (_, tell) => {
    const index = createUserPoolIndex();
    index.learn(HOME, ['us-east-1_A']);
    const dependencies = createDependencies();
    const goneBy = indexGoneBy(index, dependencies);
    const asked = ['us-east-1_A', 'us-east-1_B'].map((id) => goneBy.placesOf(id));
    const holds = () => dependencies.known()?.map((dependency) => dependency.holds());
    index.learn(HOME, ['us-east-1_A', 'us-east-1_C']);
    const before = holds();

    tell(index);

    expect(asked).toEqual([[HOME], []]);
    expect(before).toEqual([true, true]);
    expect(holds()).toContain(false);
  });

  it('is the same for an operation of which nothing is noted', () => {
    const index = createUserPoolIndex();

    expect(indexGoneBy(index, NOTHING_NOTED)).toBe(index);
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
