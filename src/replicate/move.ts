import { parseArn } from '../domain/arn';
import { changeTexts, tell, type Luggage } from './luggage';
import { movedArn, unknownThere } from './moved-arn';
import { isMoving, type Journey, type Moved } from './journey';
import type { TemplateMembers } from './template';

/**
 * Every ARN, and every region of the source, made to fit the place that the pool moves to: rewritten where
 * the same name can stand there, a placeholder where only the caller knows it. Each is told, since nothing
 * of Cognito builds what it names.
 */
export function move(luggage: Luggage, journey: Journey): Luggage {
  const told: { readonly way: readonly string[]; readonly moved: Moved }[] = [];
  const members = changeTexts(luggage.members, (text, way) => {
    const moved = isFree(way) ? null : movedText(text, way, journey);
    if (moved === null) return text;
    told.push({ way, moved });
    return moved.value;
  });
  return told.reduce<Luggage>(
    (rest, { way, moved }) => tell(rest, way, moved.reason, moved.message),
    { ...luggage, members: members as TemplateMembers },
  );
}

/** Whether what stands there is the owner's own word, which AWS never reads. */
function isFree([first]: readonly string[]): boolean {
  return first === 'UserPoolTags' || first === 'Settings';
}

function movedText(text: string, way: readonly string[], journey: Journey): Moved | null {
  const arn = parseArn(text);
  if (arn !== null) return movedArn(arn, journey);
  switch (way.slice(-2).join('.')) {
    case 'SmsConfiguration.SnsRegion':
    case 'EumsSms.Region':
      return movedRegion(text, journey);
    case 'LambdaConfig.KMSKeyID':
      return isMoving(journey) ? unknownThere('KMS_KEY', 'key', text) : null;
    case 'AnalyticsConfiguration.ApplicationId':
      return isMoving(journey)
        ? unknownThere('PINPOINT_APP', 'Pinpoint project', text, 'ID')
        : null;
    case 'EmailConfiguration.ConfigurationSet':
    case 'EumsSms.ConfigurationSetName':
      return isMoving(journey) ? configurationSet(text) : null;
    default:
      return null;
  }
}

function movedRegion(text: string, { from, to }: Journey): Moved | null {
  if (text !== from.region || from.region === to.region) return null;
  return {
    value: to.region,
    reason: 'REWRITTEN',
    message: `${text} became ${to.region}. Check that text messages can be sent from there.`,
  };
}

function configurationSet(name: string): Moved {
  const message = `It names the configuration set ${JSON.stringify(name)}, which must be there too.`;
  return { value: name, reason: 'NEEDS_TWIN', message };
}
