import { diffUserPools, sizeOf, userPoolOfDocument } from '../../src/diff';
import { DEMO_POOLS } from './pools';
import type { Json } from '../../src/domain/json';
const time = (f: () => unknown) => { const a = performance.now(); try { f(); } catch (e) { return [performance.now() - a, String(e).slice(0,80)]; } return performance.now() - a; };
it('x', () => {
  const out: unknown[] = DEMO_POOLS.map(([n, p]) => [n, sizeOf(p as never)]);
  const big = JSON.stringify({ Name: 'a', X: Object.fromEntries(Array.from({ length: 90_000 }, (_, i) => [`m${i}`, 1])) });
  for (let i = 0; i < 4; i++) { const d = JSON.parse(big) as { X: Json }; out.push(['90k', time(() => userPoolOfDocument(d as Json)), time(() => userPoolOfDocument({ Name: 'a', X: d.X })), time(() => userPoolOfDocument({ Name: 'a', X: d.X })), time(() => userPoolOfDocument(d as Json))]); }
  const shapes: Record<string, (v: string) => Json> = {
    tags: (v) => ({ UserPoolTags: Object.fromEntries(Array.from({ length: 4990 }, (_, i) => [`m${i}`, v])) }),
    top: (v) => ({ Name: 'a', ...Object.fromEntries(Array.from({ length: 4990 }, (_, i) => [`m${i}`, v])) }),
    list: (v) => ({ AliasAttributes: Array.from({ length: 4990 }, (_, i) => `${v}${i}`) }),
    set: (v) => ({ AutoVerifiedAttributes: Array.from({ length: 4990 }, (_, i) => `${v}${i}`) }),
    attrs: (v) => ({ SchemaAttributes: Array.from({ length: 620 }, (_, i) => ({ Name: `custom:a${i}`, AttributeDataType: v, Mutable: true, StringAttributeConstraints: { MinLength: v, MaxLength: '2' }, Required: false })) }),
    objs: (v) => ({ Name: 'a', X: Array.from({ length: 2490 }, () => ({ a: v })) }),
    deep: (v) => ({ Name: 'a', X: Object.fromEntries(Array.from({ length: 160 }, (_, i) => [`m${i}`, Array.from({ length: 30 }).reduce<Json>((x) => ({ d: x }), v)])) }),
    text: (v) => ({ Name: 'a', EmailVerificationMessage: v.repeat(500_000) }),
  };
  const ignore = Array.from({ length: 200 }, (_, i) => `UserPoolTags.m${i * 2}`);
  for (const [n, s] of Object.entries(shapes)) for (let i = 0; i < 3; i++) {
    const l = s('a') as never, r = s('b') as never;
    out.push([n, time(() => userPoolOfDocument(l)), sizeOf(l), 'diff', time(() => diffUserPools(l, r, { ignore }))]);
  }
  const p = DEMO_POOLS[0]![1] as never, q = DEMO_POOLS[3]![1] as never;
  for (let i = 0; i < 200; i++) diffUserPools(p, q);
  out.push(['demo x100', time(() => { for (let i = 0; i < 100; i++) diffUserPools(p, q); })]);
  console.log(out.map((o) => JSON.stringify(o)).join('\n'));
});
