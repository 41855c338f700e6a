import type { PlaceAndDate } from '../../plan/plan';
import { fold } from '../../text/fold';
import type { SourceText } from '../../text/source';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { dayText, monthText } from '../../citations/padding';

type MessageId = 'word' | 'comma' | 'slashes';

const WORDS = ['ngày', 'tháng', 'năm'] as const;

/** NG-03: the words ngày, tháng, năm in full, a comma after the place, no date with slashes. */
export const dateWords = defineRule({
  id: 'NG-03',
  title: {
    vi: 'Chữ ngày, tháng, năm và dấu phẩy sau địa danh',
    en: 'Words of the date, comma after the place',
  },
  docs: {
    vi: 'Dòng địa danh, ngày tháng viết đủ các chữ “ngày”, “tháng”, “năm”, sau địa danh có dấu phẩy; không viết ngày bằng dấu gạch chéo như trong phần viện dẫn.',
    en: 'The line of place and date has the words “ngày”, “tháng”, “năm” in full and a comma after the place; dates with slashes are for citations.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.2.2; HD 36-HD/VPTW, phần II, mục 1.4.2',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    word: { vi: 'Viết “{right}”, không viết “{written}”.', en: 'Write “{right}”, not “{written}”.' },
    comma: { vi: 'Sau địa danh có dấu phẩy.', en: 'A comma stands after the place.' },
    slashes: {
      vi: 'Ở dòng này viết đủ chữ “ngày … tháng … năm …”, không dùng dấu gạch.',
      en: 'This line has the words “ngày … tháng … năm …”, no slashes.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const written = plan.header.placeAndDate;
    // A line broken over two columns has the other column's text in its midst.
    if (!written) return;
    if (plan.source.slice(written) !== written.text) return;
    yield* commaAfterPlace(plan.source, written);
    yield* words(written);
    const { date } = written;
    if (date && /[/.-]/.test(date.text)) {
      const right = `${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;
      const fixes = date.iso === undefined ? [] : [writeInstead(date, right)];
      yield { message: 'slashes', span: date, fixes };
    }
  },
});

function* commaAfterPlace(source: SourceText, { place, end }: PlaceAndDate): Iterable<Report<MessageId>> {
  const gap = place && /^[\s,]*/.exec(source.text.slice(place.end, end))?.[0];
  if (!place || gap === undefined || gap.includes(',')) return;
  yield {
    message: 'comma',
    span: place,
    fixes: [
      {
        title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' },
        edits: [
          {
            start: place.start + place.text.replace(/\.$/, '').length,
            end: place.end + gap.length,
            newText: ', ',
          },
        ],
      },
    ],
  };
}

function* words({ text, start, place }: PlaceAndDate): Iterable<Report<MessageId>> {
  const folded = fold(text);
  let at = place ? place.end - start : 0;
  for (const right of WORDS) {
    const found = folded.indexOf(fold(right), at);
    if (found < 0) return;
    at = found + right.length;
    const written = text.slice(found, at);
    if (written === right) continue;
    const span = { start: start + found, end: start + at };
    yield { message: 'word', span, args: { written, right }, fixes: [writeInstead(span, right)] };
  }
}
