import { readdirSync } from 'node:fs';
import { EMBEDDED_FLEET, loadPools, type DemoPool } from '../../src/demo';
import { startGateway, type TestGateway } from '../support/gateway';

/** The pools of the demo by the names of their files: tests are named before anything is read. */
export const DEMO_POOLS: readonly string[] = readdirSync(EMBEDDED_FLEET).sort();

export interface DemoFleet {
  /** @throws Error where there is no such pool */
  pool(file: string): DemoPool;
  readonly gateway: TestGateway;
}

/** One gateway in front of the demo for all tests of a file or a block. */
export function overDemoFleet(): DemoFleet {
  let pools: readonly DemoPool[] = [];
  let gateway: TestGateway;

  beforeAll(async () => {
    pools = await loadPools(EMBEDDED_FLEET);
    gateway = await startGateway({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '2000' } });
  });
  afterAll(() => gateway.close());

  return {
    pool(file) {
      const pool = pools[DEMO_POOLS.indexOf(file)];
      if (pool === undefined) throw new Error(`There is no demo pool ${file}.`);
      return pool;
    },
    get gateway() {
      return gateway;
    },
  };
}
