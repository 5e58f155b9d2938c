import { joinedSettings } from '../joined-settings';
import type { NotCarried } from '../not-carried';
import type { PlannedStep } from '../plan';
import { isTemplateMembers, type Template, type TemplateMembers } from '../template';
import { fitted, type TemplatePath } from './fit';
import { entryOf, leftOutOf } from './left-out';
import { enabledMfas } from './second-factors';
import { USER_POOL } from './user-pool-shape';

/** A member of an input and the pool's property that says the same. */
interface Piece {
  readonly step: PlannedStep;
  readonly path: TemplatePath;
  readonly property: string;
  readonly value: Template;
}

/** Where SetUserPoolMfaConfig's members are properties of the pool itself, under other names. */
const MFA_PROPERTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SmsMfaConfiguration: {
    SmsAuthenticationMessage: 'SmsAuthenticationMessage',
    SmsConfiguration: 'SmsConfiguration',
  },
  EmailMfaConfiguration: {
    Message: 'EmailAuthenticationMessage',
    Subject: 'EmailAuthenticationSubject',
  },
  WebAuthnConfiguration: {
    FactorConfiguration: 'WebAuthnFactorConfiguration',
    RelyingPartyId: 'WebAuthnRelyingPartyID',
    UserVerification: 'WebAuthnUserVerification',
  },
};

export interface Properties {
  readonly properties: TemplateMembers;
  readonly leftOut: readonly NotCarried[];
}

/** The pool's properties: CloudFormation makes one resource of CreateUserPool and SetUserPoolMfaConfig. */
export function userPoolProperties(create: PlannedStep, mfa: PlannedStep | null): Properties {
  const { kept, overruled } = joinedSettings(create, mfa);
  const factors = mfa === null ? null : enabledMfas(mfa, kept);
  const pieces = [
    ...Object.entries(kept).map(([name, value]): Piece => {
      const property = name === 'PoolName' ? 'UserPoolName' : name;
      return { step: create, path: [name], property, value };
    }),
    ...(mfa === null ? [] : mfaPieces(mfa)),
  ];
  const properties = new Map<string, Template>();
  if (factors !== null && factors.methods.length > 0) {
    properties.set('EnabledMfas', factors.methods);
  }
  const leftOut = pieces.flatMap((piece): readonly NotCarried[] => {
    const fit = fitted(piece.value, USER_POOL[piece.property]);
    if (fit.value !== undefined) properties.set(piece.property, fit.value);
    const setWith = piece.step === mfa ? 'SetUserPoolMfaConfig' : 'UpdateUserPool';
    return fit.leftOut.map(({ path, why }) =>
      leftOutOf(piece.step, { path: [...piece.path, ...path], why }, setWith),
    );
  });
  return {
    properties: Object.fromEntries(properties),
    leftOut: [
      ...overruled.map(({ way, reason, message }) => entryOf(create, way, reason, message)),
      ...leftOut,
      ...(factors?.leftOut ?? []),
    ],
  };
}

function mfaPieces(step: PlannedStep): readonly Piece[] {
  return Object.entries(step.input).flatMap(([name, value]): readonly Piece[] => {
    if (name === 'UserPoolId') return [];
    const properties = MFA_PROPERTIES[name];
    if (name === 'MfaConfiguration' || !isTemplateMembers(value)) {
      return [{ step, path: [name], property: name, value }];
    }
    return Object.entries(value).flatMap(([inner, innerValue]): readonly Piece[] => {
      if (name === 'SoftwareTokenMfaConfiguration' && inner === 'Enabled') return [];
      const property = properties?.[inner] ?? `${name}.${inner}`;
      return [{ step, path: [name, inner], property, value: innerValue }];
    });
  });
}
