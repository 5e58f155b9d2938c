export { createCognitoClients, type CognitoClientOptions, type CognitoClients } from './clients';
export { createCognitoSource } from './cognito-source';
export { standardRegion } from './standard-region';
