import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetUserPoolMfaConfig: what the file says, else what the pool itself lets one conclude. */
export function getUserPoolMfaConfig(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const { around, document } = namedPool(context);
  return (around['MfaConfig'] as Members | undefined) ?? concluded(document);
}

/** A pool that asks for a second factor has one: text messages where it can send them. */
function concluded({ MfaConfiguration: mode = 'OFF', SmsConfiguration: sms }: Members): Members {
  if (mode === 'OFF') return { MfaConfiguration: mode };
  return {
    MfaConfiguration: mode,
    ...(sms === undefined
      ? { SoftwareTokenMfaConfiguration: { Enabled: true } }
      : { SmsMfaConfiguration: { SmsConfiguration: sms } }),
  };
}
