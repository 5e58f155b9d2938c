import { isRegion } from '../domain/region';
import { openText } from '../domain/secret-detail';
import { ConfigError } from './config-error';

/** Settings by their names, as texts. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Only what is set: an empty variable counts as unset. */
export function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

export function wholeNumber(
  settings: Environment,
  name: string,
  range: { readonly default: number; readonly least: number; readonly most: number },
): number {
  const text = settings[name];
  if (text === undefined) return range.default;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= range.least && value <= range.most) return value;
  throw new ConfigError(
    `${name} must be a whole number from ${range.least} to ${range.most} but is "${text}".`,
  );
}

/** A part of a whole: a decimal number from 0 to 1. */
export function share(settings: Environment, name: string, whenUnset: number): number {
  const text = settings[name];
  if (text === undefined) return whenUnset;
  const value = /^\d(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
  if (value >= 0 && value <= 1) return value;
  throw new ConfigError(`${name} must be a number from 0 to 1 such as "0.6" but is "${text}".`);
}

export function flag(settings: Environment, name: string, whenUnset: boolean): boolean {
  return oneOf(settings, name, ['true', 'false'], whenUnset ? 'true' : 'false') === 'true';
}

export function oneOf<const Value extends string, Unset extends NoInfer<Value> | null>(
  settings: Environment,
  name: string,
  values: readonly Value[],
  whenUnset: Unset,
): Value | Unset {
  const text = settings[name];
  if (text === undefined) return whenUnset;
  const value = values.find((known) => known === text);
  if (value !== undefined) return value;
  const choice = values.map((known) => `"${known}"`).join(' or ');
  throw new ConfigError(`${name} must be ${choice} but is "${text}".`);
}

export function optionalRegion(settings: Environment, name: string): string | null {
  const region = settings[name] ?? null;
  if (region === null || isRegion(region)) return region;
  throw new ConfigError(`${name} must be a region such as "eu-west-1" but is "${region}".`);
}

/** Regions with commas between them, in their order, each once; null where none is set. */
export function optionalRegions(settings: Environment, name: string): readonly string[] | null {
  const text = settings[name];
  if (text === undefined) return null;
  const regions = text.split(',').map((region) => region.trim());
  const wrong = regions.find((region) => !isRegion(region));
  if (wrong !== undefined) {
    throw new ConfigError(
      `${name} must be a list of regions such as "eu-west-1,us-east-1" but names "${wrong}".`,
    );
  }
  const repeated = regions.find((region, index) => regions.indexOf(region) !== index);
  if (repeated === undefined) return regions;
  throw new ConfigError(`${name} must name each region once but names "${repeated}" again.`);
}

export function optionalAddress(settings: Environment, name: string): string | null {
  const url = settings[name];
  if (url === undefined || isAddress(url)) return url ?? null;
  const { username, password } = URL.canParse(url) ? new URL(url) : NO_USER;
  if (username !== '' || password !== '') {
    throw new ConfigError(`${name} must not hold a user name or password. Take them out.`);
  }
  // The refusal ends in a log: what may be a password has no place there, however it is misspelled.
  const what = /@|%40/.test(url) || openText(url) !== url ? 'something else' : `"${url}"`;
  throw new ConfigError(`${name} must be an http or https address but is ${what}.`);
}

/** Whether it is an http or https address without user name and password that a client can ask. */
export function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** Whether a host is this machine itself, as a setting or a URL has it: nobody else can reach it there. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

const NO_USER = { username: '', password: '' };
