import { createTally } from '../../src/domain/ask';
import { failureOf } from '../support/builders';

describe('The tally of an operation', () => {
  it('is empty at first', () => {
    expect(createTally()).toMatchObject({
      calls: 0,
      cacheHits: 0,
      coalesced: 0,
      waitedMs: 0,
      oldestAgeMs: null,
    });
  });

  it('keeps AWS’s ids of the first twenty requests, and of no others', () => {
    const tally = createTally();

    tally.answered('id-0');
    tally.answered(null);
    for (let count = 1; count < 50; count += 1) tally.answered(`id-${count}`);

    expect(tally.awsRequestIds).toHaveLength(20);
    expect(tally.awsRequestIds.slice(0, 2)).toEqual(['id-0', 'id-1']);
  });

  it('adds up what its reads cost', () => {
    const tally = createTally();

    tally.begin();
    tally.called();
    tally.called();
    tally.joined();
    tally.hit(20.4);
    tally.hit(10);
    tally.waited(0.4);
    tally.waited(0.4);

    expect(tally).toMatchObject({
      calls: 2,
      cacheHits: 2,
      coalesced: 1,
      waitedMs: 1,
      oldestAgeMs: 20,
    });
  });

  it('tells an age of 0 apart from none', () => {
    const tally = createTally();

    tally.hit(0);

    expect(tally.oldestAgeMs).toBe(0);
  });

  it('lets so many reads begin, and tells the next one the limit', async () => {
    const tally = createTally(2);
    tally.begin();
    tally.begin();

    const failure = await failureOf(() => tally.begin());

    expect(failure).toMatchObject({ code: 'LIMIT_EXCEEDED', retryable: false });
    expect(failure.message).toContain('at most 2 calls');
  });

  it('counts retries against the limit, and has none beyond it', async () => {
    const tally = createTally(2);
    tally.begin();

    const retries = [tally.retry(), tally.retry()];
    const failure = await failureOf(() => tally.begin());

    expect(retries).toEqual([true, false]);
    expect(failure.code).toBe('LIMIT_EXCEEDED');
  });
});
