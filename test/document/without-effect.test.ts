import { newerForms, valueAt, withoutEffect, type Members } from '../../src/document';

const CODE = 'CONFIRM_WITH_CODE';
const LINK = 'CONFIRM_WITH_LINK';

/** A document with a value at each path. */
function withAll(paths: readonly string[]): Members {
  const document: Record<string, unknown> = {};
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let inner = document;
    for (const name of names) inner = (inner[name] ??= {}) as Record<string, unknown>;
    inner[last] = 'a value';
  }
  return document as Members;
}

function idle(document: Members): readonly string[] {
  return withoutEffect(document).map(({ path }) => path);
}

function template(...[option, members]: [string | null, readonly string[]]): Members {
  const told = Object.fromEntries(members.map((member) => [member, 'a text']));
  const chosen = option === null ? {} : { DefaultEmailOption: option };
  return { VerificationMessageTemplate: { ...told, ...chosen } };
}

describe('members without effect', () => {
  it.each([null, CODE, LINK])(
    'are the older forms beside the newer ones, by option %s',
    (option) => {
      const forms = [...newerForms(template(option, []))];
      const document = withAll(forms.flat());
      const texts = document['VerificationMessageTemplate'] as Members;
      const chosen = option === null ? {} : { DefaultEmailOption: option };

      const found = withoutEffect({
        ...document,
        VerificationMessageTemplate: { ...texts, ...chosen },
      });

      expect(new Map(found.map(({ path, insteadOf }) => [path, insteadOf]))).toEqual(
        new Map(forms),
      );
    },
  );

  it('are none of the older forms where there is no newer one', () => {
    const document = withAll([...newerForms({}).keys()]);

    expect(idle(document)).toEqual([]);
  });

  it.each<[string | null, string[]]>([
    [null, ['EmailMessageByLink', 'EmailSubjectByLink']],
    [CODE, ['EmailMessageByLink', 'EmailSubjectByLink']],
    [LINK, ['EmailMessage', 'EmailSubject']],
    ['SOMETHING_NEW', []],
    ['', []],
  ])('are the texts of the e-mail that is not sent, by option %s', (option, expected) => {
    const texts = ['EmailMessage', 'EmailSubject', 'EmailMessageByLink', 'EmailSubjectByLink'];

    expect(idle(template(option, texts))).toEqual(
      expected.map((member) => `VerificationMessageTemplate.${member}`),
    );
  });

  it.each([null, '', CODE, LINK, 'SOMETHING_NEW'])(
    'are an older text message beside the template’s, whatever the option: %j',
    (option) => {
      const document = { SmsVerificationMessage: 'a', ...template(option, ['SmsMessage']) };

      expect(idle(document)).toEqual(['SmsVerificationMessage']);
    },
  );

  it('are what sends text messages beside the newer sender, and nothing beside an empty one', () => {
    const sns = ['SnsCallerArn', 'ExternalId', 'SnsRegion'];
    const older = Object.fromEntries(sns.map((member) => [member, 'a value']));

    expect(idle({ SmsConfiguration: { ...older, EumsSms: { CallerArn: 'a' } } })).toEqual(
      sns.map((member) => `SmsConfiguration.${member}`),
    );
    expect(idle({ SmsConfiguration: { ...older, EumsSms: {} } })).toEqual([]);
    expect(idle({ SmsConfiguration: older })).toEqual([]);
  });

  it('are each told once, with what decides and why', () => {
    const document = {
      EmailVerificationMessage: 'a',
      ...template('SOMETHING_NEW', ['EmailMessage', 'EmailMessageByLink']),
    };

    expect(withoutEffect(document)).toEqual([
      expect.objectContaining({
        path: 'EmailVerificationMessage',
        insteadOf: 'VerificationMessageTemplate.EmailMessage',
        why: 'it is the older form of what the template says',
      }),
    ]);
  });

  it('all stand in the document, and so does what decides', () => {
    const document = withAll([...newerForms({})].flat());

    const found = withoutEffect(document);

    expect(found).toHaveLength(5);
    expect(found.every(({ insteadOf }) => valueAt(document, insteadOf) !== undefined)).toBe(true);
  });
});
