import { costNote, costRows, duration, runOf } from '../../src/graphiql/run-cost';

const UPSTREAM = { calls: 2, cacheHits: 3, coalesced: 1, waitedMs: 40, oldestAgeMs: 65_000 };

describe('the cost of a query that was run', () => {
  it('is told in full where the answer tells it', () => {
    const run = runOf('OnePool', { data: {}, extensions: { upstream: UPSTREAM } }, 120.4);

    const rows = costRows(run);

    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Calls to AWS: 2',
      'Reads from the cache: 3',
      'Reads that joined a call under way: 1',
      'Waited for a turn, summed up: 40 ms',
      'Age of the oldest part: 1 min',
      'Time, as seen from this page: 120 ms',
    ]);
    expect(costNote(run)).toBe('This answer cost 2 calls to AWS.');
  });

  it.each([
    [0, 'This answer cost AWS nothing.'],
    [1, 'This answer cost 1 call to AWS.'],
  ])('is a sentence for %d calls', (calls, sentence) => {
    const run = runOf(null, { data: {}, extensions: { upstream: { ...UPSTREAM, calls } } }, 1);

    expect(costNote(run)).toBe(sentence);
  });

  it('has no age where nothing came from memory', () => {
    const upstream = { ...UPSTREAM, oldestAgeMs: null };

    const rows = costRows(runOf(null, { data: {}, extensions: { upstream } }, 1));

    expect(rows).toContainEqual({ label: 'Age of the oldest part', value: 'just read' });
  });

  it('is the time alone, and why, where the answer does not tell', () => {
    const run = runOf('SignUpPage', { data: null }, 12);

    expect(costRows(run)).toEqual([{ label: 'Time, as seen from this page', value: '12 ms' }]);
    expect(costNote(run)).toMatch(/internal access/);
  });

  it('is nothing for a query that was refused before it was executed', () => {
    const run = runOf('SignUpPage', { errors: [{ message: 'Refused.' }] }, 12);

    expect(costNote(run)).toMatch(/refused .* cost AWS nothing/);
  });

  it.each([
    [0, '0 ms'],
    [999.4, '999 ms'],
    [1_500, '1.5 s'],
    [59_990, '60.0 s'],
    [60_000, '1 min'],
    [5_400_000, '1.5 h'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});
