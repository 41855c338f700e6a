/** Place names of the date line: the class noun before them, and those that may not stand without one. */
import data from '../../../data/issuing.json';
import { plainName } from '../../citations/plain-name';
import { issuingOf, type NamedBody } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';

/** Class nouns and their short forms before a place. */
const CLASS = /^(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tp|đk|tx|tt|q|p)\.?\s+/u;

/** The proper name alone, in small letters: `bình minh` of `TP. Bình Minh`. */
export const properName = (place: string): string => plainName(place).trim().replace(CLASS, '').trim();

export const hasClass = (place: string): boolean => CLASS.test(plainName(place).trim());

/** The committee of a commune or a province whose place the date line names: the issuer's, or that of the committee its organ serves. */
export function seatOf(plan: Plan): NamedBody | undefined {
  const { issuer, parent } = issuingOf(plan);
  const serves = issuer?.kind === 'office' || issuer?.kind === 'inspection' || issuer?.kind === 'taskForce';
  const body = serves ? parent : issuer;
  if (body?.kind !== 'committee' || body.force || body.name === '') return undefined;
  const joint = /\s[-–]\s/.test(issuer?.text ?? '');
  return !joint && (body.level === 'commune' || body.level === 'province') ? body : undefined;
}

const persons: ReadonlySet<string> = new Set(data.placeNames.persons.map(plainName));

export type ClassReason = 'person' | 'syllable' | 'province';

/** Why a place may not stand without its class noun. */
export function reasonForClass(plan: Plan, place: string): ClassReason | undefined {
  const name = properName(place);
  if (name === '') return undefined;
  if (persons.has(name)) return 'person';
  if (/^\p{L}+$/u.test(name)) return 'syllable';
  const { issuer, parent } = issuingOf(plan);
  const own = issuer?.level === 'commune' && properName(issuer.name) === name;
  return own && parent?.level === 'province' && properName(parent.name) === name ? 'province' : undefined;
}

/** The class noun as it begins a line: `Phường`. */
export const classOf = ({ unit }: NamedBody): string =>
  unit === undefined ? '' : unit.charAt(0).toUpperCase() + unit.slice(1);
