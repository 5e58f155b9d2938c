import { blocks, type Shape } from './shape';

const ACTION: Shape = { EventAction: 'event_action', Notify: 'notify' };
const ACTION_REQUIRED = ['event_action', 'notify'];
const NOTICE: Shape = { HtmlBody: 'html_body', Subject: 'subject', TextBody: 'text_body' };
const NOTICE_REQUIRED = ['html_body', 'subject', 'text_body'];

/** SetRiskConfiguration's members that `aws_cognito_risk_configuration` has blocks for. */
export const RISK_CONFIGURATION: Shape = {
  AccountTakeoverRiskConfiguration: blocks(
    'account_takeover_risk_configuration',
    {
      Actions: blocks('actions', {
        HighAction: blocks('high_action', ACTION, ACTION_REQUIRED),
        LowAction: blocks('low_action', ACTION, ACTION_REQUIRED),
        MediumAction: blocks('medium_action', ACTION, ACTION_REQUIRED),
      }),
      NotifyConfiguration: blocks(
        'notify_configuration',
        {
          From: 'from',
          ReplyTo: 'reply_to',
          SourceArn: 'source_arn',
          BlockEmail: blocks('block_email', NOTICE, NOTICE_REQUIRED),
          MfaEmail: blocks('mfa_email', NOTICE, NOTICE_REQUIRED),
          NoActionEmail: blocks('no_action_email', NOTICE, NOTICE_REQUIRED),
        },
        ['source_arn'],
      ),
    },
    ['actions'],
  ),
  CompromisedCredentialsRiskConfiguration: blocks(
    'compromised_credentials_risk_configuration',
    {
      Actions: blocks('actions', { EventAction: 'event_action' }, ['event_action']),
      EventFilter: 'event_filter',
    },
    ['actions'],
  ),
  RiskExceptionConfiguration: blocks('risk_exception_configuration', {
    BlockedIPRangeList: 'blocked_ip_range_list',
    SkippedIPRangeList: 'skipped_ip_range_list',
  }),
};
