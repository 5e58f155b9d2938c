import type { Json } from '../../../src/domain/json';
import { DEMO_POOLS, overDemoFleet } from '../demo-fleet';
import { checkTemplate } from './check-template';
import { cognitoResourceTypes, type ResourceSpecification } from './resource-specification';

const QUERY = `query ($id: ID!, $region: String) {
  userPool(id: $id, region: $region) { replica { cloudFormation } }
}`;

/** The demo pool with enum values that nobody knows yet. */
const OF_TOMORROW = '11-values-of-tomorrow.json';

describe('the template that the gateway serves', () => {
  const fleet = overDemoFleet();
  let types: ReadonlyMap<string, ResourceSpecification>;
  beforeAll(async () => {
    types = await cognitoResourceTypes();
  });

  it.each(DEMO_POOLS)('is one that CloudFormation takes, of demo pool %s', async (file) => {
    const { id, region } = fleet.pool(file);

    const { data, errors } = await fleet.gateway.query(QUERY, { id, region });

    const template = data?.['userPool']?.['replica']?.['cloudFormation'] as unknown as Json;
    const problems = checkTemplate(template, types);
    expect(errors).toBeUndefined();
    if (file === OF_TOMORROW) {
      for (const problem of problems) expect(problem).toContain(': is none of ');
    } else {
      expect(problems).toEqual([]);
    }
  });
});
