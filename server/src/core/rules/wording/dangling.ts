import { isOthers, placesOf, spanOf, textOf, touches, type Words } from '../../plan/words';
import { rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** Words that join what stands before them to something behind. */
const JOINING: ReadonlySet<string> = new Set([
  'và',
  'hoặc',
  'của',
  'nhằm',
  'các',
  'những',
  'bởi',
  'nếu',
  'vì',
  'để',
  'với',
]);
/** What ends in one of them and is whole: triệt để, chới với. */
const WHOLE: ReadonlySet<string> = new Set(['triệt để', 'chới với']);

/** CH-03: no sentence that breaks off at a joining word, and no two marks where one is meant. */
export const dangling = defineRule({
  id: 'CH-03',
  title: { vi: 'Câu bị cụt, dấu câu thừa', en: 'Broken sentences, marks too many' },
  docs: {
    vi: 'Câu kết thúc ngay sau từ nối (“chất lượng dịch vụ y tế và.”) thường do xoá sót khi ghép văn bản. Hai dấu câu liền nhau (“,.”, “;,”, “..”) thì thừa một dấu. Dấu ba chấm và “v.v.” không bị nhắc.',
    en: 'A sentence that ends right after a joining word (“… và.”) has mostly lost its end. Of two marks in a row one is too many. Ellipses and “v.v.” are left alone.',
  },
  source: { text: 'khảo sát văn bản đã ban hành', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    dangling: {
      vi: 'Câu dừng ở từ nối “{word}”; có thể thiếu phần sau hoặc thừa “{word}”.',
      en: 'The sentence stops at “{word}”: its end is missing, or “{word}” is too many.',
    },
    marks: { vi: 'Thừa dấu câu: “{written}”.', en: 'A mark too many: “{written}”.' },
  },
  *check({ plan }): Iterable<Report<'dangling' | 'marks'>> {
    for (const mark of ['.', ',', ';', ':']) {
      for (const { words, index: at } of placesOf(plan, mark)) {
        const found = danglingAt(words, at) ?? marksAt(words, at);
        if (!found || isOthers(plan, words, at - 1, at)) continue;
        const { message, right } = found;
        yield {
          message,
          span: spanOf(words, at - 1, at),
          args: { word: words.tokens[at - 1]?.text ?? '', written: textOf(words, at - 1, at) },
          ...(right !== undefined && {
            fixes: rewordTokens(plan, { words, first: at - 1, last: at }, right),
          }),
        };
      }
    }
  },
});

interface Found {
  readonly message: 'dangling' | 'marks';
  readonly right?: string;
}

function danglingAt({ tokens }: Words, at: number): Found | undefined {
  const [word, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark?.key !== '.') return undefined;
  if (word?.kind !== 'word' || !JOINING.has(word.key) || word.text !== word.text.toLowerCase())
    return undefined;
  if (WHOLE.has(`${tokens[at - 2]?.key ?? ''} ${word.key}`)) return undefined;
  return touches(mark, after) ? undefined : { message: 'dangling' };
}

/** What the two marks should be. `.,` and `.;` may follow an abbreviation. */
const MARKS: ReadonlyMap<string, string> = new Map([
  [',.', '.'],
  [',,', ','],
  [',;', ';'],
  [';,', ';'],
  [';;', ';'],
  [';.', '.'],
  ['..', '.'],
  [':.', ':'],
  ['::', ':'],
]);

function marksAt({ tokens }: Words, at: number): Found | undefined {
  const [before, one, two, after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  const right = MARKS.get(`${one?.key ?? ''}${two?.key ?? ''}`);
  if (right === undefined || before?.kind === 'sign' || after?.kind === 'sign') return undefined;
  // `v.v..`: the full stop of the abbreviation, and that of the sentence. `../`, `..12` stand for something else.
  if (!before || before.text.length < 2 || touches(two, after)) return undefined;
  return { message: 'marks', right };
}
