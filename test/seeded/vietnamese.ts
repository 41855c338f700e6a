/** Breaches of Vietnamese spelling (VN). */
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { encodings } from '../../server/src/core/vietnamese/encodings/encoding';
import type { Random } from '../../scripts/random';
import { each, replace, type Mutation, type Planted, type Seeds } from './mutation';
import { regionOf } from './mutation';

/** Right word, slip of the fingers. */
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['nước', 'nứơc'],
  ['người', 'ngừơi'],
  ['được', 'đựơc'],
  ['toàn', 'tòan'],
  ['việc', 'vịêc'],
  ['thường', 'thừơng'],
  ['hoàn', 'hòan'],
  ['nhiệm', 'nhịêm'],
  ['chuyển', 'chuỷên'],
  ['trường', 'trừơng'],
  ['thực', 'thựcc'],
  ['nghiệp', 'ngiệp'],
  ['trách', 'tráchh'],
  ['tuyên', 'tuyênn'],
  ['phối', 'phốii'],
  ['trình', 'trìnhh'],
  ['khác', 'khcá'],
];

/** Right word, keys of Telex or VNI left in it. */
const KEYS: readonly (readonly [right: string, wrong: string])[] = [
  ['chức', 'chứcs'],
  ['được', 'đuwợc'],
  ['những', 'nhưngx'],
  ['kiểm', 'kiểmr'],
  ['thống', 'thôngs'],
  ['giám', 'giáms'],
  ['viên', 'vieên'],
  ['giám', 'giams'],
  ['kiểm', 'kieerm'],
  ['đảng', 'ddangr'],
  ['đường', 'dduwowngf'],
  ['quyết', 'quyeets'],
  ['thực', 'thuwcj'],
  ['nhiệm', 'nhiêmj'],
  ['hoạt', 'hoạtj'],
  ['được', 'ddươcj'],
  ['tiến', 'tie61n'],
  ['đảng', 'd9ang3'],
  ['trường', 'truo72ng'],
];

/** Right words, another word in place of one of them. */
const OTHER_WORDS: readonly (readonly [right: string, wrong: string])[] = [
  ['xây dựng', 'xây dụng'],
  ['lãnh đạo', 'lãnh đao'],
  ['chỉ đạo', 'chỉ dạo'],
  ['bảo đảm', 'bảo đãm'],
  ['tổ chức', 'tổ trức'],
  ['tổ chức', 'tổ chứt'],
  ['nhiệm vụ', 'nhiệm vự'],
  ['thực hiện', 'thực hiên'],
  ['kế hoạch', 'kể hoạch'],
  ['kiểm tra', 'kiễm tra'],
  ['giám sát', 'giám xát'],
  ['giám sát', 'dám sát'],
  ['tuyên truyền', 'tuyên chuyền'],
  ['nâng cao', 'nân cao'],
  ['kết quả', 'kết quã'],
  ['cán bộ', 'cán bọ'],
  ['hằng năm', 'hằng nằm'],
  ['chất lượng', 'chất lương'],
  ['địa phương', 'địa phường'],
  ['đơn vị', 'đơn vì'],
];

/** Right words, one of them without its marks. */
const WITHOUT_MARKS: readonly (readonly [right: string, wrong: string])[] = [
  ['xây dựng', 'xây dung'],
  ['lãnh đạo', 'lanh đạo'],
  ['chỉ đạo', 'chỉ dao'],
  ['bảo đảm', 'bao đảm'],
  ['tổ chức', 'to chức'],
  ['nhiệm vụ', 'nhiệm vu'],
  ['thực hiện', 'thực hien'],
  ['kế hoạch', 'kế hoach'],
  ['kiểm tra', 'kiem tra'],
  ['giám sát', 'giam sát'],
  ['tuyên truyền', 'tuyên truyen'],
  ['nâng cao', 'nang cao'],
  ['kết quả', 'ket quả'],
  ['cán bộ', 'can bộ'],
  ['chất lượng', 'chat lượng'],
  ['địa phương', 'dia phương'],
  ['đơn vị', 'don vị'],
  ['quán triệt', 'quan triệt'],
  ['trách nhiệm', 'trach nhiệm'],
  ['báo cáo', 'bao cáo'],
];

const inText = (pairs: readonly (readonly [right: string, wrong: string])[]): Mutation[] =>
  each(pairs, ([right, wrong]) => replace('text', new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'), wrong));

const slips: Mutation[] = each(SLIPS, ([right, wrong]) =>
  replace('text', new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'), wrong),
);

/** Right expression, as it is often misspelled. */
const MISSPELLED: readonly (readonly [right: string, wrong: string])[] = [
  ['thực hiện', 'thực hiên'],
  ['triển khai', 'triễn khai'],
  ['kiểm tra', 'kiễm tra'],
  ['kết quả', 'kết quã'],
  ['hướng dẫn', 'hướng dẩn'],
  ['nhiệm vụ', 'nhiệm vu'],
  ['tổ chức', 'tỗ chức'],
  ['giám sát', 'giám xát'],
  ['đảng viên', 'đãng viên'],
  ['chương trình', 'chương chình'],
  ['lãnh đạo', 'lảnh đạo'],
  ['sinh hoạt', 'xinh hoạt'],
];

const misspelled: Mutation[] = each(MISSPELLED, ([right, wrong]) =>
  replace('body', new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'), wrong),
);

const keys: Mutation[] = each(KEYS, ([right, wrong]) =>
  replace('body', new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'), wrong),
);

/** Some words of a region in another form; the place is the first of them. */
const reformed =
  (form: (word: string) => string, least: number, most: number): Mutation =>
  ({ text }, random: Random): Planted | undefined => {
    const { start, end } = regionOf(text, random.pick(['title', 'text', 'body', 'end'] as const));
    const words = [...text.slice(start, end).matchAll(/\p{L}+/gu)].filter(([word]) => form(word) !== word);
    if (words.length < least) return undefined;
    const chosen = random.some(words, random.integer(least, most));
    let result = '';
    let copied = 0;
    for (const { 0: word, index } of chosen) {
      result += text.slice(copied, start + index) + form(word);
      copied = start + index + word.length;
    }
    const first = start + (chosen[0]?.index ?? 0);
    return { text: result + text.slice(copied), place: { start: first, end: first + 1 } };
  };

const lookAlike = (from: string, to: string): ((word: string) => string) => {
  return (word) => word.replace(from, to);
};

/** Paragraphs pasted from a document in an old font. */
const pasted: Mutation[] = encodings.flatMap((encoding) => [
  replace('body', /^- \p{Lu}[^\n]{40,}$/u, ([line]) => fromUnicode(line, encoding).text),
  replace('text', /^\p{Lu}[^\n]{40,}$/u, ([line]) => fromUnicode(line, encoding).text),
]);

export const vietnameseSeeds: Seeds = {
  'VN-01': slips,
  'VN-02': inText(OTHER_WORDS),
  'VN-03': inText(WITHOUT_MARKS),
  'VN-04': [
    reformed((word) => word.normalize('NFD'), 1, 1),
    reformed((word) => word.normalize('NFD'), 5, 60),
    reformed(lookAlike('đ', 'ð'), 1, 3),
    reformed(lookAlike('Đ', 'Ð'), 1, 1),
    reformed(lookAlike('ư', 'ƣ'), 1, 6),
    reformed((word) => (word.length > 2 ? word.replace('o', 'о') : word), 1, 3),
    reformed((word) => word.replace(/^(.+)à/, '$1aˋ'), 1, 2),
    reformed((word) => (word.length > 2 ? `${word.slice(0, 2)}\u200b${word.slice(2)}` : word), 1, 4),
  ],
  'VN-05': keys,
  'VN-07': misspelled,
  'VN-06': pasted,
};
