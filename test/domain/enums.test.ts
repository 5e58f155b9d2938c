import fc from 'fast-check';
import * as enums from '../../src/domain/enums';

describe('A value of an open enum', () => {
  it.each([
    [enums.DELETION_PROTECTION, 'ACTIVE', 'ACTIVE'],
    [enums.ENABLED_STATUS, 'Enabled', 'ENABLED'],
    [enums.ALIAS_ATTRIBUTE, 'preferred_username', 'PREFERRED_USERNAME'],
    [enums.VERIFIED_ATTRIBUTE, 'phone_number', 'PHONE_NUMBER'],
    [enums.ATTRIBUTE_DATA_TYPE, 'DateTime', 'DATETIME'],
    [enums.OAUTH_FLOW, 'client_credentials', 'CLIENT_CREDENTIALS'],
    [enums.RECOVERY_OPTION, 'verified_email', 'VERIFIED_EMAIL'],
    [enums.LAMBDA_VERSION, 'V1_0', 'V1_0'],
  ])('of %j as AWS spells it, %s, is %s', (values, raw, value) => {
    expect(enums.recognize<string>(values, raw)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'SCHEDULED',
    'ACTIVE ',
    'ACTIVE\n',
    'ACTIV',
    'UNRECOGNIZED',
    'constructor',
    '__proto__',
  ])('that is not known, %j, is UNRECOGNIZED', (raw) => {
    expect(enums.recognize(enums.DELETION_PROTECTION, raw)).toBe('UNRECOGNIZED');
  });

  it('is one of the enum’s own, whatever AWS writes', () => {
    const { values } = enums.AUTH_FACTOR;
    const raw = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...values));

    fc.assert(
      fc.property(raw, (text) => {
        expect(values.has(enums.recognize(enums.AUTH_FACTOR, text))).toBe(true);
      }),
    );
  });
});
