export { createAuthenticator, type Authenticator } from './authenticator';
export { TokenRefused } from './token-refused';
