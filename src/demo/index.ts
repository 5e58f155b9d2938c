export type { DemoCall } from './call-log';
export { MAIN, PARTNER, accountIdOf, type DemoAccount } from './demo-account';
export { EMBEDDED, fleetOf, type DemoFleet } from './demo-fleet';
export { startDemoEndpoint, type DemoEndpoint, type DemoOptions } from './demo-endpoint';
export type { DemoPool } from './demo-pool';
export { RAW_AWS_TEXT, type Fault } from './fault';
export { generatePools } from './generated-pools';
export { EMBEDDED_FLEET, loadPools } from './pool-folder';
