import type {
  AccountTakeoverEventAction,
  CompromisedCredentialsEvent,
  CompromisedCredentialsEventAction,
} from './enums';
import type { OptionalClientInput } from './client-input';

export interface RiskConfigurationReads {
  /** Null where nothing is set. */
  DescribeRiskConfiguration: { input: OptionalClientInput; value: RiskConfiguration | null };
}

export interface RiskConfiguration {
  readonly clientId: string | null;
  readonly compromisedCredentialsRiskConfiguration: CompromisedCredentialsRiskConfiguration | null;
  readonly accountTakeoverRiskConfiguration: AccountTakeoverRiskConfiguration | null;
  readonly riskExceptionConfiguration: RiskExceptionConfiguration | null;
  readonly lastModifiedDate: string | null;
}

export interface CompromisedCredentialsRiskConfiguration {
  readonly eventFilter: readonly CompromisedCredentialsEvent[] | null;
  readonly eventFilterRaw: readonly string[] | null;
  readonly actions: CompromisedCredentialsActions | null;
}

export interface CompromisedCredentialsActions {
  readonly eventAction: CompromisedCredentialsEventAction | null;
  readonly eventActionRaw: string | null;
}

export interface AccountTakeoverRiskConfiguration {
  readonly notifyConfiguration: NotifyConfiguration | null;
  readonly actions: AccountTakeoverActions | null;
}

export interface AccountTakeoverActions {
  readonly lowAction: AccountTakeoverAction | null;
  readonly mediumAction: AccountTakeoverAction | null;
  readonly highAction: AccountTakeoverAction | null;
}

export interface AccountTakeoverAction {
  readonly notify: boolean | null;
  readonly eventAction: AccountTakeoverEventAction | null;
  readonly eventActionRaw: string | null;
}

export interface NotifyConfiguration {
  readonly from: string | null;
  readonly replyTo: string | null;
  readonly sourceArn: string | null;
  readonly blockEmail: NotifyEmail | null;
  readonly noActionEmail: NotifyEmail | null;
  readonly mfaEmail: NotifyEmail | null;
}

export interface NotifyEmail {
  readonly subject: string | null;
  readonly htmlBody: string | null;
  readonly textBody: string | null;
}

export interface RiskExceptionConfiguration {
  readonly blockedIpRangeList: readonly string[] | null;
  readonly skippedIpRangeList: readonly string[] | null;
}
