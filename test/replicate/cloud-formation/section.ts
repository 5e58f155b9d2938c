import { isMembers, type Members } from '../../../src/document';

/** A section of a template; empty where it has none. */
export function section(template: Members, name: string): Members {
  const found = template[name];
  return isMembers(found) ? found : {};
}
