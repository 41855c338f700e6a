/**
 * Reads the citations of a paragraph. People write them in many orders and with many slips; whatever is
 * written, some reading comes out, in time linear in the text.
 *
 * From left to right each citation is read up to its issuer. The subjects come last and from right to left,
 * since a subject that is the carrying out of another document ends where the citation of that document does.
 */
import { byText } from '../text/by-text';
import type { Prose } from '../text/prose';
import type { Located, Span } from '../text/span';
import type { Citation } from './citation';
import type { TypeName } from './document-types';
import { type Draft, type Page, readPage } from './draft';
import { loneReference, numberedAfter } from './numbered';
import { meantBeside } from './meant';
import { readSubjects } from './nesting';
import { placeBefore } from './places';
import type { Subject } from './subjects';
import type { WrittenReference } from './symbols';
import { unnumberedAfter } from './unnumbered';

/** In the order of the text. A citation inside the subject of another one is read as well. */
export const readCitations = (prose: Prose): Citation[] =>
  readText(prose.text).map(({ draft, subject }) => toCitation(prose, draft, subject));

interface Read {
  readonly draft: Draft;
  readonly subject: Subject | undefined;
}

const readText = byText((text): readonly Read[] => {
  const page = readPage(text);
  const drafts = readDrafts(page);
  if (drafts.length === 0) return [];
  const subjects = readSubjects(page, drafts);
  let told = 0;
  return drafts.flatMap((draft, i) => {
    const subject = subjects[i];
    if (draft.start < told && isBareNoun(page.folded, draft)) return [];
    told = Math.max(told, subject?.end ?? 0);
    return [{ draft, subject }];
  });
});

/** `tên loại Quy định`: what another document is about names a kind of documents, and none of them. */
const isBareNoun = (folded: string, { type, number, issuer, date, name, self, start, end }: Draft): boolean =>
  type?.end === end &&
  !(number ?? issuer ?? date ?? name) &&
  !self &&
  !folded.startsWith('dieu le dang', start);

function readDrafts(page: Page): Draft[] {
  const drafts: Draft[] = [];
  const places = [...page.names, ...page.references.values()].sort((a, b) => a.start - b.start);
  let read = 0;
  for (const place of places) {
    if (place.start < read) continue;
    const found = isName(place)
      ? startingWith(page, place)
      : [loneReference(page, place, drafts.at(-1)) ?? []].flat();
    for (const draft of found) drafts.push(placed(page, draft));
    for (const { end } of found) read = Math.max(read, end);
  }
  return drafts;
}

function placed(page: Page, draft: Draft): Draft {
  const place = placeBefore(page.folded, draft.start);
  return place ? { ...draft, place } : draft;
}

const isName = (place: TypeName | WrittenReference): place is TypeName => 'exact' in place;

function startingWith(page: Page, name: TypeName): readonly Draft[] {
  const numbered = numberedAfter(page, name);
  return numbered.length > 0 ? numbered : unnumberedAfter(page, name);
}

function toCitation(prose: Prose, draft: Draft, subject: Subject | undefined): Citation {
  const { reference, written, number, type, place } = draft;
  const { date = subject?.late?.date, issuer = subject?.late?.issuer } = draft;
  const locate = ({ start, end }: Span): Located => prose.locate(start, end);
  const textOf = (span: Span | undefined): string | undefined =>
    span && prose.text.slice(span.start, span.end);
  const meant = reference && meantBeside(reference, textOf(type), textOf(issuer));
  const own = reference?.start === written?.start ? reference : undefined;
  const repair = own && own.text !== meant?.repaired ? meant?.repaired : undefined;
  const { start, end } = prose.spanAt(draft.start, Math.max(draft.end, subject?.close ?? 0));
  return {
    start,
    end,
    family: reference?.family ?? (draft.state ? 'state' : 'none'),
    self: draft.self ?? false,
    ...(type && { type: collapsed(locate(type)) }),
    ...(number && {
      number: { ...locate(number), ...(own?.number && !own.suffix && { text: own.number.text }) },
    }),
    ...(reference && meant && { symbol: { ...locate(reference.symbolSpan), text: meant.symbol } }),
    ...(written && { reference: locate(written) }),
    ...(date && { date: { ...date, ...locate(date) } }),
    ...(issuer && { issuer: collapsed(locate(issuer)) }),
    ...(subject && { subject: quoteless(prose, subject) }),
    ...(place && { place: collapsed(locate(place)) }),
    ...(repair !== undefined && { repair }),
  };
}

/** Names keep one blank where a line ended or too many stood. */
const collapsed = (place: Located): Located => ({ ...place, text: place.text.replace(/\s+/g, ' ') });

/** `về “Tăng cường …”` loses its marks but keeps `về`. */
function quoteless(prose: Prose, { start, end, quoted = start }: Subject): Located {
  const place = prose.locate(start, end);
  if (quoted === start) return place;
  const lead = prose.text.slice(start, quoted).replace(/["“„«]$/u, '');
  return { ...place, text: lead + prose.text.slice(quoted, end) };
}
