import type { Header, PlaceAndDate } from '../../plan/plan';
import { fold } from '../../text/fold';
import type { Located } from '../../text/span';
import { headerAnchor } from '../header-anchor';
import { defineRule, type Report } from '../rule';

type MessageId = 'missing' | 'malformed' | 'noPlace' | 'noSuchDay';

/** NG-01: `Địa danh, ngày dd tháng mm năm yyyy` under the title; day and month may be blank until the signing. */
export const dateForm = defineRule({
  id: 'NG-01',
  title: { vi: 'Địa danh và ngày, tháng, năm', en: 'Place and date' },
  docs: {
    vi: 'Dưới tiêu đề ghi “Địa danh, ngày dd tháng mm năm yyyy”. Ngày, tháng để trống chờ ký thì không báo; ngày không có trong lịch (31 tháng 4) thì báo. Đoạn văn bản không có phần đầu trang cũng không bị báo.',
    en: 'Under the title stands “Place, ngày dd tháng mm năm yyyy”. A day or month left blank for the signing is no breach; a day that no calendar has (31 April) is. A fragment without header is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.2; HD 36-HD/VPTW, phần II, mục 1.4.2',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    missing: {
      vi: 'Đầu trang chưa có dòng “Địa danh, ngày … tháng … năm …”.',
      en: 'The header has no line “Place, ngày … tháng … năm …”.',
    },
    malformed: {
      vi: 'Viết đủ “Địa danh, ngày dd tháng mm năm yyyy”.',
      en: 'Write in full “Place, ngày dd tháng mm năm yyyy”.',
    },
    noPlace: { vi: 'Trước ngày, tháng, năm phải có địa danh.', en: 'A place must stand before the date.' },
    noSuchDay: { vi: 'Trong lịch không có ngày này.', en: 'The calendar has no such day.' },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { header } = plan;
    if (header.placeAndDate) yield* breachesOf(header.placeAndDate);
    else {
      const attempt = header.others.find(isAttempt);
      const anchor = headerAnchor(header);
      if (attempt) yield { message: 'malformed', span: attempt };
      // Until the type name is written, the line may still come.
      else if (anchor && plan.typeName && !hasBlankLine(header)) yield { message: 'missing', span: anchor };
    }
  },
});

function* breachesOf(written: PlaceAndDate): Iterable<Report<MessageId>> {
  const { place, date, year } = written;
  if (!place) yield { message: 'noPlace', span: written };
  if (year && year.text.length < 4 && year.end === written.end) yield { message: 'malformed', span: year };
  if (date && date.iso === undefined) yield { message: 'noSuchDay', span: date };
}

/** Two of the three words, or a date with slashes, without the rest of the form. */
const isAttempt = ({ text }: Located): boolean =>
  /(?:ngay|\d).{0,20}thang|thang.{0,20}nam|\d[/.-]\d{1,2}[/.-]\d{4}$/.test(fold(text)) && !isBlank(text);

/** `……, ngày … tháng … năm …`: place and all are still to be filled in. */
const isBlank = (text: string): boolean => /^[.…_,\s]*ngay.*thang.*nam/.test(fold(text));
const hasBlankLine = (header: Header): boolean => header.others.some(({ text }) => isBlank(text));
