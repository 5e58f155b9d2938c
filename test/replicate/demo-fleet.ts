import { EMBEDDED_FLEET, loadPools, type DemoPool } from '../../src/demo';
import { startGateway, type TestGateway } from '../support/gateway';

/** The pools of the demo by number: tests are named before anything is read. */
export const DEMO_POOLS: readonly number[] = Array.from({ length: 15 }, (_, index) => index);

export interface DemoFleet {
  /** @throws Error where there is no such pool */
  pool(index: number): DemoPool;
  readonly gateway: TestGateway;
}

/** One gateway in front of the demo for all tests of a file or a block. */
export function overDemoFleet(): DemoFleet {
  let pools: readonly DemoPool[] = [];
  let gateway: TestGateway;

  beforeAll(async () => {
    pools = await loadPools(EMBEDDED_FLEET);
    gateway = await startGateway({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '2000' } });
    // A pool more would go untested.
    expect(pools).toHaveLength(DEMO_POOLS.length);
  });
  afterAll(() => gateway.close());

  return {
    pool(index) {
      const pool = pools[index];
      if (pool === undefined) throw new Error(`There is no demo pool ${index}.`);
      return pool;
    },
    get gateway() {
      return gateway;
    },
  };
}
