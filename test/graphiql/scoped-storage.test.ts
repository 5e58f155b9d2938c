import { scopedStorage } from '../../src/graphiql/scoped-storage';

describe('what GraphiQL keeps in the browser', () => {
  it.each(['graphiql:queries', 'graphiql:favorites', 'graphiql:tabState'])(
    'holds no headers in %s, and the rest as it was written',
    (key) => {
      const storage = aStorage();
      const item = { query: '{ a }', variables: '{"headers":1}', headers: '{"A":"secret"}' };

      scopedStorage(storage, 'fleet').setItem(key, JSON.stringify({ items: [item] }));

      expect(JSON.parse(storage.getItem(`fleet/${key}`) ?? '')).toEqual({
        items: [{ ...item, headers: null }],
      });
    },
  );

  it('holds variables that are called headers', () => {
    const storage = aStorage();

    scopedStorage(storage, 'fleet').setItem('graphiql:variables', '{"headers":1}');

    expect(storage.getItem('fleet/graphiql:variables')).toBe('{"headers":1}');
  });

  it('is apart for each fleet, also when it is cleared', () => {
    const storage = aStorage();
    const [one, other] = [scopedStorage(storage, 'one'), scopedStorage(storage, 'other')];
    one.setItem('theme', 'dark');
    other.setItem('theme', 'light');

    one.clear();

    expect([one.length, other.length]).toEqual([0, 1]);
    expect([one.getItem('theme'), other.getItem('theme')]).toEqual([null, 'light']);
  });
});

/** As browsers have it: its keys are its own properties. */
function aStorage(): Parameters<typeof scopedStorage>[0] {
  const storage: object = Object.create({
    getItem: (key: string) => (Reflect.get(storage, key) as string | undefined) ?? null,
    setItem: (key: string, value: string) => void Reflect.set(storage, key, value),
    removeItem: (key: string) => void Reflect.deleteProperty(storage, key),
  }) as object;
  return storage as ReturnType<typeof aStorage>;
}
