import { createMetrics, tellCache, watchedByAll } from '../../src/telemetry';
import { createBoundedNames } from '../../src/telemetry/bounded-names';

const DESCRIBE = {
  service: 'cognito-idp',
  operation: 'DescribeUserPool',
  place: { account: 'default', region: 'us-east-1' },
  bucket: 'UserPoolRead',
} as const;

const ENDED = { isKnown: true, kind: 'query', outcome: 'ok', durationMs: 20, codes: [] } as const;

describe('Metrics', () => {
  it('tell the first hundred names of operations apart, and those without one', async () => {
    const metrics = createMetrics();
    const names = Array.from({ length: 150 }, (_, index) => `Operation${index}`);

    for (const name of [...names, 'Operation0', null]) {
      metrics.operationBegins()({ ...ENDED, name });
    }

    const text = await metrics.text();
    const lines = text.split('\n').filter((line) => line.startsWith('graphql_operations_total{'));
    expect(lines).toHaveLength(100 + 2);
    expect(lines).toContain(
      'graphql_operations_total{name="Operation0",kind="query",outcome="ok"} 2',
    );
    expect(lines).toContain('graphql_operations_total{name="other",kind="query",outcome="ok"} 50');
    expect(lines).toContain(
      'graphql_operations_total{name="(unnamed)",kind="query",outcome="ok"} 1',
    );
  });

  it('tell how many operations run, and the codes of those that ended', async () => {
    const metrics = createMetrics();

    metrics.operationBegins();
    metrics.operationBegins()({ ...ENDED, name: 'A', outcome: 'partial', codes: ['FORBIDDEN'] });

    const text = await metrics.text();
    expect(text).toContain('\ngraphql_operations_in_flight 1\n');
    expect(text).toContain('graphql_operation_errors_total{code="FORBIDDEN"} 1');
    expect(text).toContain('graphql_operation_duration_seconds_bucket{le="0.025",name="A"} 1');
  });

  it('count each request to AWS by what came of it, and what waits for its turn', async () => {
    const metrics = createMetrics();
    const sent = metrics.attempts.begins(DESCRIBE);
    const throttled = metrics.attempts.begins(DESCRIBE);
    const neverSent = metrics.attempts.begins(DESCRIBE);
    metrics.attempts.begins(DESCRIBE);
    const underWay = metrics.attempts.begins(DESCRIBE);

    sent.sent();
    sent.ended('OK', 'id');
    throttled.sent();
    throttled.ended('UPSTREAM_THROTTLED', 'id');
    neverSent.ended('UPSTREAM_TIMEOUT', null);
    underWay.sent();

    const text = await metrics.text();
    expect(text).toContain('aws_calls_total{operation="DescribeUserPool",outcome="ok"} 1');
    expect(text).toContain(
      'aws_calls_total{operation="DescribeUserPool",outcome="UPSTREAM_THROTTLED"} 1',
    );
    expect(text).not.toContain('outcome="UPSTREAM_TIMEOUT"');
    expect(text).toContain('aws_call_duration_seconds_count{operation="DescribeUserPool"} 2');
    expect(text).toContain('aws_budget_wait_seconds_count{bucket="UserPoolRead"} 4');
    expect(text).toContain('\naws_queue_length 1\n');
    expect(text).toContain('\naws_calls_in_flight 1\n');
  });

  it('tell of the cache as it is when they are asked for', async () => {
    const metrics = createMetrics();
    const counts = { calls: 3, sharedHits: 2, cacheHits: 5, coalesced: 1 };
    const usage = { entries: 2, bytes: 1_000 };
    tellCache(metrics.registry, {
      counters: () => ({ DescribeUserPool: { ...counts } }),
      usage: () => usage,
    });

    await metrics.text();
    counts.cacheHits = 6;
    const text = await metrics.text();

    expect(text).toContain('cache_reads_total{operation="DescribeUserPool",result="hit"} 6');
    expect(text).toContain('cache_reads_total{operation="DescribeUserPool",result="miss"} 3');
    expect(text).toContain('cache_reads_total{operation="DescribeUserPool",result="shared"} 2');
    expect(text).toContain('cache_reads_total{operation="DescribeUserPool",result="coalesced"} 1');
    expect(text).toContain('\ncache_bytes 1000\n');
    expect(text).toContain('\ncache_entries 2\n');
  });

  it('keep the names of strangers from using up those of known callers', async () => {
    const metrics = createMetrics();
    const count = (name: string, isKnown: boolean) =>
      metrics.operationBegins()({ ...ENDED, name, isKnown });

    for (let index = 0; index < 200; index += 1) count(`Stranger${index}`, false);
    count('x'.repeat(1_000_000), true);
    count('Known', true);

    const text = await metrics.text();
    expect(text).toContain('graphql_operations_total{name="Known",kind="query",outcome="ok"} 1');
    expect(text.match(/_total\{name="Stranger/g)).toHaveLength(20);
    expect(text.length).toBeLessThan(100_000);
  });

  it('of one gateway are not those of another', async () => {
    const one = createMetrics();
    const other = createMetrics();

    one.refused({ code: 'RATE_LIMITED', limit: 'RATE' });

    expect(await one.text()).toContain(
      'http_requests_refused_total{code="RATE_LIMITED",limit="RATE"} 1',
    );
    expect(await other.text()).not.toContain('RATE_LIMITED');
  });

  it('tell of the process too', async () => {
    const text = await createMetrics().text();

    expect(text).toContain('\nprocess_cpu_seconds_total ');
    expect(text).toContain('\nnodejs_eventloop_lag_p99_seconds ');
  });
});

describe('Bounded names', () => {
  it('stay what they were once the bound is met', () => {
    const bounded = createBoundedNames(1);

    const names = ['a', 'b', 'a'].map(bounded);

    expect(names).toEqual(['a', 'other', 'a']);
  });
});

describe('Several watchers', () => {
  it('are each told of everything', () => {
    const told: unknown[] = [];
    const watcher = (name: string) => ({
      begins: () => ({
        sent: () => void told.push([name, 'sent']),
        ended: (...end: readonly unknown[]) => void told.push([name, ...end]),
      }),
    });

    const watched = watchedByAll(watcher('a'), watcher('b')).begins(DESCRIBE);
    watched.sent();
    watched.ended('UPSTREAM_TIMEOUT', 'id');

    expect(told).toEqual([
      ['a', 'sent'],
      ['b', 'sent'],
      ['a', 'UPSTREAM_TIMEOUT', 'id'],
      ['b', 'UPSTREAM_TIMEOUT', 'id'],
    ]);
  });
});
