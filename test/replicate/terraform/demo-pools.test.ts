import { EMBEDDED_FLEET, loadPools, type DemoPool } from '../../../src/demo';
import { startGateway, type TestGateway } from '../../support/gateway';
import { faultsOf } from './faults';
import { parsed } from './parsed';

const QUERY = `query ($id: ID!, $region: String, $name: String, $to: String, $accountId: String) {
  userPool(id: $id, region: $region) {
    replica(name: $name, region: $to, accountId: $accountId) { terraform }
  }
}`;

describe('the HCL that the gateway serves', () => {
  let pools: readonly DemoPool[];
  let gateway: TestGateway;
  beforeAll(async () => {
    pools = await loadPools(EMBEDDED_FLEET);
    gateway = await startGateway({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '2000' } });
  });
  afterAll(() => gateway.close());

  const hclOf = async (index: number, wanted: object = {}): Promise<string> => {
    const { id, region } = pools[index] ?? {};
    const { data, errors } = await gateway.query(QUERY, { id, region, ...wanted });
    expect(errors).toBeUndefined();
    return data?.['userPool']?.['replica']?.['terraform'] as unknown as string;
  };

  const indices = Array.from({ length: 15 }, (_, index) => index);

  it.each(indices)(
    'is one that Terraform takes, of demo pool %i where it stands',
    async (index) => {
      const text = await hclOf(index);

      const { resources, imports } = await parsed(text);
      expect(await faultsOf(text)).toEqual([]);
      expect(resources.length).toBeGreaterThan(0);
      expect(imports).toHaveLength(resources.length);
    },
  );

  it.each(indices)('is one that Terraform takes, of demo pool %i somewhere else', async (index) => {
    const text = await hclOf(index, { name: 'twin', to: 'us-west-1', accountId: '999999999999' });

    const { resources, imports } = await parsed(text);
    expect(await faultsOf(text)).toEqual([]);
    expect(resources.length).toBeGreaterThan(0);
    expect(imports).toEqual([]);
  });
});
