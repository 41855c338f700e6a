/** Breaches of place and date (NG), and of the title under them (TL). */
/* eslint-disable regexp/no-super-linear-move -- run over plans of our own making only */
import { drop, each, onlyFor, replace, type Mutation, type Seeds } from './mutation';

/** Place, day, month, year. */
const DATE = /(\p{Lu}\p{L}*(?: \p{L}+)*), ngày (\d\d) tháng (\d\d?) năm (\d{4})$/u;

/** `{p}`, `{d}`, `{m}`, `{y}`. */
const dates = (wordings: readonly string[]): Mutation[] =>
  each(wordings, (wording) =>
    replace('header', DATE, ([, p = '', d = '', m = '', y = '']) =>
      wording
        .replaceAll('{p}', p)
        .replaceAll('{d}', d)
        .replaceAll('{m}', m)
        .replaceAll('{y}', y)
        .replaceAll('{yy}', y.slice(2))
        .replaceAll('{d0}', d.replace(/^0/, ''))
        .replaceAll('{m0}', m.padStart(2, '0')),
    ),
  );

/** Another commune or ward, whose name alone stands in the line of the date. */
function seatOf(name: string): Mutation {
  const proper = name
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return onlyFor('hd05', (plan, random) => {
    if (!plan.name.startsWith('xa-')) return undefined;
    const headed = replace('header', /(?<=^ĐẢNG (?:UỶ|ỦY)) XÃ [\p{Lu} ]+$/u, ` PHƯỜNG ${name}`)(plan, random);
    return (
      headed &&
      replace(
        'header',
        /(\p{Lu}\p{L}*(?: \p{L}+)*)(?=, ngày)/u,
        proper,
      )({ ...plan, text: headed.text }, random)
    );
  });
}

const LONG =
  'gắn với việc thực hiện các chương trình, đề án, dự án trọng điểm về phát triển kinh tế - xã hội và xây dựng hệ thống chính trị trong sạch, vững mạnh toàn diện trên địa bàn';

export const dateSeeds: Seeds = {
  'NG-01': [
    drop('header', DATE),
    ...dates([
      'ngày {d} tháng {m} năm {y}',
      '{p}, {d} tháng {m} năm {y}',
      '{p}, ngày {d} tháng {m}',
      '{p}, ngày {d} tháng {m} năm {yy}',
      '{p}, ngày 31 tháng 6 năm {y}',
      '{p}, ngày 30 tháng 02 năm {y}',
      '{p}, ngày {d} tháng 13 năm {y}',
      '{p}, ngày 32 tháng {m} năm {y}',
    ]),
  ],
  'NG-02': [
    replace('header', /ngày 0(\d) tháng/, 'ngày $1 tháng'),
    replace('header', /tháng ([3-9]) năm/, 'tháng 0$1 năm'),
    replace('header', /tháng 0([12]) năm/, 'tháng $1 năm'),
    replace('header', /ngày (\d\d) tháng/, (_, random) => `ngày ${random.integer(1, 9)} tháng`),
    replace('header', /tháng \d+ năm/, (_, random) => `tháng 0${random.integer(3, 9)} năm`),
    replace('header', /tháng \d+ năm/, (_, random) => `tháng ${random.integer(1, 2)} năm`),
  ],
  'NG-03': [
    ...dates([
      '{p} ngày {d} tháng {m} năm {y}',
      '{p}, ngày {d}/{m}/{y}',
      '{p}, ngày {d}-{m}-{y}',
      '{p}, ngày {d}.{m}.{y}',
      '{p}, Ngày {d} tháng {m} năm {y}',
      '{p}, ngày {d} Tháng {m} năm {y}',
      '{p}, ngày {d} tháng {m} Năm {y}',
      '{p}, ngay {d} tháng {m} năm {y}',
      '{p}. ngày {d} tháng {m} năm {y}',
    ]),
  ],
  'NG-04': [
    (plan, random) =>
      /^(?:tinh|xa)-/.test(plan.name)
        ? replace(
            'header',
            /(\p{Lu}\p{L}*(?: \p{L}+)*)(?=, ngày)/u,
            random.pick(['Nam Giang', 'Thạch Bàn', 'Kim Sơn', 'Lộc Ninh']),
          )(plan, random)
        : undefined,
  ],
  'NG-05': [
    ...each(
      ['NGÔ QUYỀN', 'TRẦN HƯNG ĐẠO', 'LÝ THƯỜNG KIỆT', 'QUANG TRUNG', 'NGUYỄN TRÃI', 'LÊ LỢI'],
      (name) => seatOf(name),
    ),
    ...each(['VINH', 'HUẾ', 'GỌ'], (name) => seatOf(name)),
    (plan, random) => {
      const province = /^ĐẢNG BỘ TỈNH ([\p{Lu} ]+?) {3}/mu.exec(plan.text)?.[1];
      return province === undefined ? undefined : seatOf(province)(plan, random);
    },
  ],
};

export const titleSeeds: Seeds = {
  'TL-01': [
    ...each(['Kế hoạch', 'Kế Hoạch', 'KẾ HOACH', 'KẾ HOẠCH:', 'KẾ HOẠCH.'], (wrong) =>
      replace('title', /^KẾ HOẠCH$/, wrong),
    ),
    replace('title', /^KẾ HOẠCH\n/, 'KẾ HOẠCH '),
    drop('title', /^KẾ HOẠCH\n/),
  ],
  'TL-04': [
    drop('title', /^-----\n/),
    ...each(['----', '------', '---', '--------', '_____', '–––––', '- - - - -', '====='], (wrong) =>
      replace('title', /^-----$/, wrong),
    ),
  ],
  'TL-02': [
    drop('title', /(?<=^KẾ HOẠCH\n)thực hiện[^\n]*\n/),
    replace('title', /^thực hiện[^\n]*$/, ([summary]) => summary.toUpperCase()),
    replace('title', /^thực hiện[^\n]*$/, ([summary]) => `${summary}, ${LONG}, ${LONG}, ${LONG}`),
  ],
  'TL-03': [
    replace('title', /^thực hiện/, 'Thực hiện'),
    replace('title', /^thực hiện/, 'Triển khai thực hiện'),
    replace('title', /^thực hiện/, 'Về việc thực hiện'),
    replace('title', /^thực hiện/, 'Tổ chức học tập, thực hiện'),
  ],
  'TL-06': each(
    ['V/v thực hiện', 'V/v: thực hiện', 'v/v thực hiện', 'V/v triển khai thực hiện', 'V/V thực hiện'],
    (wrong) => replace('title', /^thực hiện/, wrong),
  ),
  'TL-07': [
    replace('title', /^(thực hiện[^\n]*)$/, '$1.'),
    replace('title', /^(thực hiện[^\n]*)$/, ([summary]) => `${summary}, ${LONG}, ${LONG}`),
  ],
};
