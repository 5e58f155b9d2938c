import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { loadPools, EMBEDDED_FLEET, type DemoEndpoint } from '../../src/demo';
import { demoPool, rejection, sdkClient } from './wire-clients';
import { LAMBDA, SMS, createdPool, describedPool, startWritable } from './written-pools';

type Asked = Partial<sdk.UpdateUserPoolCommandInput>;

const TAGGED = 'us-east-1_9tAgZbQ4e';
const OLD = 'us-east-1_Old000001';
const TOTP = { SoftwareTokenMfaConfiguration: { Enabled: true } };

let endpoint: DemoEndpoint;
let client: sdk.CognitoIdentityProviderClient;

beforeEach(async () => {
  const old = demoPool(OLD, {
    document: {
      Id: OLD,
      Name: 'old',
      Policies: { PasswordPolicy: { MinimumLength: 6 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 90 },
    },
  });
  ({ endpoint, client } = await startWritable({
    pools: [old, ...(await loadPools(EMBEDDED_FLEET))],
  }));
});

afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

function update(id: string, asked: Asked = {}, by = client) {
  return by.send(new sdk.UpdateUserPoolCommand({ UserPoolId: id, ...asked }));
}

function setMfa(id: string, asked: Partial<sdk.SetUserPoolMfaConfigCommandInput> = {}) {
  return client.send(new sdk.SetUserPoolMfaConfigCommand({ UserPoolId: id, ...asked }));
}

async function mfaOf(id: string) {
  const { $metadata: _, ...mfa } = await client.send(
    new sdk.GetUserPoolMfaConfigCommand({ UserPoolId: id }),
  );
  return mfa;
}

describe('UpdateUserPool of the demo endpoint', () => {
  it('sets what it leaves out to its default', async () => {
    const bare = await createdPool(client);
    const full = await createdPool(client, {
      Policies: {
        PasswordPolicy: { MinimumLength: 20, TemporaryPasswordValidityDays: 1 },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      },
      DeletionProtection: 'ACTIVE',
      LambdaConfig: { PreSignUp: LAMBDA },
      AutoVerifiedAttributes: ['email'],
      VerificationMessageTemplate: { SmsMessage: 'sms {####}', EmailMessage: 'mail {####}' },
      SmsAuthenticationMessage: 'code {####}',
      MfaConfiguration: 'OPTIONAL',
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: 'arn:aws:ses:x:y' },
      SmsConfiguration: SMS,
      UserPoolTags: { team: 'one' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
      IssuerConfiguration: { Type: 'ORIGINAL' },
      AcrConfiguration: { Level1: { AcrValue: 'urn:mine' } },
    });

    await update(full.Id);

    const expected = { Id: full.Id, Arn: full.Arn, CreationDate: full.CreationDate };
    const { LastModifiedDate: changed, ...updated } = await describedPool(client, full.Id);
    const { LastModifiedDate: _, ...defaults } = await describedPool(client, bare.Id);
    expect(updated).toEqual({ ...defaults, ...expected });
    expect(changed?.getTime()).toBeGreaterThanOrEqual(full.LastModifiedDate?.getTime() ?? Infinity);
  });

  it('keeps what it cannot change, what AWS keeps, and what stands around the pool', async () => {
    const before = await createdPool(client, {
      Schema: [{ Name: 'plan', AttributeDataType: 'String' }],
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      UserPoolTier: 'PLUS',
      DcrConfiguration: { EnableStatus: 'Enabled', OpenDcrEnabled: true },
    });
    await client.send(
      new sdk.CreateUserPoolDomainCommand({ UserPoolId: before.Id, Domain: 'new' }),
    );
    await client.send(new sdk.CreateGroupCommand({ UserPoolId: before.Id, GroupName: 'staff' }));

    await update(before.Id, { DeletionProtection: 'ACTIVE' });

    const { LastModifiedDate: _, ...after } = await describedPool(client, before.Id);
    const groups = await client.send(new sdk.ListGroupsCommand({ UserPoolId: before.Id }));
    const { LastModifiedDate: __, ...kept } = before;
    expect(after).toEqual({ ...kept, Domain: 'new', DeletionProtection: 'ACTIVE' });
    expect(groups.Groups).toMatchObject([{ GroupName: 'staff' }]);
  });

  it('replaces dynamic registration by what it is told, with defaults for the rest', async () => {
    const pool = await createdPool(client, {
      DcrConfiguration: { EnableStatus: 'Disabled', OpenDcrEnabled: true },
    });

    await update(pool.Id, { DcrConfiguration: { AllowedScopes: ['openid'] } });

    expect((await describedPool(client, pool.Id)).DcrConfiguration).toEqual({
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
      AllowedScopes: ['openid'],
    });
  });

  it('renames a pool that it is given a name for', async () => {
    const pool = await createdPool(client);

    await update(pool.Id, { PoolName: 'renamed' });

    const listed = await client.send(new sdk.ListUserPoolsCommand({ MaxResults: 60 }));
    expect(listed.UserPools?.at(-1)).toMatchObject({ Id: pool.Id, Name: 'renamed' });
  });

  it("keeps the tags that are AWS's own, and refuses others like them", async () => {
    const partner = sdkClient(endpoint.url, 'us-east-1', 1, 'ASIADEMO210987654321');
    const own = { 'aws:cloudformation:stack-name': 'accounting-users' };

    await update(TAGGED, { UserPoolTags: { team: 'other', ...own } }, partner);
    const error = await rejection(
      update(TAGGED, { UserPoolTags: { 'aws:cloudformation:stack-name': 'mine' } }, partner),
    );

    expect((await describedPool(partner, TAGGED)).UserPoolTags).toEqual({
      ...own,
      'aws:cloudformation:logical-id': 'UserPool',
      team: 'other',
    });
    expect(error['name']).toBe('UserPoolTaggingException');
  });

  it('takes the older form of the days of temporary passwords where a pool has no other', async () => {
    const invitations = { AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } };
    const pool = await createdPool(client);

    await update(OLD, invitations);
    const error = await rejection(update(pool.Id, invitations));

    const old = await describedPool(client, OLD);
    expect(old.AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(30);
    expect(error).toMatchObject({
      name: 'InvalidParameterException',
      message:
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    });
  });

  it.each<[string, Asked, string]>([
    ['an empty SmsConfiguration', { SmsConfiguration: {} }, 'InvalidParameterException'],
    [
      'an empty UserPoolAddOns',
      { UserPoolAddOns: {} as sdk.UserPoolAddOnsType },
      'InvalidParameterException',
    ],
    ['a name with a slash', { PoolName: 'a/b' }, 'InvalidParameterException'],
    ['a second factor that nobody has', { MfaConfiguration: 'ON' }, 'InvalidParameterException'],
    [
      'threat protection that its plan lacks',
      { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      'FeatureUnavailableInTierException',
    ],
    ['a plan without what it keeps', { UserPoolTier: 'LITE' }, 'FeatureUnavailableInTierException'],
  ])('refuses %s, and changes nothing', async (_, asked, name) => {
    const { Id } = await createdPool(client, {
      DeletionProtection: 'ACTIVE',
      DcrConfiguration: { EnableStatus: 'Enabled' },
    });
    const before = await describedPool(client, Id);

    const error = await rejection(update(Id, asked));

    expect(error['name']).toBe(name);
    expect(await describedPool(client, Id)).toEqual(before);
  });

  it('takes a mode for factors that are there, and refuses it for those it would remove', async () => {
    const withTotp = await createdPool(client);
    const withSms = await createdPool(client, { MfaConfiguration: 'ON', SmsConfiguration: SMS });
    await setMfa(withTotp.Id, { MfaConfiguration: 'OPTIONAL', ...TOTP });

    await update(withTotp.Id, { MfaConfiguration: 'ON' });
    const error = await rejection(update(withSms.Id, { MfaConfiguration: 'ON' }));

    expect(await mfaOf(withTotp.Id)).toEqual({ MfaConfiguration: 'ON', ...TOTP });
    expect(error['message']).toMatch(/^Cannot turn MFA functionality ON/);
  });

  it('takes the factors away with the mode, but not passkeys', async () => {
    const pool = await createdPool(client);
    const WebAuthnConfiguration = { UserVerification: 'required' as const };
    await setMfa(pool.Id, { MfaConfiguration: 'ON', ...TOTP, WebAuthnConfiguration });

    await update(pool.Id);

    expect(await mfaOf(pool.Id)).toEqual({ MfaConfiguration: 'OFF', WebAuthnConfiguration });
  });
});

describe('SetUserPoolMfaConfig of the demo endpoint', () => {
  it('replaces all that it is not told, and the mode of the pool follows', async () => {
    const pool = await createdPool(client);
    const sms = { SmsAuthenticationMessage: '{####}', SmsConfiguration: SMS };

    const { $metadata: _, ...answer } = await setMfa(pool.Id, {
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: sms,
      ...TOTP,
      EmailMfaConfiguration: { Subject: 'code' },
    });
    const first = await mfaOf(pool.Id);
    await setMfa(pool.Id, { MfaConfiguration: 'OPTIONAL', ...TOTP });

    expect(answer).toEqual({
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: sms,
      ...TOTP,
      EmailMfaConfiguration: { Subject: 'code' },
    });
    expect(first).toEqual(answer);
    expect(await mfaOf(pool.Id)).toEqual({ MfaConfiguration: 'OPTIONAL', ...TOTP });
    expect((await describedPool(client, pool.Id)).MfaConfiguration).toBe('OPTIONAL');
  });

  it('turns MFA off where it is told no mode', async () => {
    const pool = await createdPool(client, { MfaConfiguration: 'ON', SmsConfiguration: SMS });

    await setMfa(pool.Id);

    expect(await mfaOf(pool.Id)).toEqual({ MfaConfiguration: 'OFF' });
    expect((await describedPool(client, pool.Id)).MfaConfiguration).toBe('OFF');
  });

  it('takes passkeys beside OFF, and a factor that is told to be off', async () => {
    const pool = await createdPool(client);

    await setMfa(pool.Id, {
      MfaConfiguration: 'OFF',
      WebAuthnConfiguration: { RelyingPartyId: 'example.com' },
      SoftwareTokenMfaConfiguration: { Enabled: false },
    });

    expect((await mfaOf(pool.Id)).WebAuthnConfiguration).toEqual({ RelyingPartyId: 'example.com' });
  });

  it("sends text messages the pool's way where it is told no other", async () => {
    const pool = await createdPool(client, { SmsConfiguration: SMS });

    await setMfa(pool.Id, { MfaConfiguration: 'ON', SmsMfaConfiguration: {} });

    expect((await mfaOf(pool.Id)).SmsMfaConfiguration).toEqual({ SmsConfiguration: SMS });
  });

  it.each<[string, Partial<sdk.SetUserPoolMfaConfigCommandInput>, RegExp]>([
    ['ON without a factor', { MfaConfiguration: 'ON' }, /can't disable all MFAs/],
    [
      'OPTIONAL with a factor that is off',
      { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: false } },
      /can't disable all MFAs/,
    ],
    [
      'ON with passkeys alone',
      { MfaConfiguration: 'ON', WebAuthnConfiguration: { UserVerification: 'required' } },
      /can't disable all MFAs/,
    ],
    ['OFF with one-time passwords', { MfaConfiguration: 'OFF', ...TOTP }, /can't turn off MFA/],
    [
      'OFF with text messages',
      { MfaConfiguration: 'OFF', SmsMfaConfiguration: { SmsConfiguration: SMS } },
      /can't turn off MFA/,
    ],
    ['no mode with e-mail', { EmailMfaConfiguration: { Subject: 'code' } }, /can't turn off MFA/],
    [
      'text messages that cannot be sent',
      { MfaConfiguration: 'ON', SmsMfaConfiguration: { SmsAuthenticationMessage: '{####}' } },
      /SMS configuration is required/,
    ],
    [
      'text messages that could be sent in two ways',
      {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: {
          SmsConfiguration: { ...SMS, EumsSms: { CallerArn: LAMBDA } },
        },
      },
      /EumsSms/,
    ],
  ])('refuses %s, and changes nothing', async (_, asked, message) => {
    const pool = await createdPool(client);

    const error = await rejection(setMfa(pool.Id, asked));

    expect(error['name']).toBe('InvalidParameterException');
    expect(error['message']).toMatch(message);
    expect(await mfaOf(pool.Id)).toEqual({ MfaConfiguration: 'OFF' });
  });

  it.each<[string, Partial<sdk.SetUserPoolMfaConfigCommandInput>]>([
    ['e-mail', { MfaConfiguration: 'ON', EmailMfaConfiguration: {} }],
    [
      'passkeys as a second factor',
      { WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' } },
    ],
  ])('refuses %s in the smallest plan', async (_, asked) => {
    const pool = await createdPool(client, { UserPoolTier: 'LITE' });

    const error = await rejection(setMfa(pool.Id, asked));

    expect(error['name']).toBe('FeatureUnavailableInTierException');
  });
});
