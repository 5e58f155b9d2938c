export { ConfigError } from './config/config-error';
export { createGateway } from './gateway';
export type {
  ExecuteOptions,
  ExecuteRest,
  Gateway,
  GatewayAnswer,
  GatewayAnswerError,
  GatewayDocument,
  GatewayLog,
  GatewayOptions,
  ListenOptions,
} from './gateway-types';
