import { logicalIds } from '../../../src/replicate/cloud-formation/logical-ids';
import { client, step } from '../plans';

describe('the logical ids of resources', () => {
  it('tell what they are, and their labels', () => {
    const ids = logicalIds([
      step('CreateUserPool', { PoolName: 'a' }),
      step('CreateUserPoolDomain', { Domain: 'acme' }, { label: 'acme' }),
      step('CreateGroup', { GroupName: 'staff' }, { label: 'staff-of the_house' }),
      client('Café'),
    ]);

    expect(ids).toEqual(['UserPool', 'UserPoolDomain', 'GroupStaffOfTheHouse', 'ClientCafe']);
  });

  it('stay as they are when other clients come and go', () => {
    const [, mine] = logicalIds([client('my app'), client('my-app'), client('web')]);

    const [again] = logicalIds([client('my-app'), client('my_app')]);

    expect(mine).toBe(again);
  });

  it('differ for labels that read the same, are the same, or hold no letter', () => {
    const labels = ['my-app', 'my_app', 'my_app', '日本', '韓国', ''];

    const ids = logicalIds(labels.map((label) => client(label)));

    expect(new Set(ids).size).toBe(labels.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z\d]+$/);
  });

  it('are as long as CloudFormation takes at most', () => {
    const [id = ''] = logicalIds([client('a'.repeat(300))]);

    expect(id.length).toBeLessThanOrEqual(255);
  });

  it('differ for labels of which only the beginning fits', () => {
    const ids = logicalIds([client(`${'a'.repeat(300)}b`), client(`${'a'.repeat(300)}c`)]);

    expect(ids[0]).not.toBe(ids[1]);
  });
});
