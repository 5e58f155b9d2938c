import { withItem } from '../changed-pool';
import { listAround, namedPool, type Members } from '../part-of-pool';
import { requiredText } from '../validation';
import { invalidParameter } from '../wire-exception';
import { listOf, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const IDENTIFIER = { shortest: 1, longest: 256, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' };
const NAME = { shortest: 1, longest: 256, pattern: '[\\w\\s+=,.@-]+' };
const SCOPE = { shortest: 1, longest: 256, pattern: '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+' };
const DESCRIPTION = { shortest: 1, longest: 256, pattern: '[\\s\\S]+' };
const MOST_SCOPES = 100;

/** CreateResourceServer: one of a pool's resource servers, with its scopes. */
export function createResourceServer(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const identifier = requiredText(input, 'Identifier', IDENTIFIER);
  requiredText(input, 'Name', NAME);
  const scopes = listOf(input['Scopes']);
  for (const scope of scopes) {
    requiredText(scope, 'ScopeName', SCOPE);
    requiredText(scope, 'ScopeDescription', DESCRIPTION);
  }
  if (scopes.length > MOST_SCOPES) {
    throw invalidParameter(
      `1 validation error detected: Value at 'scopes' failed to satisfy constraint: Member must have length less than or equal to ${MOST_SCOPES}`,
    );
  }
  const names = new Set(scopes.map(({ ScopeName }) => ScopeName));
  if (names.size < scopes.length) throw invalidParameter('Scope names must be unique.');
  if (listAround(pool, 'ResourceServers').some(({ Identifier }) => Identifier === identifier)) {
    throw invalidParameter(`${identifier} already exists in user pool ${pool.id}.`);
  }
  const server = { UserPoolId: pool.id, ...picked(input, ['Identifier', 'Name', 'Scopes']) };
  put(withItem(pool, 'ResourceServers', server));
  return { ResourceServer: server };
}
