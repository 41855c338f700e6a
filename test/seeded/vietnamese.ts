/** Breaches of Vietnamese spelling (VN). */
import type { Random } from './random';
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
  ['chức', 'chứcs'],
  ['được', 'đuwợc'],
  ['những', 'nhưngx'],
  ['kiểm', 'kiểmr'],
  ['thống', 'thôngs'],
  ['tuyên', 'tuyênn'],
  ['giám', 'giáms'],
  ['phối', 'phốii'],
  ['trình', 'trìnhh'],
  ['viên', 'vieên'],
  ['khác', 'khcá'],
];

const slips: Mutation[] = each(SLIPS, ([right, wrong]) =>
  replace('text', new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'u'), wrong),
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

export const vietnameseSeeds: Seeds = {
  'VN-01': slips,
  'VN-04': [
    reformed((word) => word.normalize('NFD'), 1, 1),
    reformed((word) => word.normalize('NFD'), 5, 60),
    reformed(lookAlike('đ', 'ð'), 1, 3),
    reformed(lookAlike('Đ', 'Ð'), 1, 1),
    reformed(lookAlike('ư', 'ƣ'), 1, 6),
  ],
};
