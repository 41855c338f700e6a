/**
 * The words of a plan that show a school of tone placement: those of its readings, and of the names in its header
 * and above its signature, where a place's name cannot be told from other words.
 */
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { isCapitalised, isInCapitals, isOthers, spanOf, tonedPlaces, type Words } from '../../plan/words';
import type { Located, Span } from '../../text/span';
import type { ToneSchool } from '../../vietnamese/syllable';
import { tokensOf, type Token } from '../../vietnamese/tokens';

export interface TonedWord extends Span {
  readonly text: string;
  readonly school: ToneSchool;
  /** A place's name, or a person's, which its bearers may write in their own way. */
  readonly name: boolean;
}

/** In the order of the text. */
export const tonedWords = derived((plan): readonly TonedWord[] =>
  [...ofCells(plan), ...ofReadings(plan)].sort((a, b) => a.start - b.start),
);

/** The school of most words that are no names; of two as frequent, that of the first. */
export const majorityOf = (words: readonly TonedWord[]): ToneSchool | undefined => {
  const own = words.filter(({ name }) => !name);
  const old = own.filter(({ school }) => school === 'old').length;
  return old * 2 === own.length ? own[0]?.school : old * 2 > own.length ? 'old' : 'new';
};

function* ofReadings(plan: Plan): Generator<TonedWord> {
  for (const { words, index } of tonedPlaces(plan)) {
    const token = words.tokens[index];
    if (token?.school === undefined || isOthers(plan, words, index)) continue;
    const { school, text } = token;
    const span = spanOf(words, index);
    if (plan.source.slice(span) === text) yield { text, school, name: isName(words, index, token), ...span };
  }
}

/** The one syllable of the header that is surely no name: Tỉnh uỷ, Uỷ ban. */
const OFFICE = 'uỷ';

function* ofCells({ header, author, signature }: Plan): Generator<TonedWord> {
  const cells = [header.parentBody, header.issuingBody, author, signature?.authority, signature?.position];
  for (const cell of cells) {
    if (cell)
      for (const token of tokensOf(cell.text)) if (token.school) yield inCell(cell, token, token.school);
  }
}

function inCell(cell: Located, { text, key, start, end }: Token, school: ToneSchool): TonedWord {
  return { text, school, name: key !== OFFICE, start: cell.start + start, end: cell.start + end };
}

/** Words after which a name stands. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'tỉnh phố xã phường khu huyện quận thôn bản ấp khóm tổ làng sông núi đường chí ông bà anh chị'.split(' '),
);
/** In capitals these stand in names as often as in words: only after one of the words beside them are they words. */
const NAME_SYLLABLES: ReadonlySet<string> = new Set(['hoà', 'hoá', 'hoè', 'thuỷ', 'thuý', 'tuý']);
const BEFORE_WORDS: ReadonlySet<string> = new Set(['văn', 'hội', 'số', 'đại', 'sức']);

function isName({ tokens, capitals }: Words, index: number, token: Token): boolean {
  if (token.key === OFFICE || !isCapitalised(token)) return false;
  const before = tokens[index - 1];
  if (capitals || isInCapitals(token))
    return NAME_SYLLABLES.has(token.key) && !(before && BEFORE_WORDS.has(before.key));
  return isNamePart(before) || isNamePart(tokens[index + 1]) || BEFORE_NAMES.has(before?.key ?? '');
}

const isNamePart = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isCapitalised(token) && !isInCapitals(token);
