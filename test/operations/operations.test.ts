import { startGateway, type TestGateway } from '../support/gateway';
import { anIssuer } from '../support/issuer';
import { documentedOperations } from './documented';

const OPERATIONS = documentedOperations();

/** The scope of a token that has the access of an operation, and of one that lacks just that. */
const SCOPES: Readonly<Record<string, readonly [string, string | null]>> = {
  public: ['none', null],
  internal: ['read', 'none'],
  sensitive: ['admin', 'read'],
};

function levelOf(access: string): string {
  return /^\w+/.exec(access)?.[0] ?? '';
}

describe('The documented operations', () => {
  it('are some, and say what they are for, who may ask them and what they cost', () => {
    const silent = OPERATIONS.filter(
      ({ purpose, access, cost, demoCalls }) =>
        !purpose.endsWith('.') || !(levelOf(access) in SCOPES) || !cost || Number.isNaN(demoCalls),
    );

    expect(OPERATIONS.length).toBeGreaterThanOrEqual(8);
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it.each(OPERATIONS.map((operation) => [operation.file, operation] as const))(
    'of %s is answered by the demo at the cost it tells',
    async (_, { document, demoVariables, demoCalls }) => {
      const gateway = await startGateway();

      const { data, errors } = await gateway.query(document, demoVariables);

      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).not.toContain(null);
      expect(gateway.endpoint.calls).toHaveLength(demoCalls);
      await gateway.close();
    },
  );

  describe('at a gateway that asks for tokens', () => {
    const issuer = anIssuer();
    let gateway: TestGateway;

    beforeAll(async () => {
      // Of a pool that is not public strangers are told that it does not exist, whatever they ask.
      const pools = OPERATIONS.flatMap(({ demoVariables: { id = [], ids = id } }) => ids);
      gateway = await startGateway({
        auth: { issuers: [issuer.config], anonymous: { pools: [...new Set(pools)] } },
      });
    });
    afterAll(() => gateway.close());

    it.each(OPERATIONS.map((operation) => [operation.file, operation] as const))(
      'of %s needs the access it tells, and no more',
      async (_, { document, demoVariables, access }) => {
        const [enough = '', tooLittle = null] = SCOPES[levelOf(access)] ?? [];
        const refusals = async (scope: string) => {
          const { errors = [] } = await gateway.query(
            document,
            demoVariables,
            scope === 'none' ? {} : issuer.headers(scope),
          );
          return errors.map(({ extensions }) => extensions['code']);
        };

        expect(await refusals(enough)).toEqual([]);
        if (tooLittle !== null) expect(await refusals(tooLittle)).toContain('FORBIDDEN');
      },
    );
  });
});
