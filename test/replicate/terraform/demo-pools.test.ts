import { DEMO_POOLS, overDemoFleet } from '../demo-fleet';
import { faultsOf } from './faults';
import { parsed } from './parsed';

const QUERY = `query ($id: ID!, $region: String, $name: String, $to: String, $accountId: String) {
  userPool(id: $id, region: $region) {
    replica(name: $name, region: $to, accountId: $accountId) { terraform }
  }
}`;

describe('the HCL that the gateway serves', () => {
  const fleet = overDemoFleet();

  const hclOf = async (file: string, wanted: object = {}): Promise<string> => {
    const { id, region } = fleet.pool(file);
    const { data, errors } = await fleet.gateway.query(QUERY, { id, region, ...wanted });
    expect(errors).toBeUndefined();
    return data?.['userPool']?.['replica']?.['terraform'] as unknown as string;
  };

  it.each(DEMO_POOLS)(
    'is one that Terraform takes, of demo pool %s where it stands',
    async (file) => {
      const text = await hclOf(file);

      const { resources, imports } = await parsed(text);
      expect(await faultsOf(text)).toEqual([]);
      expect(resources.length).toBeGreaterThan(0);
      expect(imports).toHaveLength(resources.length);
    },
  );

  it.each(DEMO_POOLS)(
    'is one that Terraform takes, of demo pool %s somewhere else',
    async (file) => {
      const text = await hclOf(file, { name: 'twin', to: 'us-west-1', accountId: '999999999999' });

      const { resources, imports } = await parsed(text);
      expect(await faultsOf(text)).toEqual([]);
      expect(resources.length).toBeGreaterThan(0);
      expect(imports).toEqual([]);
    },
  );
});
