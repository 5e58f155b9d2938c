export {
  createCognitoClients,
  type ClientAccount,
  type CognitoClientOptions,
  type CognitoClients,
} from './clients';
export {
  createCognitoSource,
  type CognitoSource,
  type CognitoSourceOptions,
} from './cognito-source';
export { observeHealth } from './health';
export { standardRegion } from './standard-region';
