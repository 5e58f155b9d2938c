import { createCallLog, type DemoCall } from '../../src/demo/call-log';

function call(at: number): DemoCall {
  return {
    operation: 'DescribeUserPool',
    account: null,
    region: null,
    userPoolId: null,
    identityPoolId: null,
    requestId: `request${at}`,
    at,
  };
}

describe('the log of calls', () => {
  it('keeps the latest calls in order, and no more than it may', () => {
    const log = createCallLog(10);

    for (let at = 1; at <= 1_003; at += 1) log.note(call(at));

    const kept = log.calls.map(({ at }) => at);
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept).toEqual(kept.map((_, index) => 1_003 - kept.length + 1 + index));
  });

  it('keeps every call of a hundred thousand', () => {
    const log = createCallLog();

    for (let at = 1; at <= 100_000; at += 1) log.note(call(at));

    expect(log.calls).toHaveLength(100_000);
    log.note(call(100_001));
    expect(log.calls).toHaveLength(50_001);
  });
});
