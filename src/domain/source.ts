import type { Ask } from './ask';
import type { Operation, Read, ValueOf } from './reads';

/** Anything Cognito's configuration can be read from: AWS itself, or a decorator around another source. */
export interface Source {
  /** @throws GatewayError for every failure, whatever caused it */
  read<Op extends Operation>(read: Read<Op>, ask: Ask): Promise<ValueOf<Op>>;
}
