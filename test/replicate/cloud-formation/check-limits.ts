import { isMembers, type Members } from '../../../src/document';

/** CloudFormation's quotas (user guide, 2026-11). */
const MOST: Readonly<Record<string, number>> = { Resources: 500, Parameters: 200, Outputs: 200 };
const MOST_BYTES = 1_000_000;
const LONGEST_DESCRIPTION = 1024;
const LONGEST_PARAMETER_DESCRIPTION = 4000;

/** Whatever there is more of in a template than CloudFormation takes. */
export function limitProblems(template: Members): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(template, null, 2));
  const description = template['Description'];
  const parameters = isMembers(template['Parameters']) ? template['Parameters'] : {};
  return [
    ...Object.entries(MOST).flatMap(([name, most]) => {
      const members = template[name];
      const count = isMembers(members) ? Object.keys(members).length : 0;
      return count > most ? [`${name}: are ${count} of at most ${most}`] : [];
    }),
    ...(bytes > MOST_BYTES ? [`template: is ${bytes} bytes of at most ${MOST_BYTES}`] : []),
    ...(typeof description === 'string' && Buffer.byteLength(description) > LONGEST_DESCRIPTION
      ? [`Description: is more than ${LONGEST_DESCRIPTION} bytes`]
      : []),
    ...Object.entries(parameters)
      .filter(([, parameter]) => isTooLong(isMembers(parameter) ? parameter['Description'] : ''))
      .map(([id]) => `Parameters.${id}: Description is too long`),
  ];
}

function isTooLong(description: unknown): boolean {
  return typeof description === 'string' && description.length > LONGEST_PARAMETER_DESCRIPTION;
}
