import type { Citation, WrittenDate } from '../../citations/citation';
import { foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';

/** A citation with number, symbol and a date of the calendar. */
interface Mention {
  readonly citation: Citation;
  readonly date: WrittenDate;
}

/** VD-05: one document has one date, wherever it is cited. */
export const oneDate = defineRule({
  id: 'VD-05',
  title: { vi: 'Một văn bản ghi hai ngày khác nhau', en: 'One document cited with two dates' },
  docs: {
    vi: 'Cùng một số và ký hiệu thì phải ghi cùng một ngày trong toàn văn bản. Hai văn bản khác nhau có thể trùng số khi khác cơ quan ban hành, khác nhiệm kỳ, hoặc, với văn bản nhà nước, khác năm; các trường hợp đó không bị nhắc. Chỉ sửa được khi có ít nhất hai chỗ khác cùng ghi một ngày.',
    en: 'The same number and symbol bear the same date throughout. Two documents may share a number where bodies, terms or, for state documents, years differ; those are left alone. There is a fix only where at least two other mentions agree.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    twoDates: {
      vi: 'Văn bản số {symbol} ở dòng {line} ghi ngày {other}, ở đây ghi ngày {date}.',
      en: 'Document {symbol} is dated {other} on line {line}, here {date}.',
    },
  },
  *check({ plan }): Iterable<Report<'twoDates'>> {
    for (const mentions of sameNumber(plan.citations)) {
      const counts = countByDate(mentions);
      if (counts.size < 2) continue;
      const countOf = ({ date }: Mention): number => counts.get(date.iso) ?? 0;
      const usual = mentions.reduce((best, mention) => (countOf(mention) > countOf(best) ? mention : best));
      for (const mention of mentions) {
        const { citation, date } = mention;
        if (date.iso === usual.date.iso || areTwoDocuments(usual, mention)) continue;
        const other = usual.date.text;
        yield {
          message: 'twoDates',
          span: date,
          args: {
            symbol: citation.repair ?? citation.reference?.text ?? keyOf(citation),
            date: date.text,
            other,
            line: String(plan.source.positionAt(usual.date.start).line + 1),
          },
          ...(countOf(mention) < countOf(usual) && {
            fixes: [
              {
                title: { vi: 'Ghi ngày {other}', en: 'Write {other}' },
                args: { other },
                edits: [{ start: date.start, end: date.end, newText: other }],
              },
            ],
          }),
        };
      }
    }
  },
});

/** `25-CT/TW`, the same for `025-ct/TW`. */
const keyOf = ({ number, symbol }: Citation): string =>
  `${number?.text.replace(/^0+(?=\d)/, '') ?? ''}-${symbol?.text ?? ''}`;

/** Mentions of each number with a date, in the order of the text. */
function sameNumber(citations: readonly Citation[]): Iterable<readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const citation of citations) {
    const { number, symbol, date } = citation;
    if (!number || !symbol || date?.iso === undefined) continue;
    const key = keyOf(citation);
    const group = groups.get(key);
    if (group) group.push({ citation, date });
    else groups.set(key, [{ citation, date }]);
  }
  return groups.values();
}

function countByDate(mentions: readonly Mention[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const { date } of mentions) counts.set(date.iso, (counts.get(date.iso) ?? 0) + 1);
  return counts;
}

/** Numbers start again each term of five years; the earliest that one was seen to come back is after four. */
const LEAST_YEARS_BETWEEN_TERMS = 3;

function areTwoDocuments(a: Mention, b: Mention): boolean {
  if (relation(issuerOf(a), issuerOf(b)) === 'different') return true;
  const years = Math.abs(a.date.year - b.date.year);
  // State numbers start again each year, unless the year is part of the symbol.
  if (a.citation.family === 'state') return years > 0 && !/^\d{4}\//.test(a.citation.symbol?.text ?? '');
  const sameDay = a.date.day === b.date.day && a.date.month === b.date.month;
  const subjects = relation(a.citation.subject?.text, b.citation.subject?.text);
  return years >= LEAST_YEARS_BETWEEN_TERMS && !sameDay && subjects !== 'same';
}

/** Central documents share one series, and a committee is also named by its standing committee. */
const issuerOf = ({ citation: { symbol, issuer } }: Mention): string | undefined =>
  symbol?.text.endsWith('/TW')
    ? undefined
    : issuer?.text.replace(/^(?:Ban Thường vụ|Ban Chấp hành|Thường trực)\s/u, '');

/** One may be the other in short. */
function relation(a: string | undefined, b: string | undefined): 'same' | 'different' | 'unknown' {
  if (a === undefined || b === undefined) return 'unknown';
  const [left, right] = [foldWords(a), foldWords(b)];
  return left.startsWith(right) || right.startsWith(left) ? 'same' : 'different';
}
