/**
 * Phần, Chương and Mục: how their numbers and names are written. The two rules on them differ in the digits only.
 * Numbers are judged together, for a document that has one of them wrong mostly has all of them so.
 */
import type { Plan } from '../../plan/plan';
import type { SourceText } from '../../text/source';
import { lineBreakOf } from '../../text/line-breaks';
import { toRoman } from '../../syntax/numbering';
import type { Message } from '../../text/message';
import { citationsIn } from '../citations-in';
import { isFollowed } from '../progress';
import { writeInstead } from '../replacement';
import type { Edit, Report } from '../rule';
import { namedParts, numberedParts, type NamedNumber } from './numbered';
import { valueIn } from './series';

export type DivisionMessage = 'digits' | 'name';

/** Digits that toRoman can write. */
const LARGEST_ROMAN = 39;
/** Characters beyond which what follows a number is no name. */
const LONGEST_NAME = 160;

export const divisionName: Message = {
  vi: 'Tên {division} ở dòng dưới, chữ in hoa.',
  en: 'The name of a {division} stands on the next line, in capitals.',
};

export function* divisionFaults(
  plan: Plan,
  words: readonly string[],
  digits: 'roman' | 'arabic',
): Iterable<Report<DivisionMessage>> {
  const { source } = plan;
  const divisions = namedParts(numberedParts(plan), words);
  for (const word of words) {
    const wrong = divisions.filter((one) => one.word.toLowerCase() === word && isWrong(one.value, digits));
    const [first] = wrong;
    if (!first) continue;
    const right = rightValue(first, digits);
    const edits = wrong.map((one) => digitsEdit(source, one, digits));
    yield {
      message: 'digits',
      span: first.part.numbering,
      args: { written: `${first.word} ${first.value}`, right: `${first.word} ${right}` },
      ...(edits.every((edit) => edit !== undefined) && {
        fixes: [
          {
            title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
            args: { right: `${first.word} ${right}` },
            edits,
          },
        ],
      }),
    };
  }
  for (const division of divisions) {
    yield* nameBeside(source, division);
    yield* nameInSmallLetters(plan, division);
  }
}

const isWrong = (value: string, digits: 'roman' | 'arabic'): boolean =>
  digits === 'roman' ? /^(?:\d|[A-HĐ]$)/.test(value) : /^(?:[IVXLC]+|[A-HĐ])$/.test(value);

const rightValue = ({ part }: NamedNumber, digits: 'roman' | 'arabic'): string => {
  const { ordinal } = part.numbering;
  return digits === 'roman' && ordinal <= LARGEST_ROMAN ? toRoman(ordinal) : String(ordinal);
};

function digitsEdit(source: SourceText, division: NamedNumber, digits: 'roman' | 'arabic'): Edit | undefined {
  const value = valueIn(source, division.part.numbering);
  return value && { start: value.start, end: value.end, newText: rightValue(division, digits) };
}

/** `Chương I. Quy định chung`: the name belongs on the next line. */
function* nameBeside(source: SourceText, { part, word }: NamedNumber): Iterable<Report<DivisionMessage>> {
  const { numbering, content } = part;
  const { text } = content;
  const beside = text !== '' && !/[\r\n]/.test(source.text.slice(numbering.start, content.end));
  if (!beside || text.length > LONGEST_NAME || /[.;:]$/.test(text)) return;
  const value = source.slice(content) === text ? valueIn(source, numbering) : undefined;
  yield {
    message: 'name',
    span: { start: numbering.start, end: content.end },
    args: { division: word.toLowerCase() },
    severity: 'information',
    ...(value && {
      fixes: [
        {
          title: { vi: 'Đưa tên xuống dòng dưới', en: 'Put the name on the next line' },
          edits: [
            {
              start: value.end,
              end: content.end,
              newText: lineBreakOf(source.text) + text.toUpperCase(),
            },
          ],
        },
      ],
    }),
  };
}

/** `Chương I` over `Những vấn đề chung`: a line of its own right under the number, no sentence. */
function* nameInSmallLetters(plan: Plan, { part, word }: NamedNumber): Iterable<Report<DivisionMessage>> {
  const { source } = plan;
  const [name] = part.children;
  if (part.content.text !== '' || name?.kind !== 'paragraph') return;
  const { content } = name;
  const { text } = content;
  if (text.length > LONGEST_NAME || !/^\p{Lu}.*[^.;:,]$/u.test(text)) return;
  // What stands last may be a sentence that is still being written.
  if (!isFollowed(plan, content.end)) return;
  const plain = source.slice(content) === text && [...citationsIn(plan, content)].length === 0;
  const right = text.toUpperCase();
  yield {
    message: 'name',
    span: content,
    args: { division: word.toLowerCase() },
    severity: 'information',
    ...(plain && { fixes: [writeInstead(content, right)] }),
  };
}
