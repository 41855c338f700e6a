/** Breaches of number and symbol (SO). */
import { TAKEN } from '../support/folder';
import { each, isKind, onlyFor, replace, type Mutation, type Seeds } from './mutation';

const NUMBER = /Số (\d+)-KH\/(TU|ĐU|CB)/;

/** `{n}` number, `{b}` body. */
const numbers = (wordings: readonly string[]): Mutation[] =>
  each(wordings, (wording) =>
    replace('header', NUMBER, ([, n = '', b = '']) => wording.replace('{n}', n).replace('{b}', b)),
  );

const otherBody: Readonly<Record<string, readonly string[]>> = {
  TU: ['ĐU', 'CB', 'TƯ', 'UBKT'],
  ĐU: ['TU', 'CB', 'DU', 'ĐƯ'],
  CB: ['ĐU', 'TU', 'ĐB'],
};

/** The plan gets a number of a neighbour of its own term; those of communes and provinces have such. */
const taken =
  (index: number): Mutation =>
  (plan, random) => {
    const [, month = '', year = ''] = / tháng (\d+) năm (\d{4})$/mu.exec(plan.text) ?? [];
    const day = `${year}-${month.padStart(2, '0')}-15`;
    const inTerm = Object.keys(TAKEN).filter((number) => {
      const date = TAKEN[number] ?? '';
      return date > '2025-12' ? day > '2025-12' : day < '2025-03';
    });
    const number = inTerm[index];
    return number === undefined
      ? undefined
      : isKind(['tinh', 'xa'], replace('header', /(?<=^Số )\d+(?=-KH)/mu, number))(plan, random);
  };

export const numberSeeds: Seeds = {
  'SO-08': [taken(0), taken(1)],
  'SO-01': numbers([
    'Số: {n}-KH/{b}',
    'Số : {n}-KH/{b}',
    'Số:{n}-KH/{b}',
    'Số. {n}-KH/{b}',
    'Số {n} -KH/{b}',
    'Số {n}- KH/{b}',
    'Số {n} - KH/{b}',
    'Số {n}-KH /{b}',
    'Số {n}-KH/ {b}',
    'Số {n} - KH / {b}',
    'Số {n}_KH/{b}',
    'Số {n}-KH {b}',
  ]),
  'SO-02': [
    replace('header', NUMBER, ([, , b = ''], random) => `Số ${random.integer(1, 9)}-KH/${b}`),
    replace('header', /Số \d+-/, (_, random) => `Số ${random.integer(1, 9)}-`),
  ],
  'SO-03': numbers([
    'Số {n}/KH-{b}',
    'Số {n}-KH-{b}',
    'Số {n}/KH/{b}',
    'Số {n}–KH/{b}',
    'Số {n}—KH/{b}',
    'Số {n}-KH–{b}',
    'Số {n} KH/{b}',
  ]),
  'SO-04': numbers([
    'Số {n}-NQ/{b}',
    'Số {n}-CT/{b}',
    'Số {n}-CTr/{b}',
    'Số {n}-Kh/{b}',
    'Số {n}-kh/{b}',
    'Số {n}-TB/{b}',
    'Số {n}-HD/{b}',
    'Số {n}-BC/{b}',
    'Số {n}-KHH/{b}',
  ]),
  'SO-05': [
    onlyFor('hd05', (plan, random) => {
      const typed = replace('title', /^KẾ HOẠCH$/, 'QUY ĐỊNH')(plan, random);
      return typed && replace('all', NUMBER, 'Số $1-QĐi/$2')({ ...plan, text: typed.text }, random);
    }),
    onlyFor('hd05', replace('header', NUMBER, 'Số $1-QĐi/$2')),
  ],
  'SO-06': [
    replace(
      'header',
      NUMBER,
      ([, n = '', b = ''], random) => `Số ${n}-KH/${random.pick(otherBody[b] ?? [])}`,
    ),
    ...numbers(['Số {n}-KH/UBND', 'Số {n}-KH/HĐND']),
  ],
  'SO-07': [
    ...numbers(['Số {n}a-KH/{b}', 'Số {n}b-KH/{b}', 'Số {n}c-KH/{b}', 'Số {n}A-KH/{b}', 'Số {n}B-KH/{b}']),
    replace(
      'header',
      NUMBER,
      ([, n = '', b = ''], random) => `Số ${n}${random.pick(['d', 'đ', 'e'])}-KH/${b}`,
    ),
  ],
  'SO-10': [
    (plan, random) => {
      const typed = replace('header', NUMBER, 'Số $1-CV/$2')(plan, random);
      return (
        typed &&
        replace(
          'title',
          /^KẾ HOẠCH$/,
          random.pick(['CÔNG VĂN', 'Công văn']),
        )({ ...plan, text: typed.text }, random)
      );
    },
    (plan, random) => {
      const typed = replace('title', /^KẾ HOẠCH$/, 'CÔNG VĂN')(plan, random);
      return typed && { ...typed, text: typed.text.replace(NUMBER, 'Số $1-CV/$2') };
    },
  ],
};
