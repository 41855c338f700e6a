import type { LanguageModel } from '../../language-model/model';
import { suggest } from '../../language-model/suggest';
import { UNKNOWN } from '../../language-model/units';
import type { Plan } from '../../plan/plan';
import { anyWordsOf } from '../../plan/words';
import type { Span } from '../../text/span';
import { isStripped } from '../../vietnamese/stripped';
import { decodeTyped } from '../../vietnamese/typing-methods';
import { suspectSyllables, type Suspect } from '../../vietnamese/words';
import { writeInstead } from '../replacement';
import { defineRule, type Fix, type Report } from '../rule';
import { cellsOf } from './cells';
import { reportOf, written } from './doubts';
import { singleDoubts } from './lost-marks';

/** More findings than these help nobody: such a text needs another tool than a list. */
const MOST = 200;

/** VN-01: no word is written as no Vietnamese syllable can be. */
export const possibleSyllables = defineRule({
  id: 'VN-01',
  title: { vi: 'Âm tiết không có trong tiếng Việt', en: 'Impossible syllable' },
  docs: {
    vi: 'Chữ có dấu nhưng không thể là một âm tiết tiếng Việt, như “nứơc”, “hoan thiệnn”, “nghành”. Nếu chỉ sai vị trí dấu thanh thì có sửa nhanh. Từ không dấu, tên riêng, từ mượn, chữ viết tắt và ký hiệu không bị nhắc. Văn bản đã mất dấu (chép từ bản quét) không được xét.',
    en: 'A word with Vietnamese marks that no syllable of Vietnamese can be. Where only the tone stands on the wrong letter there is a fix. Words without marks, names, loans, abbreviations and symbols are left alone, and so is a text that has lost its marks.',
  },
  source: {
    text: 'cấu tạo âm tiết tiếng Việt (âm đầu, vần, thanh)',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    tone: {
      vi: '“{word}” đặt dấu sai chỗ; đúng là “{repaired}”.',
      en: '“{word}” has its tone on the wrong letter: “{repaired}”.',
    },
    impossible: {
      vi: '“{word}” không phải là âm tiết tiếng Việt.',
      en: '“{word}” is no possible Vietnamese syllable.',
    },
  },
  *check({ plan, model }): Iterable<Report<'tone' | 'impossible'>> {
    let count = 0;
    const reported = new Set<number>();
    for (const suspect of suspectsOf(plan)) {
      if (count++ === MOST || (count === 1 && isStripped(plan.source.text))) return;
      reported.add(suspect.start);
      const { text: word, repaired } = suspect;
      if (repaired === undefined || isUnheardOf(model, repaired)) {
        const fixes = guesses(plan, model, suspect);
        yield { message: 'impossible', span: suspect, args: { word }, fixes };
      } else {
        const fixes = [writeInstead(suspect, repaired)];
        yield { message: 'tone', span: suspect, args: { word, repaired }, fixes };
      }
    }
    // Words that by their letters could be foreign or short for something, where another is expected.
    for (const doubt of singleDoubts(plan, model)) {
      if (doubt.kind === 'impossible' && !reported.has(doubt.span.start)) {
        yield reportOf(plan, doubt, 'impossible');
      }
    }
  },
});

interface PlacedSuspect extends Suspect {
  /** The text that it is part of, and its place in it. */
  readonly context: { readonly text: string; readonly span: Span };
}

/** `caủ` was hardly meant as `cảu`: a word that the model does not know, and no name. */
const isUnheardOf = (model: LanguageModel | undefined, word: string): boolean =>
  model?.idOfWord(word) === UNKNOWN && word === word.toLowerCase();

const MOST_GUESSES = 3;

/** What it might have been, for the writer to choose. */
function guesses(
  plan: Plan,
  model: LanguageModel | undefined,
  { text, context, ...span }: PlacedSuspect,
): Fix[] {
  if (!model) return [];
  return suggest(model, context.text, context.span)
    .slice(0, MOST_GUESSES)
    .map((suggestion) => ({ ...writeInstead(span, written(plan, text, suggestion)), byHand: true }));
}

/**
 * Of every readable part, placed in the source; words with emphasis marks inside are left out. What the keys of an
 * input method explain is VN-05's.
 */
function* suspectsOf(plan: Plan): Iterable<PlacedSuspect> {
  const { source } = plan;
  for (const { reading, suspect: any } of anyWordsOf(plan)) {
    if (!any) continue;
    const { prose } = reading;
    for (const suspect of suspectSyllables(prose.text)) {
      if (decodeTyped(suspect.text)) continue;
      const span = prose.spanAt(suspect.start, suspect.end);
      const context = { text: prose.text, span: suspect };
      if (source.slice(span) === suspect.text) yield { ...suspect, ...span, context };
    }
  }
  for (const cell of cellsOf(plan)) {
    const text = source.slice(cell);
    for (const suspect of suspectSyllables(text)) {
      if (decodeTyped(suspect.text)) continue;
      const start = cell.start + suspect.start;
      yield { ...suspect, start, end: start + suspect.text.length, context: { text, span: suspect } };
    }
  }
}
