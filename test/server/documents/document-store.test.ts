import { parse } from 'graphql';
import { createDocumentStore } from '../../../src/server/documents';

describe('The store of documents', () => {
  it('gives what was put into it, and nothing once that was taken out', async () => {
    const store = createDocumentStore(100_000);
    const document = parse('{ a }');
    await store.set('a', document);

    const found = await store.get('a');
    await store.delete('a');

    expect(found).toBe(document);
    expect(await store.get('a')).toBeUndefined();
  });

  it('forgets who was not sent for longest where the documents are longer than it may hold', async () => {
    const store = createDocumentStore(7_000);
    for (const name of ['a', 'b', 'c']) {
      await store.set(name, parse(`{ ${name.repeat(10)} }`));
      await store.get('a');
    }

    const left = await Promise.all(['a', 'b', 'c'].map((name) => store.get(name)));

    expect(left.map((document) => document !== undefined)).toEqual([true, false, true]);
  });

  it('takes no document that is longer than all it may hold', async () => {
    const store = createDocumentStore(30_000);

    await store.set('long', parse(`{ ${'a '.repeat(100)} }`));
    await store.set('long too', parse(`{ ${'a'.repeat(20_000)} }`));

    expect(await store.get('long')).toBeUndefined();
    expect(await store.get('long too')).toBeUndefined();
  });
});
