import fc from 'fast-check';
import { readNews, writeNews, type News } from '../../src/redis/news';
import { failure } from '../cache/scripted-source';

const { failure: used } = failure('UPSTREAM_THROTTLED');

const NEWS: readonly News[] = [
  { kind: 'TOLD', read: 'a' },
  { kind: 'AWAITED', read: 'a' },
  { kind: 'GAVE_UP', read: 'a', failure: null },
  { kind: 'GAVE_UP', read: 'a', failure: used },
  { kind: 'OUTDATED', read: 'a', ageMs: 0 },
  { kind: 'THROTTLED', account: 'a', region: 'b', name: 'c', pauseMs: 500 },
];

describe('News', () => {
  it.each(NEWS)('of kind $kind come as they were told, to all but who told them', (news) => {
    const text = writeNews('me', news);

    expect(readNews('you', text)).toMatchObject(news);
    expect(readNews('me', text)).toBeNull();
  });

  it.each([
    '',
    'rubbish',
    'null',
    '[]',
    '"TOLD"',
    '{"kind":"TOLD"}',
    '{"kind":"TOLD","read":{"__proto__":1}}',
    '{"kind":"GAVE_UP","read":"a"}',
    '{"kind":"GAVE_UP","read":"a","failure":{}}',
    '{"kind":"GAVE_UP","read":"a","failure":{"code":"FORBIDDEN","message":"No."}}',
    '{"kind":"OUTDATED","read":"a","ageMs":"1"}',
    '{"kind":"OUTDATED","read":"a","ageMs":-1}',
    '{"kind":"THROTTLED","account":"a","region":"b","name":"c"}',
    '{"kind":"constructor","read":"a"}',
  ])('are none where somebody wrote %s', (text) => {
    expect(readNews('you', text)).toBeNull();
  });

  it('throw nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readNews('you', text)).not.toThrow();
      }),
    );
  });
});
