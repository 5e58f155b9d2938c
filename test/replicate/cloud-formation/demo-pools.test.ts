import type { Json } from '../../../src/domain/json';
import { EMBEDDED_FLEET, loadPools, type DemoPool } from '../../../src/demo';
import { startGateway, type TestGateway } from '../../support/gateway';
import { checkTemplate } from './check-template';
import { cognitoResourceTypes, type ResourceSpecification } from './resource-specification';

const QUERY = `query ($id: ID!, $region: String) {
  userPool(id: $id, region: $region) { replica { cloudFormation } }
}`;

/** The demo pool with enum values that nobody knows yet. */
const OF_TOMORROW = 11;

describe('the template that the gateway serves', () => {
  let pools: readonly DemoPool[];
  let gateway: TestGateway;
  let types: ReadonlyMap<string, ResourceSpecification>;
  beforeAll(async () => {
    pools = await loadPools(EMBEDDED_FLEET);
    types = await cognitoResourceTypes();
    gateway = await startGateway({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '2000' } });
  });
  afterAll(() => gateway.close());

  it.each(Array.from({ length: 15 }, (_, index) => index))(
    'is one that CloudFormation takes, of demo pool %i',
    async (index) => {
      const { id, region } = pools[index] ?? {};

      const { data, errors } = await gateway.query(QUERY, { id, region });

      const template = data?.['userPool']?.['replica']?.['cloudFormation'] as unknown as Json;
      const problems = checkTemplate(template, types);
      expect(errors).toBeUndefined();
      if (index === OF_TOMORROW) {
        for (const problem of problems) expect(problem).toContain(': is none of ');
      } else {
        expect(problems).toEqual([]);
      }
    },
  );
});
