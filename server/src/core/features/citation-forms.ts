/**
 * The other forms that a citation may take: in full, with what the plan says elsewhere and the registry knows, or in
 * short. Offered wherever the writer asks; which form a place should have is for the rules to say.
 */
import { numberOf } from '../citations/number';
import type { Plan } from '../plan/plan';
import { nameInText } from '../registry/body-name';
import { dayOf, withAbout } from '../registry/full-form';
import { builtInRegistry } from '../registry/registry';
import { isRunningText } from '../rules/citation/full-citation';
import { citedDocuments, type CitedDocument, type Mention } from '../rules/citation/mentions';
import {
  completionEdits,
  givesPart,
  isQuoted,
  partNames,
  tailEnd,
  type Donation,
  type PartName,
} from '../rules/citation/parts';
import { commaOf } from '../rules/citation/punctuation';
import { repetitionsOf } from '../rules/citation/repetitions';
import type { Edit } from '../rules/rule';
import { defaultStyle, type CheckSettings } from '../rules/settings';
import { say, type Message } from '../text/message';
import { contains, type Span } from '../text/span';
import { candidatesFor, type KnownDocument } from './known-document';
import { documentNumbered, isFull } from './named-documents';

export interface CitationForm {
  readonly title: string;
  readonly edits: readonly Edit[];
}

const titles = {
  full: { vi: 'Viện dẫn đầy đủ', en: 'Cite in full' },
  fullOf: { vi: 'Viện dẫn đầy đủ (văn bản ngày {date})', en: 'Cite in full (of {date})' },
  short: { vi: 'Viện dẫn ngắn gọn', en: 'Cite in short' },
} as const satisfies Record<string, Message>;

/** Of the innermost citation that holds a place. */
export function citationForms(plan: Plan, at: Span, settings: CheckSettings): CitationForm[] {
  const [found] = [...citedDocuments(plan).values()]
    .flatMap((document) => document.mentions.map((mention) => ({ document, mention })))
    .filter(({ mention }) => contains(mention.citation, at))
    .sort((a, b) => lengthOf(a.mention.citation) - lengthOf(b.mention.citation));
  if (!found || found.mention.listed) return [];
  const short = inShort(plan, found.document, found.mention);
  return [
    ...inFull(plan, found.mention, settings),
    ...(short ? [{ title: say(titles.short, settings.language), edits: [short] }] : []),
  ];
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** One form for each document that may be meant. */
function inFull(plan: Plan, mention: Mention, settings: CheckSettings): CitationForm[] {
  const { language, style, registry = builtInRegistry, uri } = settings;
  const number = numberOf(mention.citation);
  const document = number === undefined ? undefined : documentNumbered(plan, number);
  const missing = partNames.filter((name) => !givesPart(plan, mention, name));
  if (!document || missing.length === 0) return [];
  const comma = commaOf(plan, { ...defaultStyle, ...style }) === 'with' ? ',' : '';
  const candidates = candidatesFor(plan, document, registry, uri);
  return candidates.flatMap((candidate) => {
    const donations = missing.flatMap((name) => donation(candidate, name));
    if (donations.length === 0) return [];
    const { date } = candidate;
    const title =
      candidates.length > 1 && date !== undefined
        ? say(titles.fullOf, language, { date: dayOf(date) })
        : say(titles.full, language);
    return [{ title, edits: completionEdits(mention, donations, `${comma} ngày `) }];
  });
}

function donation(document: KnownDocument, name: PartName): Donation[] {
  const value = document[name];
  if (value === undefined) return [];
  const text = {
    type: value,
    date: name === 'date' ? dayOf(value) : '',
    issuer: nameInText(value),
    subject: withAbout(value),
  }[name];
  return [{ name, text, isGuess: false }];
}

/** Takes away what an earlier mention in running text has said. */
function inShort(plan: Plan, document: CitedDocument, mention: Mention): Edit | undefined {
  const { citation } = mention;
  const { reference, subject, end } = citation;
  if (!isFull(citation) || !isSaidBefore(document, mention)) return undefined;
  const known = repetitionsOf(plan, document).find((one) => one.mention === mention)?.tail;
  if (known) return { ...known, newText: '' };
  // Of a summary in running text nobody knows where it ends.
  const isClosed = !subject || isQuoted(plan.source, citation);
  const tail = { start: reference.end, end: isClosed ? Math.max(end, tailEnd(citation)) : tailEnd(citation) };
  return isClosed && tail.end > tail.start ? { ...tail, newText: '' } : undefined;
}

const isSaidBefore = ({ mentions }: CitedDocument, { citation }: Mention): boolean =>
  mentions.some(
    (other) => other.citation.end <= citation.start && isRunningText(other) && isFull(other.citation),
  );
