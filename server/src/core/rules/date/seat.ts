import { isHeaderPassed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isWhole } from '../header/names';
import { classOf, properName, reasonForClass, seatOf } from './place-classes';

/** NG-04: the place is the proper name of the commune or province whose committee issues. */
export const dateSeat = defineRule({
  id: 'NG-04',
  title: { vi: 'Địa danh theo nơi đặt cơ quan ban hành', en: 'Place where the issuing body sits' },
  docs: {
    vi: 'Địa danh là tên riêng của tỉnh, thành phố (văn bản cấp tỉnh) hoặc của xã, phường, đặc khu (văn bản cấp xã) nơi cơ quan đặt trụ sở. Chỉ so với tên của chính cấp uỷ ở đầu trang; đảng uỷ cơ sở, chi bộ không bị báo, vì trụ sở có thể ở nơi khác.',
    en: 'The place is the proper name of the province or city (documents of that level) or of the commune, ward or special zone where the body sits. It is compared with the committee’s own name above; grassroots committees and cells, whose seat may be elsewhere, are not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.1.1; HD 36-HD/VPTW, phần II, mục 1.4.1',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    elsewhere: {
      vi: 'Địa danh ghi “{place}”, cơ quan ban hành là của {seat}; xem lại nơi đặt trụ sở.',
      en: 'The place is “{place}”, the issuing body is that of {seat}; check where it sits.',
    },
  },
  *check({ plan }): Iterable<Report<'elsewhere'>> {
    const { place } = plan.header.placeAndDate ?? {};
    const seat = seatOf(plan);
    if (!place || !seat || !isHeaderPassed(plan) || !isWhole(plan.source, place)) return;
    const own = properName(seat.name);
    if (!/^\p{L}/u.test(own) || own === properName(place.text)) return;
    const name = titleCase(seat.name.replace(CLASS_IN_CAPITALS, ''));
    const right = reasonForClass(plan, name) === undefined ? name : `${classOf(seat)} ${name}`;
    yield {
      message: 'elsewhere',
      span: place,
      args: { place: place.text, seat: `${seat.unit ?? ''} ${name}` },
      // A committee of a province may sit, and date its documents, in a ward of another name.
      ...(seat.level === 'province' && { severity: 'hint' }),
      fixes: [{ ...writeInstead(place, right), byHand: true }],
    };
  },
});

const CLASS_IN_CAPITALS = /^(?:THÀNH PHỐ|TP\.?)\s+/u;

/** `An Hoà` of `AN HOÀ`. */
const titleCase = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
