import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { dayText, monthText } from '../../citations/padding';

/** NG-02: 0 before the days 1 to 9 and the months 1 and 2 only: `ngày 09 tháng 9`, `ngày 10 tháng 02`. */
export const dateZeros = defineRule({
  id: 'NG-02',
  title: { vi: 'Số 0 trước ngày và tháng', en: 'Zeros before day and month' },
  docs: {
    vi: 'Ngày dưới 10 và tháng 1, tháng 2 viết thêm số 0 ở trước để tránh sửa chữa; tháng 3 đến tháng 9 thì không: “ngày 05 tháng 3”, “ngày 15 tháng 02”.',
    en: 'Days below 10 and the months 1 and 2 take a zero before them, so that nothing can be written in; the months 3 to 9 do not: “ngày 05 tháng 3”, “ngày 15 tháng 02”.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.2.2; HD 36-HD/VPTW, phần II, mục 1.4.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    day: {
      vi: 'Ngày dưới 10 viết thêm một số 0 ở trước: “{right}”.',
      en: 'A day below 10 takes one zero before it: “{right}”.',
    },
    month: {
      vi: 'Chỉ tháng 1, tháng 2 viết thêm số 0 ở trước; ở đây viết “{right}”.',
      en: 'Only the months 1 and 2 take a zero before them; write “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'day' | 'month'>> {
    const { day, month, date } = plan.header.placeAndDate ?? {};
    // A date with slashes is written anew by NG-03, zeros and all.
    if (/[/.-]/.test(date?.text ?? '')) return;
    if (day) yield* compare('day', day, dayText, 31);
    if (month) yield* compare('month', month, monthText, 12);
  },
});

function* compare(
  message: 'day' | 'month',
  written: Located,
  textOf: (value: number) => string,
  last: number,
): Iterable<Report<'day' | 'month'>> {
  const value = Number(written.text);
  const right = textOf(value);
  if (value < 1 || value > last || right === written.text) return;
  yield {
    message,
    span: written,
    args: { right },
    fixes: [writeInstead(written, right)],
  };
}
