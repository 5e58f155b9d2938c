import { parseConfig, type Config } from './config';
import { readConfigFile } from './config-file';
import type { Runtime } from './function';
import { withoutEmpty, type Environment } from './settings';

/**
 * The configuration of an environment and of the file that its `COGNITO_CONFIG` names.
 *
 * @throws ConfigError for a file or a setting that cannot be served
 */
export function loadConfig(environment: Environment, runtime: Runtime = 'PROCESS'): Config {
  const path = withoutEmpty(environment)['COGNITO_CONFIG'];
  return parseConfig(environment, path === undefined ? null : readConfigFile(path), runtime);
}
