/** The fixed wording of a page, in capitals, as `Wording`s to find it again in what a machine read. */
import abbreviations from '../../../data/header-abbreviations.json';
import issuing from '../../../data/issuing.json';
import phrases from '../../../data/phrases.json';
import provinces from '../../../data/provinces.json';
import more from '../../../data/scan-wording.json';
import names from '../../../data/family-names.json';
import { documentTypes } from '../../citations/document-types';
import { fold } from '../../text/fold';
import { lazy } from '../../text/lazy';
import { inSchool } from '../../vietnamese/tone';
import { Wording } from './likeness';

/** In capitals, with the tone where the Party's office puts it. */
const capitals = (text: string): string =>
  text
    .split(' ')
    .map((word) => inSchool(word, 'new').toUpperCase())
    .join(' ');

export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';

export const partyTitle = new Wording([PARTY_TITLE]);
export const typeNames = new Wording(
  documentTypes
    .flatMap(({ name, alsoTitled = [] }) => [name, ...alsoTitled])
    .map(capitals)
    .filter((name, i, all) => all.indexOf(name) === i),
);
export const sections = new Wording([...phrases.sections, ...more.sections]);
export const positions = new Wording([...phrases.positions, ...more.positions].map(capitals));
const runTogether = lazy(
  () =>
    new Map(
      [...phrases.positions, ...more.positions].map((name) => [
        fold(name).replaceAll(' ', ''),
        capitals(name),
      ]),
    ),
);
/** A position without the spaces between its words. */
export const positionRunTogether = (text: string): string | undefined =>
  text.length >= 5 && !text.includes(' ') ? runTogether().get(fold(text)) : undefined;
export const marks = new Wording(more.marks);
export const bodyHeads = new Wording([
  ...new Set([...issuing.heads.names.map(({ name }) => capitals(name)), ...phrases.headerNames]),
]);
export const places = new Wording([...provinces.names, ...provinces.former].map(capitals));

/** Most words of a body's head: `BAN TUYÊN GIÁO VÀ DÂN VẬN`. */
export const LONGEST_BODY_HEAD = 6;

/** `BVĐK` of `BVDK`, by letters without marks; none where two are possible. */
const shortForms = lazy(() => {
  const forms = new Map<string, string | undefined>();
  for (const { short } of abbreviations.abbreviations) {
    const key = fold(short);
    forms.set(key, forms.has(key) ? undefined : short);
  }
  return forms;
});
export const shortForm = (word: string): string | undefined => shortForms().get(fold(word));

const families = lazy(() => new Set(names.names.split(' ').map(fold)));
export const isFamilyName = (word: string): boolean => families().has(fold(word));
