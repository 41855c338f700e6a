import { isWhole } from '../header/names';
import { isHeaderPassed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { classOf, hasClass, properName, reasonForClass, seatOf, type ClassReason } from './place-classes';

/** NG-05: `Phường Ngô Quyền`, `Thành phố Huế`, `Phường Phú Thọ`: some places do not stand without their class noun. */
export const dateClassNoun = defineRule({
  id: 'NG-05',
  title: { vi: 'Cấp hành chính trước địa danh', en: 'Class noun before the place' },
  docs: {
    vi: 'Địa danh mang tên người, chỉ có một âm tiết hoặc trùng tên với tỉnh thì ghi cả cấp hành chính: “Phường Ngô Quyền”, “Thành phố Huế”, “Phường Phú Thọ”; được viết tắt TP., ĐK. Có cách sửa nhanh khi cấp hành chính rõ từ tên cơ quan ở đầu trang.',
    en: 'A place that bears a person’s name, has one syllable or is called like its province carries its class noun: “Phường Ngô Quyền”, “Thành phố Huế”, “Phường Phú Thọ”; TP. and ĐK are allowed. There is a quick fix where the issuer’s name tells the class.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.4.1.1c, I.4.2.3', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd05'],
  fixable: true,
  messages: {
    person: {
      vi: 'Địa danh mang tên người: ghi cả cấp hành chính (Phường {place} …).',
      en: 'A place named after a person carries its class noun (Phường {place} …).',
    },
    syllable: {
      vi: 'Địa danh một âm tiết: ghi cả cấp hành chính (Phường {place} …).',
      en: 'A place of one syllable carries its class noun (Phường {place} …).',
    },
    province: {
      vi: 'Địa danh trùng tên tỉnh, thành phố: ghi cả cấp hành chính ({class} {place}).',
      en: 'A place called like its province carries its class noun ({class} {place}).',
    },
  },
  *check({ plan }): Iterable<Report<ClassReason>> {
    const { place } = plan.header.placeAndDate ?? {};
    if (!place || hasClass(place.text) || !isHeaderPassed(plan) || !isWhole(plan.source, place)) return;
    const reason = reasonForClass(plan, place.text);
    if (!reason) return;
    const seat = seatOf(plan);
    const known = seat && properName(seat.name) === properName(place.text) ? classOf(seat) : '';
    yield {
      message: reason,
      span: place,
      args: { place: place.text, class: known },
      fixes: known === '' ? [] : [writeInstead(place, `${known} ${place.text}`)],
    };
  },
});
