import type { PlannedStep } from '../plan';
import { USER_POOL_TYPE } from './addresses';
import { block, type Attribute, type Block } from './block';
import { importId, type ExistingIds } from './existing';
import { quoted } from './text';

/** A resource that is there already: the block that imports it, and itself, kept as it is. */
export function takenOver(
  resource: Block,
  step: PlannedStep,
  steps: readonly PlannedStep[],
  existing: ExistingIds,
): readonly Block[] {
  const id = importId(step, steps, existing);
  if (id === null) return [{ ...resource, comments: [...resource.comments, NO_ID] }];
  const imported = block('import', [], {
    attributes: [
      { name: 'to', value: resource.labels.join('.') },
      { name: 'id', value: quoted(id) },
    ],
  });
  return [imported, keeping(resource)];
}

const NO_ID =
  'What is there is not imported: its id is not known, or Terraform cannot read it. Import it, or remove this.';

const NO_SCHEMA_CHANGE =
  'Terraform leaves its schema alone, which it may find changed where it is not: add attributes with AddCustomAttributes.';

function keeping(resource: Block): Block {
  const kept = keptBy(resource);
  if (kept.length === 0) return resource;
  const { body, comments, labels } = resource;
  const lifecycle = block('lifecycle', [], { attributes: kept });
  return {
    ...resource,
    comments: labels[0] === USER_POOL_TYPE ? [...comments, NO_SCHEMA_CHANGE] : comments,
    body: { ...body, blocks: [...body.blocks, lifecycle] },
  };
}

/**
 * A pool that Terraform made anew would be without its users. Where Terraform finds its schema changed,
 * which is reported of pools that are as they were, each apply ends in "cannot modify or remove schema
 * items" (hashicorp/terraform-provider-aws#38096, #38224). Whether a client was made with a secret,
 * no answer of AWS's tells, so that Terraform would find it changed and make the client anew
 * (`user_pool_client.go`: generate_secret requires replacement, and is not read).
 */
function keptBy({ labels, body }: Block): readonly Attribute[] {
  if (labels[0] === USER_POOL_TYPE) {
    return [
      { name: 'prevent_destroy', value: 'true' },
      { name: 'ignore_changes', value: '[schema]' },
    ];
  }
  const hasSecret = body.attributes.some(({ name }) => name === 'generate_secret');
  return hasSecret ? [{ name: 'ignore_changes', value: '[generate_secret]' }] : [];
}
