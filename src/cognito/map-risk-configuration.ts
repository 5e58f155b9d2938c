import type {
  AccountTakeoverActionType,
  AccountTakeoverRiskConfigurationType,
  DescribeRiskConfigurationResponse,
  NotifyConfigurationType,
  NotifyEmailType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { RiskConfiguration } from '../domain/risk-configuration';
import { present } from './checked-answer';
import { MemberReader, type Wide } from './member-reader';

type Reader<Shape extends object> = MemberReader<Wide<Shape>>;

/**
 * What threat protection does, frozen; null where nothing is set: AWS then answers with an object that
 * says at most whose it is.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapRiskConfiguration(
  answer: DescribeRiskConfigurationResponse,
): RiskConfiguration | null {
  const configuration = present(
    'RiskConfiguration',
    'an object',
    new MemberReader(answer, '').object('RiskConfiguration', (risk) => ({
      clientId: risk.text('ClientId'),
      compromisedCredentialsRiskConfiguration: risk.object(
        'CompromisedCredentialsRiskConfiguration',
        (compromised) => ({
          ...compromised.knownList(
            'eventFilter',
            enums.COMPROMISED_CREDENTIALS_EVENT,
            'EventFilter',
          ),
          actions: compromised.object('Actions', (actions) =>
            actions.known('eventAction', enums.COMPROMISED_CREDENTIALS_EVENT_ACTION, 'EventAction'),
          ),
        }),
      ),
      accountTakeoverRiskConfiguration: risk.object(
        'AccountTakeoverRiskConfiguration',
        accountTakeover,
      ),
      riskExceptionConfiguration: risk.object('RiskExceptionConfiguration', (exception) => ({
        blockedIpRangeList: exception.texts('BlockedIPRangeList'),
        skippedIpRangeList: exception.texts('SkippedIPRangeList'),
      })),
      lastModifiedDate: risk.moment('LastModifiedDate'),
    })),
  );
  const { clientId: _, ...settings } = configuration;
  return Object.values(settings).some((setting) => setting !== null) ? configuration : null;
}

function accountTakeover(takeover: Reader<AccountTakeoverRiskConfigurationType>) {
  return {
    notifyConfiguration: takeover.object('NotifyConfiguration', notification),
    actions: takeover.object('Actions', (actions) => ({
      lowAction: actions.object('LowAction', action),
      mediumAction: actions.object('MediumAction', action),
      highAction: actions.object('HighAction', action),
    })),
  };
}

function action(reader: Reader<AccountTakeoverActionType>) {
  return {
    notify: reader.flag('Notify'),
    ...reader.known('eventAction', enums.ACCOUNT_TAKEOVER_EVENT_ACTION, 'EventAction'),
  };
}

function notification(notify: Reader<NotifyConfigurationType>) {
  return {
    from: notify.text('From'),
    replyTo: notify.text('ReplyTo'),
    sourceArn: notify.text('SourceArn'),
    blockEmail: notify.object('BlockEmail', email),
    noActionEmail: notify.object('NoActionEmail', email),
    mfaEmail: notify.object('MfaEmail', email),
  };
}

function email(reader: Reader<NotifyEmailType>) {
  return {
    subject: reader.text('Subject'),
    htmlBody: reader.text('HtmlBody'),
    textBody: reader.text('TextBody'),
  };
}
