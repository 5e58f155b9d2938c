import type { Environment } from './config';

/** Has an environment say to the SDK what it says to us. To be called before the SDK is first used. */
export function prepareForSdk(environment: Record<string, string | undefined>): Environment {
  // The SDK would print a paragraph about Node 20 at every start; its version is pinned here.
  environment['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  // An empty variable counts as unset here; the SDK would take it for a value.
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith('AWS_') && value?.trim() === '') Reflect.deleteProperty(environment, name);
  }
  return environment;
}
