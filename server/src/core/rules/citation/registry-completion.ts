/** Fills a citation in from the registry, where the plan itself does not say what it lacks. */
import { documentTypeByName } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { nameInText } from '../../registry/body-name';
import { isSure, type Directive } from '../../registry/directive';
import { dayOf, withAbout } from '../../registry/full-form';
import { knownBy, meantOf } from '../../registry/match';
import type { Registry } from '../../registry/registry';
import { sameSeries, seriesOf } from '../../registry/terms';
import type { Fix } from '../rule';
import type { Style } from '../settings';
import { fixWith, type Incomplete } from './full-citation';
import { lookUp } from './known-documents';
import type { Mention } from './mentions';
import { closesAt, donationOf, type Donation, type PartName } from './parts';

/** Documents with one number among which a writer may choose. */
const MOST_CHOICES = 3;

/**
 * Fills in from the registry what the plan itself says nowhere: of the document that the plan means, or of each that it
 * may mean. What rests on memory, and what the plan does not surely mean, is only offered.
 */
export function registryFixes(
  plan: Plan,
  style: Style,
  registry: Registry,
  incomplete: Incomplete,
): readonly Fix[] {
  const { document, mention, missing } = incomplete;
  if (mention.listed) return [];
  const { candidates } = lookUp(plan, registry, document)(mention);
  const meant = meantOf(candidates);
  return (meant ? [meant] : candidates.slice(0, MOST_CHOICES)).flatMap((candidate) => {
    const { known } = candidate;
    const date = knownBy(known, 'date')?.date;
    // Where the two disagree, one of them has to be put right first.
    if (date === undefined || candidate.fields.date === 'different') return [];
    const isTold = candidate.is === 'surely' || (candidates.length === 1 && isOfTerm(plan, known[0]));
    const found = missing.map(
      (name) =>
        donationOf(plan, document, mention, name) ?? registryDonation(plan, known, mention, name, isTold),
    );
    const donations = found.filter((donation) => donation !== undefined);
    if (donations.length < missing.length) return [];
    const naming = namingOf(known, date);
    const fix = fixWith(plan, style, incomplete, donations, naming);
    return fix ? [fix] : [];
  });
}

/** Tells the documents of one number apart: by the term, or by the body. */
function namingOf(known: readonly Directive[], date: string): Pick<Fix, 'title' | 'args'> {
  const term = known.find((directive) => directive.term !== undefined)?.term;
  const issuer = knownBy(known, 'issuer')?.issuer;
  const args = { date: dayOf(date), term: term ?? '', issuer: nameInText(issuer ?? '') };
  const [vi, en] =
    term !== undefined
      ? [', khoá {term}', ', term {term}']
      : issuer !== undefined
        ? [' của {issuer}', ' by {issuer}']
        : ['', ''];
  const title = {
    vi: `Ghi đầy đủ theo sổ văn bản: ngày {date}${vi}`,
    en: `Cite in full as in the registry: of {date}${en}`,
  };
  return { title, args };
}

/** A number of the plan's own term means no document of an earlier one, unless its date says so. */
function isOfTerm({ header }: Plan, directive: Directive): boolean {
  const day = header.placeAndDate?.date?.iso;
  return (
    day !== undefined && seriesOf(directive.number) === 'central' && sameSeries(directive, day) === 'one'
  );
}

/** A part of a document as a sentence has it; headers of plans have types and names in capitals. */
const inSentence: Readonly<Record<PartName, (value: string) => string>> = {
  type: (name) => documentTypeByName(name)?.name ?? name,
  date: dayOf,
  issuer: nameInText,
  subject: withAbout,
};

function registryDonation(
  plan: Plan,
  known: readonly Directive[],
  mention: Mention,
  name: PartName,
  isTold: boolean,
): Donation | undefined {
  const teller = knownBy(known, name);
  const value = teller?.[name];
  if (!teller || value === undefined) return undefined;
  const text = inSentence[name](value);
  const fits = name !== 'subject' || closesAt(plan, mention);
  return { name, text, isGuess: !(isTold && isSure(teller, name) && teller.origin !== 'plan' && fits) };
}
