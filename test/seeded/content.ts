/** Breaches of the content: marks and numbering (ND), parts of a plan (KH). */
/* eslint-disable regexp/no-super-linear-move -- run over plans of our own making only */
import { drop, each, regionOf, replace, write, type Mutation, type Seeds } from './mutation';

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

/** The last character of the last paragraph above Nơi nhận. */
const lastMark =
  (wrong: string): Mutation =>
  ({ text }) => {
    const { start, end } = regionOf(text, 'body');
    const at = start + text.slice(start, end).trimEnd().length - 1;
    return write(text, { start: at, end: at + 1 }, wrong);
  };

/** `II- ` becomes the number `by` further on. */
const shiftRoman =
  (by: number): Mutation =>
  (plan, random) =>
    replace('body', /^(II|III|IV|V)(?=[-.] )/, ([roman = '']) => {
      const ordinal = (ROMANS as readonly string[]).indexOf(roman);
      return ROMANS[ordinal + by] ?? 'IX';
    })(plan, random);

/** Numbers inside a section, not those of the last item before another series. */
const shiftNumber =
  (pattern: RegExp, by: number): Mutation =>
  (plan, random) =>
    replace('body', pattern, ([, number = '', mark = '']) => `${Number(number) + by}${mark}`)(plan, random);

const LETTERS = 'abcdđe';

/**
 * Breaks every paragraph as a page does, at a width at which a symbol is broken at its hyphen.
 * @param next whether the rest of the symbol is `alone` on its line
 */
const wrapped =
  (next: 'running' | 'alone'): Mutation =>
  ({ text }, random) => {
    const { start } = regionOf(text, 'title');
    const printed = text.slice(start).split('\n');
    const first = random.integer(68, 108);
    for (let width = first; width < first + 40; width++) {
      const body = printed.map((line) => wrapLine(line, width)).join('\n');
      const breaks = [...body.matchAll(/(?<=\d\d-)\n(?=(?:NQ|CT)\/TW)/g)];
      const [only] = breaks;
      if (!only || breaks.length > 1) continue;
      const rest = body.slice(only.index + 1).search(/\n/);
      if (rest < 8 !== (next === 'alone')) continue;
      const at = start + only.index;
      return { text: text.slice(0, start) + body, place: { start: at - 3, end: at + 3 } };
    }
    return undefined;
  };

/** Symbols may be parted at their hyphen, as a printer parts them. */
function wrapLine(line: string, width: number): string {
  if (/ {3,}|^\|/.test(line) || line.length <= width) return line;
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const inSymbol = /^.*\d\d-(?=(?:NQ|CT)\/TW)/.exec(rest.slice(0, width + 6))?.[0].length ?? 0;
    const space = rest.lastIndexOf(' ', width);
    const at = inSymbol <= width && inSymbol > space ? inSymbol : space;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest].join('\n');
}

const section = (name: string): RegExp =>
  new RegExp(`^[IVX]+[-.] ${name}[^\\n]*\\n[\\s\\S]*?(?=^[IVX]+[-.] |^Nơi nhận)`, 'u');

/** Takes a section out and numbers the others anew. */
const withoutSection =
  (name: string): Mutation =>
  (plan, random) => {
    const planted = drop('all', section(name))(plan, random);
    return planted && { ...planted, text: renumbered(planted.text) };
  };

function renumbered(text: string): string {
  let count = 0;
  return text.replace(/^[IVX]+(?=[-.] )/gm, () => ROMANS[count++] ?? 'X');
}

const lastSectionFirst: Mutation = ({ text }) => {
  const organisation = section('TỔ CHỨC').exec(text) ?? section('TỔ CHỨC THỰC HIỆN').exec(text);
  const tasks = /^[IVX]+[-.] NHIỆM VỤ/mu.exec(text);
  const found = new RegExp(section('TỔ CHỨC').source, 'mu').exec(text) ?? organisation;
  if (!found || !tasks) return undefined;
  const cut = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  const moved = renumbered(cut.slice(0, tasks.index) + found[0] + cut.slice(tasks.index));
  const start = moved.indexOf('TỔ CHỨC THỰC HIỆN');
  return { text: moved, place: { start, end: start + 17 } };
};

const headings = (name: string, wordings: readonly string[]): Mutation[] =>
  each(wordings, (wording) => drop('body', new RegExp(`(?<=^[IVX]+[-.] )${name}[^\\n]*$`, 'u'), wording));

/** The text between `1. Mục đích` and the next section, its two halves exchanged and renumbered. */
const requirementsFirst: Mutation = ({ text }) => {
  const match = /^1\. Mục đích\n([\s\S]*?)^2\. Yêu cầu\n([\s\S]*?)(?=^II[-.] )/m.exec(text);
  if (!match) return undefined;
  const [whole, purposes = '', requirements = ''] = match;
  const newText = `1. Yêu cầu\n${requirements}2. Mục đích\n${purposes}`;
  return write(text, { start: match.index, end: match.index + whole.length }, newText);
};

export const contentSeeds: Seeds = {
  'ND-03': each(['./.', '. /.', '/.', './', ';', ',', ''], lastMark),
  'ND-10': [
    shiftRoman(1),
    shiftRoman(-1),
    shiftRoman(2),
    replace('body', /^(II|III|IV)- (?=\p{Lu}{2})/u, '$1. '),
    replace('body', /^(II|III|IV)\. (?=\p{Lu}{2})/u, '$1- '),
    shiftNumber(/^([2-9])(\.)(?= \p{Lu}\p{Ll})/u, 1),
    shiftNumber(/^([2-9])(\.)(?= \p{Lu}\p{Ll})/u, -1),
    replace('body', /^([23])\. (?=\p{Lu}\p{Ll})/u, '$1- '),
    replace('body', /^([bc])\)/, ([, letter = '']) => `${LETTERS.charAt(LETTERS.indexOf(letter) + 1)})`),
    replace('body', /^\(([23])\)/, ([, number = '']) => `(${Number(number) + 1})`),
    replace('body', /^(\d)\.2\. /, '$1.3. '),
    // Two parts of one level, both numbered 1.
    replace('body', /^2(?=\. Mục tiêu cụ thể)/, '1'),
  ],
  'ND-13': [
    wrapped('running'),
    wrapped('alone'),
    // Inside a paragraph of a page that is not wrapped.
    replace('text', /(?<=số \d\d-)(?=(?:NQ|CT)\/TW)/, '\n'),
    replace('text', /(?<=số \d\d)-(?=(?:NQ|CT)\/TW)/, '-\u00ad'),
    replace('text', /(?<=số \d\d)-(?=(?:NQ|CT)\/TW)/, '\u00ad-'),
    replace('text', /(?<=số \d\d-(?:NQ|CT))\/(?=TW)/, '/\u00ad'),
  ],
  'ND-06': [
    ...each(['Phần 1', 'Chương 1', 'PHẦN 1', 'Phần 2', 'Chương 2', 'Phần A', 'Chương B'], (division) =>
      replace('body', /^(?=I[-.] )/, `${division}\nNHỮNG VẤN ĐỀ CHUNG\n\n`),
    ),
    ...each(
      [
        'Phần I. NHỮNG VẤN ĐỀ CHUNG',
        'Chương I: NHỮNG VẤN ĐỀ CHUNG',
        'Phần thứ nhất - NHỮNG VẤN ĐỀ CHUNG',
        'Chương I\nNhững vấn đề chung',
        'Phần thứ nhất\nNhững vấn đề chung',
      ],
      (line) => replace('body', /^(?=I[-.] )/, `${line}\n\n`),
    ),
  ],
  'ND-07': [
    ...each(['Mục I', 'Mục III', 'MỤC II', 'Mục IV', 'Mục A'], (division) =>
      replace('body', /^(?=I[-.] )/, `${division}\nNHỮNG VẤN ĐỀ CHUNG\n\n`),
    ),
    ...each(['Mục 1. NHỮNG VẤN ĐỀ CHUNG', 'Mục 1: NHỮNG VẤN ĐỀ CHUNG', 'Mục 1\nNhững vấn đề chung'], (line) =>
      replace('body', /^(?=I[-.] )/, `${line}\n\n`),
    ),
  ],
  'ND-08': each(
    [
      'Điều 1: Phạm vi',
      'Điều 1 : Phạm vi',
      'ĐIỀU 1. Phạm vi',
      'ĐIỀU I. Phạm vi',
      'ĐIỀU 1: Phạm vi',
      'Điều I. Phạm vi',
      'Điều 1 - Phạm vi',
      'Điều 1 Phạm vi',
      'Điều 1) Phạm vi',
    ],
    (line) =>
      replace(
        'body',
        /^(?=I[-.] )/,
        `${line}\n\nKế hoạch này được thực hiện ở các tổ chức đảng trực thuộc.\n\n`,
      ),
  ),
  'ND-09': [
    replace('body', /^a\) ([\s\S]*?)^b\) ([\s\S]*?)^c\) ([\s\S]*?)^d\) /m, 'a. $1b. $2c. $3d. '),
    replace('body', /^a\) ([\s\S]*?)^b\) ([\s\S]*?)^c\) ([\s\S]*?)^d\) /m, 'a/ $1b/ $2c/ $3d/ '),
    replace('body', /^1\. (Mục đích\n[\s\S]*?)^2\. (?=Yêu cầu)/m, '1/ $12/ '),
    replace('body', /^1\. (Mục đích\n[\s\S]*?)^2\. (?=Yêu cầu)/m, '1: $12: '),
    replace('body', /^1\. (Mục đích\n[\s\S]*?)^2\. (?=Yêu cầu)/m, '1) $12) '),
    replace('body', /^1\. (Mục đích\n[\s\S]*?)^2\. (?=Yêu cầu)/m, '(1) $1(2) '),
    replace('body', /^([23])\. (?=\p{Lu}\p{Ll})/u, '$1) '),
    replace('body', /^a\) ([\s\S]*?)^b\) ([\s\S]*?)^c\) ([\s\S]*?)^d\) /m, '(a) $1(b) $2(c) $3(d) '),
  ],
  'ND-12': [
    ...each(['• ', '* ', '· ', '– ', '● ', '+ '].slice(0, 5), (bullet) =>
      replace('body', /^- (?=\p{Lu})/u, bullet),
    ),
    replace(
      'body',
      /(?<=^(?:I|II|III|IV|V)[-.] )(\p{Lu}[\p{Lu} ,]{8,})$/u,
      ([heading]) => heading.charAt(0) + heading.slice(1).toLowerCase(),
    ),
    drop('body', /^- (?=\p{Lu}[^\n]*\n\n-)/u, '• '),
  ],
};

/** A numbered task of Tổ chức thực hiện that names no body. */
const withoutActor: Mutation = (plan, random) => {
  const from = plan.text.indexOf('TỔ CHỨC THỰC HIỆN');
  const planted = replace(
    'body',
    /^(\d\. )(?:Các|Ban|Uỷ ban|Ủy ban|Mặt trận|Văn phòng|Công đoàn|Chi|Đoàn|Đảng)[^\n]*$/u,
    ([, number = '']) => number + random.pick(ACTORLESS),
  )(plan, random);
  return planted && planted.place !== 'document' && planted.place.start > from ? planted : undefined;
};

const ACTORLESS = [
  'Tổ chức học tập, tuyên truyền trước ngày 30/12 hằng năm.',
  'Bố trí kinh phí, chuẩn bị tài liệu đầy đủ.',
  'Sơ kết, tổng kết, báo cáo kết quả đúng thời hạn.',
  'Kiểm tra việc thực hiện, biểu dương nơi làm tốt.',
] as const;

/** No task of Tổ chức thực hiện says till when. */
const withoutDeadlines: Mutation = ({ text }) => {
  const from = text.indexOf('TỔ CHỨC THỰC HIỆN');
  const rest = text
    .slice(from)
    .replace(
      /,? (?:hoàn thành |báo cáo kết quả )?(?:trước ngày|trong quý|tại kỳ sinh hoạt tháng) [^;.,\n]*(?=[;.,])| hằng năm/g,
      '',
    );
  const appendix = rest.search(/^Phụ lục/m);
  return {
    text: text.slice(0, from) + (appendix < 0 ? rest : rest.slice(0, appendix)),
    place: 'document',
  };
};

const unnumberedBetween: Mutation = (plan, random) => {
  const from = plan.text.indexOf('TỔ CHỨC THỰC HIỆN');
  const planted = replace(
    'body',
    /^(?=[23]\. (?:Các|Ban|Uỷ ban|Ủy ban|Mặt trận|Văn phòng|Công đoàn|Đảng viên)[^\n]*$)/u,
    () => random.pick(UNNUMBERED),
  )(plan, random);
  return planted && planted.place !== 'document' && planted.place.start > from ? planted : undefined;
};

const UNNUMBERED = [
  'Thủ trưởng các cơ quan căn cứ chức năng để phân công người thực hiện.\n\n',
  'Bí thư cấp uỷ trực tiếp chỉ đạo, chịu trách nhiệm về kết quả.\n\n',
] as const;

/** Targets in words alone. */
const withoutFigures: Mutation = ({ text }) => {
  const from = text.search(/^2\. Mục tiêu cụ thể/m);
  if (from < 0) return undefined;
  const to = from + text.slice(from).search(/^III[-.] /m);
  const targets = text
    .slice(from, to)
    .replace(/^2\. Mục tiêu cụ thể[^\n]*/, '2. Mục tiêu cụ thể')
    .replace(
      /^(- |[a-zđ]\) |\(\d\) )[^\n]*$/gmu,
      '$1Tạo chuyển biến rõ rệt về chất lượng công việc hằng ngày.',
    );
  return {
    text: text.slice(0, from) + targets + text.slice(to),
    place: { start: from, end: from + targets.length },
  };
};

export const planSeeds: Seeds = {
  'KH-05': [
    withoutSection('MỤC ĐÍCH, YÊU CẦU(?![\\s\\S]*MỤC TIÊU)'),
    withoutSection('TỔ CHỨC THỰC HIỆN'),
    lastSectionFirst,
    ...headings('TỔ CHỨC THỰC HIỆN', ['KHEN THƯỞNG', 'KINH PHÍ', 'THỜI GIAN, ĐỊA ĐIỂM']),
    ...headings('NHIỆM VỤ', ['PHẠM VI, ĐỐI TƯỢNG', 'THỜI GIAN']),
  ],
  'KH-06': [
    requirementsFirst,
    drop('body', /^1\. Mục đích\n[\s\S]*?^2\. Yêu cầu$/m, '1. Yêu cầu'),
    drop('body', /^2\. Yêu cầu$/, '2. Phạm vi'),
    drop('body', /^1\. Mục đích$/, '1. Bối cảnh'),
  ],
  'KH-01': [
    drop('opening', /^Thực hiện([^\n]*), cụ thể như sau:$/, 'Thực hiện$1.'),
    // Under lines of căn cứ.
    drop('opening', /(?<=^(?:Ban|Chi|Đảng)[^\n]*), cụ thể như sau:$/, '.'),
    replace('opening', /, cụ thể như sau:$/, ', cụ thể như sau.'),
    replace('opening', /, cụ thể như sau:$/, ', cụ thể như sau'),
    replace('opening', /, cụ thể như sau:$/, ', cụ thể như sau;'),
    drop('opening', /^Thực hiện([^\n]*), cụ thể như sau:$/, 'Thực hiện$1 trên địa bàn.'),
  ],
  'KH-07': [withoutActor, withoutDeadlines, unnumberedBetween],
  'KH-08': each(
    [
      'Chương trình hành động này',
      'Hướng dẫn này',
      'Chương trình này',
      'Quyết định này',
      'Kết luận này',
      'Thông báo này',
    ],
    (wrong) => replace('body', /Kế hoạch này/, wrong),
  ),
  'KH-09': [
    replace('body', /(?<=(?:vào|đến|trước|Đến) năm )20[2-4]\d/, (_, random) =>
      String(random.integer(2016, 2023)),
    ),
    replace('body', /\d\d(?=% số)/, (_, random) => String(random.integer(101, 180))),
    withoutFigures,
  ],
  'KH-10': [
    drop('appendix', /(?<=\| )Sản phẩm(?= \|)/, 'Ghi chú'),
    drop('appendix', /(?<=\| )Thời gian(?= \|)/, 'Ghi chú'),
    drop('appendix', /(?<=\| )Thời gian \| Sản phẩm(?= \|)/, 'Địa điểm | Ghi chú'),
    drop('appendix', /(?<=\| )Sản phẩm(?= \|)/, 'Địa điểm'),
  ],
  'KH-11': [
    ...each(
      [
        'Kính gửi: Các chi bộ trực thuộc',
        'Kính trình: Ban Thường vụ Tỉnh uỷ',
        'Kính gửi: Các đồng chí cấp uỷ viên',
      ],
      (line) => replace('title', /^-----\n/, `-----\n\n${line}\n`),
    ),
    replace('body', /^(?=I[-.] )/, 'QUYẾT ĐỊNH:\n\n'),
    replace(
      'body',
      /^(?=I[-.] )/,
      'Điều 1. Phạm vi\n\nKế hoạch này thực hiện trong toàn đảng bộ.\n\nĐiều 2. Đối tượng\n\nCác tổ chức đảng trực thuộc.\n\n',
    ),
  ],
};
