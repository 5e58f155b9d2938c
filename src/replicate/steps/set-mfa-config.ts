import { mfaConfigDocument, userPoolDocument, type Members } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { has, leave, leaveEmpty, memberAt, pack, put, type Luggage } from '../luggage';
import type { NotCarried } from '../not-carried';
import type { Plan } from '../plan';
import { isTemplateMembers } from '../template';

const FACTORS = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
] as const;

/**
 * SetUserPoolMfaConfig, where there is more to say than OFF. It replaces whatever it is not told, and AWS
 * refuses OFF beside a factor, and a mode that is on without any.
 */
export function setMfaConfig(context: PlanContext): Plan {
  const { pool, mfaConfig } = context.source;
  const mode = mfaConfig.mfaConfigurationRaw ?? pool.mfaConfigurationRaw ?? 'OFF';
  // E-mail is on by the mere presence of its block.
  const packed = leaveEmpty(pack('MfaConfig', mfaConfigDocument(mfaConfig)), [
    'EmailMfaConfiguration',
  ]);
  const factors =
    mode === 'OFF' ? leaveFactors(packed) : withSender(packed, userPoolDocument(pool));
  const notModes = notTheMode(pool.mfaConfigurationRaw, mode);

  const hasFactor = [...FACTORS, 'WebAuthnConfiguration'].some((factor) => has(factors, factor));
  if (!hasFactor) {
    return { steps: [], notCarried: [...factors.notCarried, ...notModes, ...notOn(mode)] };
  }
  const { members, notCarried } = moved(put(factors, 'MfaConfiguration', mode), context);
  return {
    steps: [
      step(
        {
          operation: 'SetUserPoolMfaConfig',
          description: `Sets multi-factor authentication to ${mode}, with its factors.`,
          input: { UserPoolId: USER_POOL_ID, ...members },
          label: '',
        },
        packed,
      ),
    ],
    notCarried: [...notCarried, ...notModes],
  };
}

/** The description can be older than the answer about the factors. */
function notTheMode(described: string | null, mode: string): readonly NotCarried[] {
  if (described === null || described === mode) return [];
  const message = `GetUserPoolMfaConfig decides instead: it says ${mode}.`;
  return [{ path: 'MfaConfiguration', reason: 'NO_EFFECT', message }];
}

function notOn(mode: string): readonly NotCarried[] {
  if (mode === 'OFF') return [];
  const message = `AWS tells of no factor, and refuses ${mode} without one: set it with the factors that are meant.`;
  return [{ path: 'MfaConfiguration', reason: 'NOT_READABLE', message }];
}

function leaveFactors(luggage: Luggage): Luggage {
  return FACTORS.reduce(
    (rest, factor) =>
      leave(
        rest,
        factor,
        'NO_EFFECT',
        'MfaConfiguration decides instead: it is OFF, and AWS refuses OFF beside a factor.',
      ),
    luggage,
  );
}

/** Text messages need a sender; where this answer tells none, it is the pool's. */
function withSender(luggage: Luggage, pool: Members): Luggage {
  const sms = memberAt(luggage.members, 'SmsMfaConfiguration');
  const sender = pool['SmsConfiguration'];
  if (!isTemplateMembers(sms) || sms['SmsConfiguration'] !== undefined || sender === undefined) {
    return luggage;
  }
  return put(luggage, 'SmsMfaConfiguration', { ...sms, SmsConfiguration: sender });
}
