/**
 * Clean-up after an import: what was typed gets its spaces and line ends in order and keeps its every word; what was
 * printed has its pages taken out; what was scanned is repaired, and the words that were hard to read are shown.
 */
import { formatEdits } from '../core/format/format';
import { joinEdits } from '../core/format/join';
import { paragraphsOf } from '../core/format/paragraphs';
import { shapeOf } from '../core/format/shape';
import type { LanguageModel } from '../core/language-model/model';
import { repairScanInSteps } from '../core/repair/repair';
import { applyEdits } from '../core/rules/fix';
import type { Edit } from '../core/rules/rule';
import type { Note } from '../core/text/message';
import { SourceText } from '../core/text/source';
import { overlaps, type Span } from '../core/text/span';
import { normalizeLookAlikes } from '../core/vietnamese/look-alikes';
import type { DoubtfulWord, ImportedText } from '../import/importer';
import { likelierWords } from './likelier-words';
import { notes } from './notes';
import type { Making, Proposal, UnsureWord } from './proposal';
import { LONGEST_SCAN, proposalOf } from './repair';

/** What clean-up reads of an import. */
export type CleanupJob = Pick<ImportedText, 'text' | 'origin' | 'doubtful' | 'pages' | 'notes'>;

/** A page of which its reader is less sure than this, from 0 to 1, is to be compared with the original. */
const READABLE = 0.7;

/** @param model without it words of a scan stay as they were read */
export function* cleaned(model: LanguageModel | undefined, job: CleanupJob): Making {
  const proposal = yield* ofOrigin(model, job);
  return { ...proposal, notes: [...job.notes, ...pageNotes(job.pages), ...proposal.notes] };
}

function* ofOrigin(model: LanguageModel | undefined, { text, origin, doubtful }: CleanupJob): Making {
  if (origin === 'typed') return tidied(text, doubtful);
  if (text.length > LONGEST_SCAN) {
    const proposal = tidied(text, doubtful);
    const limit = LONGEST_SCAN.toLocaleString('vi-VN');
    return { ...proposal, notes: [...proposal.notes, { message: notes.tooLong, args: { limit } }] };
  }
  const source = new SourceText(text);
  const result = yield* repairScanInSteps(text, origin === 'scanned' ? model : undefined, {
    fromPicture: origin === 'scanned',
  });
  yield;
  const repaired = proposalOf(result, source);
  const words = keptWords(text, result.text, doubtful, result.moved);
  const proposal = {
    ...repaired,
    unsure: merged(repaired.unsure, words),
    notes: [
      ...(result.foreign ? [{ message: notes.notVietnamese }] : []),
      ...(origin === 'scanned' && !model ? [{ message: notes.structureOnly }] : []),
      ...repaired.notes,
    ],
  };
  yield;
  const read = origin === 'scanned' && model ? withLikelierWords(proposal, model) : proposal;
  return withEdits(read, formatEdits(shapeOf(new SourceText(read.text))));
}

/** The words that were put stay to be seen, with those that were read. */
function withLikelierWords(proposal: Proposal, model: LanguageModel): Proposal {
  const words = likelierWords(model, proposal.text);
  const edits = words.map(({ start, end, word }) => ({ start, end, newText: word }));
  const unsure = proposal.unsure.filter((place) => !words.some((word) => overlaps(word, place)));
  const edited = withEdits({ ...proposal, unsure }, edits);
  let shift = 0;
  const put = words.map(({ start, end, word, confidence }): UnsureWord => {
    const from = start + shift;
    shift += word.length - (end - start);
    const alternatives = [proposal.text.slice(start, end)];
    return { start: from, end: from + word.length, word, alternatives, confidence };
  });
  return { ...edited, changed: proposal.changed + words.length, unsure: merged(edited.unsure, put) };
}

/** White space, broken lines, letters of other alphabets: no word becomes another. */
function tidied(text: string, doubtful: readonly DoubtfulWord[]): Proposal {
  const start: Proposal = {
    text,
    changed: 0,
    unsure: doubtful.map((word) => unsureAt(text, word)),
    lost: [],
    removed: [],
    notes: [],
  };
  const lookAlikes = normalizeLookAlikes(text);
  const letters = withEdits(start, lookAlikes);
  const broken = shapeOf(new SourceText(letters.text));
  const joints = paragraphsOf(broken).joints.size;
  const joined = withEdits(letters, joinEdits(broken));
  const proposal = withEdits(joined, formatEdits(shapeOf(new SourceText(joined.text))));
  const counted = (message: Note['message'], count: number): Note[] =>
    count > 0 ? [{ message, args: { count: `${count}` } }] : [];
  return {
    ...proposal,
    changed: lookAlikes.length + joints,
    notes: [...counted(notes.lookAlikes, lookAlikes.length), ...counted(notes.joinedLines, joints)],
  };
}

const unsureAt = (text: string, { start, end, confidence }: DoubtfulWord): UnsureWord => ({
  start,
  end,
  word: text.slice(start, end),
  alternatives: [],
  confidence,
});

/** Words that were hard to read and that the repair left as they were read. */
function keptWords(
  before: string,
  after: string,
  doubtful: readonly DoubtfulWord[],
  moved: (span: Span) => Span,
): UnsureWord[] {
  return doubtful.flatMap((word) => {
    const place = moved(word);
    const isKept = after.slice(place.start, place.end) === before.slice(word.start, word.end);
    return isKept ? [unsureAt(after, { ...place, confidence: word.confidence })] : [];
  });
}

/** Each place once: where both doubt it, the repair knows what else it may be. */
function merged(own: readonly UnsureWord[], others: readonly UnsureWord[]): readonly UnsureWord[] {
  const ordered = own.toSorted((a, b) => a.start - b.start);
  let at = 0;
  const fresh = others.filter((word) => {
    while ((ordered[at]?.end ?? Infinity) <= word.start) at++;
    const next = ordered[at];
    return !next || !overlaps(next, word);
  });
  return [...ordered, ...fresh].sort((a, b) => a.start - b.start);
}

/** The same proposal after some edits of its text, its places where they are now. */
function withEdits(proposal: Proposal, edits: readonly Edit[]): Proposal {
  if (edits.length === 0) return proposal;
  const { text, unsure, lost } = proposal;
  const ordered = edits.toSorted((a, b) => a.start - b.start);
  return {
    ...proposal,
    text: applyEdits(new SourceText(text), ordered),
    unsure: placesAfter(text, ordered, unsure),
    lost: placesAfter(text, ordered, lost),
  };
}

/**
 * Where places lie after edits: behind those before them; inside an edit, where the same words stand in what replaces
 * it. A place of which nothing is left is left out.
 * @param edits in the order of the text, as the places are
 */
function placesAfter<Place extends Span>(
  text: string,
  edits: readonly Edit[],
  places: readonly Place[],
): readonly Place[] {
  let next = 0;
  let shift = 0;
  let sought = 0;
  return places.flatMap((place) => {
    const { start, end } = place;
    for (let edit = edits[next]; edit && edit.end <= start; edit = edits[++next]) {
      shift += edit.newText.length - (edit.end - edit.start);
      sought = 0;
    }
    const edit = edits[next];
    if (!edit || end <= edit.start) return [{ ...place, start: start + shift, end: end + shift }];
    const word = text.slice(start, end);
    const found = edit.newText.indexOf(word, sought);
    const at = found < 0 ? edit.newText.indexOf(word) : found;
    if (at < 0) return [];
    sought = at + word.length;
    const from = edit.start + shift + at;
    return [{ ...place, start: from, end: from + word.length }];
  });
}

function pageNotes(pages: ImportedText['pages']): Note[] {
  const hard = pages.flatMap(({ confidence = 1 }, i) => (confidence < READABLE ? [i + 1] : []));
  return hard.length > 0 ? [{ message: notes.unreadablePages, args: { pages: hard.join(', ') } }] : [];
}
