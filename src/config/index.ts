export type { AuthConfig } from './auth';
export { parseConfig, type CacheConfig, type Config } from './config';
export { ConfigError } from './config-error';
export { readConfigFile, type ConfigFile } from './config-file';
export type { LimitsConfig } from './limits';
export { loadConfig } from './load-config';
export type { LogLevel, ServingConfig } from './serving';
export type { Environment } from './settings';
export type { AwsAccount, AwsSource, DemoSource } from './source';
