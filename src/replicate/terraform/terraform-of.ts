import type { NotCarried } from '../not-carried';
import type { Plan } from '../plan';
import { addressesOf } from './addresses';
import { block, written, type Block } from './block';
import type { ExistingIds } from './existing';
import { resourcesOf } from './resources';
import { takenOver } from './take-over';
import { comment, quoted } from './text';

/**
 * A plan as HCL for Terraform 1.5 or later and its AWS provider, formatted as `terraform fmt` does.
 *
 * @param existing what is there already, for a plan of the pool itself: each resource is imported; null for
 * a plan of another pool
 * @returns the file; and what the plan carries in no form, and then what is in its inputs and not in the file
 */
export function terraformOf(
  plan: Plan,
  existing: ExistingIds | null,
): { readonly text: string; readonly notCarried: readonly NotCarried[] } {
  const addresses = addressesOf(plan);
  const resources = resourcesOf(plan, addresses, existing !== null);
  const blocks = resources.flatMap(({ step, block: made }) => {
    if (made === null) return [];
    return existing === null ? [made] : takenOver(made, step, plan.steps, existing);
  });
  const head = comment(existing === null ? ANOTHER_POOL : TAKES_OVER);
  return {
    text: `${head}\n\n${written([requirements(), ...addresses.variablesOf(blocks), ...blocks])}`,
    notCarried: [...plan.notCarried, ...resources.flatMap(({ notCarried }) => notCarried)],
  };
}

const ANOTHER_POOL = 'Makes another pool, so that nothing is imported.';
const TAKES_OVER =
  'Takes over a pool where it stands: plan it in its own account and region, and see that nothing is destroyed.';

/** The arguments are those that the provider has had since 6.25. */
function requirements(): Block {
  const required = block('required_providers', [], {
    attributes: [
      { name: 'aws', value: '{\n  source  = "hashicorp/aws"\n  version = "~> 6.25"\n}' },
    ],
  });
  return block('terraform', [], {
    attributes: [{ name: 'required_version', value: quoted('>= 1.5.0') }],
    blocks: [required],
  });
}
