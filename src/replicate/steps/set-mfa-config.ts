import { mfaConfigDocument, type Members } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { has, leaveEach, leaveEmpty, memberAt, pack, put, type Luggage } from '../luggage';
import type { NotCarried } from '../not-carried';
import type { Plan } from '../plan';
import { isTemplateMembers } from '../template';

const SMS_SENDER = 'SmsMfaConfiguration.SmsConfiguration';

const FACTORS = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
] as const;

/**
 * SetUserPoolMfaConfig, where there is more to say than OFF. It replaces whatever it is not told, and AWS
 * refuses OFF beside a factor, and a mode that is on without any; passkeys alone are none.
 */
export function setMfaConfig(context: PlanContext): Plan {
  const { pool, mfaConfig } = context.source;
  const told = mfaConfig.mfaConfigurationRaw ?? pool.mfaConfigurationRaw ?? 'OFF';
  // E-mail is on by the mere presence of its block.
  const packed = leaveEmpty(pack('MfaConfig', mfaConfigDocument(mfaConfig)), [
    'EmailMfaConfiguration',
  ]);
  const mode = hasFactor(packed) ? told : 'OFF';
  const factors =
    mode === 'OFF' ? leaveFactors(packed) : leaveOneSender(withSender(packed, context.description));
  const notCarried = [
    ...notTheMode(pool.mfaConfigurationRaw, told),
    ...(mode === told ? [] : notOn(told)),
  ];
  if (mode === 'OFF' && !has(factors, 'WebAuthnConfiguration')) {
    return { steps: [], notCarried: [...factors.notCarried, ...notCarried] };
  }
  const placed = moved(put(factors, 'MfaConfiguration', mode), context);
  return {
    steps: [
      step(
        {
          operation: 'SetUserPoolMfaConfig',
          description: `Sets multi-factor authentication to ${mode}, with its factors.`,
          input: { UserPoolId: USER_POOL_ID, ...placed.members },
          label: '',
        },
        packed,
      ),
    ],
    notCarried: [...placed.notCarried, ...notCarried],
  };
}

function hasFactor(luggage: Luggage): boolean {
  return (
    has(luggage, 'SmsMfaConfiguration') ||
    has(luggage, 'EmailMfaConfiguration') ||
    memberAt(luggage.members, 'SoftwareTokenMfaConfiguration.Enabled') === true
  );
}

/** The description can be older than the answer about the factors. */
function notTheMode(described: string | null, mode: string): readonly NotCarried[] {
  if (described === null || described === mode) return [];
  const message = `GetUserPoolMfaConfig decides instead: it says ${mode}.`;
  return [{ path: 'MfaConfiguration', reason: 'NO_EFFECT', message }];
}

function notOn(mode: string): readonly NotCarried[] {
  const message = `AWS tells of no factor, and refuses ${mode} without one: set it with the factors that are meant.`;
  return [{ path: 'MfaConfiguration', reason: 'NOT_READABLE', message }];
}

function leaveFactors(luggage: Luggage): Luggage {
  return leaveEach(
    luggage,
    FACTORS,
    'NO_EFFECT',
    'MfaConfiguration decides instead: it is OFF, and AWS refuses OFF beside a factor.',
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

/** Text messages go by one service or by the other: AWS refuses both (SmsConfigurationType's reference). */
function leaveOneSender(luggage: Luggage): Luggage {
  const sms = memberAt(luggage.members, SMS_SENDER);
  if (!isTemplateMembers(sms) || sms['EumsSms'] === undefined) return luggage;
  return leaveEach(
    luggage,
    ['SnsCallerArn', 'ExternalId', 'SnsRegion'].map((member) => `${SMS_SENDER}.${member}`),
    'NO_EFFECT',
    `${SMS_SENDER}.EumsSms decides instead: AWS refuses a request with both.`,
  );
}
