/** Every directive that comes with the program, cited in full in the ways in which people cite: all of it is read. */
import assert from 'node:assert/strict';
import data from '../../../server/src/data/registry.json';
import type { Citation } from '../../../server/src/core/citations/citation';
import { read } from './read';

interface Full {
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
}

const directives = data.directives.filter(
  (one): one is typeof one & Full => 'type' in one && 'date' in one && 'issuer' in one && 'subject' in one,
);

const dayOf = ({ date }: Full): string => date.split('-').reverse().join('/');
const wordsOf = ({ date }: Full): string => {
  const [year, month, day] = date.split('-');
  return `${day ?? ''} tháng ${month ?? ''} năm ${year ?? ''}`;
};
const isState = ({ number }: Full): boolean => /\/\d{4}\/|^\d+\/[^/]+$/.test(number);
/** Subjects that begin with `về` may stand in quotation marks with it. */
const quoted = ({ subject }: Full, open: string, close: string): string =>
  subject.startsWith('về ') ? `${open}Về ${subject.slice(3)}${close}` : `${open}${subject}${close}`;

const STYLES: Readonly<Record<string, (one: Full) => string>> = {
  'with a comma': (one) =>
    `${one.type} số ${one.number}, ngày ${dayOf(one)} của ${one.issuer} ${one.subject}`,
  'without a comma, the date in words': (one) =>
    `${one.type} số ${one.number} ngày ${wordsOf(one)} của ${one.issuer} ${one.subject}`,
  'with commas before every part': (one) =>
    `${one.type} số: ${one.number}, ngày ${dayOf(one).replaceAll('/', '-')}, của ${one.issuer}, ${one.subject.startsWith('về ') ? one.subject : `về ${one.subject}`}`,
  'in quotation marks': (one) =>
    `${one.type} số ${one.number}, ngày ${dayOf(one)} của ${one.issuer} ${quoted(one, '“', '”')}`,
  'in straight marks': (one) =>
    `${one.type} số ${one.number} ngày ${dayOf(one)} của ${one.issuer} về "${one.subject.replace(/^về /, '')}"`,
  'without số': (one) => `${one.type} ${one.number} ngày ${dayOf(one)} của ${one.issuer} ${one.subject}`,
  'body before the date': (one) =>
    `${one.type} số ${one.number} của ${one.issuer}, ngày ${dayOf(one)} ${one.subject}`,
  'in capitals': (one) =>
    `${one.type} số ${one.number}, ngày ${dayOf(one)} của ${one.issuer} ${one.subject}`.toUpperCase(),
};

const SENTENCES: Readonly<Record<string, readonly [string, string]>> = {
  alone: ['', ''],
  'as a căn cứ': ['- Căn cứ ', ';'],
  'where the plan opens': ['Thực hiện ', ', Ban Thường vụ Đảng uỷ xã An Hoà xây dựng kế hoạch như sau:'],
  'before its short form': ['Quán triệt ', ' (sau đây gọi tắt là Chỉ thị), các chi bộ học tập.'],
  'beside another': ['Triển khai ', ' và Kế hoạch số 12-KH/TU của Tỉnh uỷ Bình Minh.'],
};

const plain = (text: string | undefined): string =>
  (text ?? '').toLowerCase().replace(/^về /, '').replace(/["“”]/g, '').replace(/\s+/g, ' ');

function fieldsOf({ type, reference, repair, date, issuer, subject }: Citation): readonly string[] {
  return [
    plain(type?.text),
    plain(repair ?? reference?.text),
    date?.iso ?? '',
    plain(issuer?.text),
    plain(subject?.text),
  ];
}

describe('the directives that come with the program', () => {
  for (const [style, write] of Object.entries(STYLES)) {
    it(`are read: ${style}`, () => {
      for (const one of directives) {
        const expected = [one.type, one.number, one.date, one.issuer, one.subject].map(plain);
        for (const [before, after] of Object.values(SENTENCES)) {
          const capitals = style === 'in capitals';
          if (capitals && after !== '') continue;
          // Without quotation marks a semicolon ends what a document is about.
          if (one.subject.includes(';') && !style.endsWith('marks')) continue;
          const text = before + write(one) + after;
          const first = read(text).citations[0];
          assert.ok(first, text);
          assert.deepEqual(fieldsOf(first), expected, text);
          assert.equal(first.family, isState(one) ? 'state' : 'party', text);
        }
      }
    });
  }
});
