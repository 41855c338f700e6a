/** Breaches of appendices (PL, LM-13). */
import { drop, each, onlyFor, replace, type Mutation, type Seeds } from './mutation';

const PARENT = /^\(Kèm theo Kế hoạch số [^\n]*\)\n/;

/** Both labels at once; nothing in plans with one appendix. */
const both =
  (first: string, second: string): Mutation =>
  ({ text }) => {
    const one = text.indexOf('\nPhụ lục 1\n');
    if (one < 0) return undefined;
    const changed = text.replace('\nPhụ lục 1\n', `\n${first}\n`).replace('\nPhụ lục 2\n', `\n${second}\n`);
    return { text: changed, place: { start: one, end: changed.length } };
  };

export const appendixSeeds: Seeds = {
  'LM-13': [
    both('Phụ lục I', 'Phụ lục II'),
    both('PHỤ LỤC I', 'PHỤ LỤC II'),
    replace('appendix', /^Phụ lục$/, 'Phụ lục I'),
    replace('appendix', /^Phụ lục 2$/, 'Phụ lục II'),
    replace('appendix', /^Phụ lục$/, 'PHỤ LỤC I'),
  ],
  'PL-01': [
    drop('body', /^Công việc cụ thể nêu tại Phụ lục kèm theo Kế hoạch này\.\n/),
    drop(
      'body',
      /^Công việc cụ thể nêu tại Phụ lục kèm theo Kế hoạch này\.$/,
      'Công việc cụ thể sẽ thông báo sau.',
    ),
    both('Phụ lục', 'Phụ lục'),
    both('Phụ lục 1', 'Phụ lục 1'),
    both('Phụ lục 1', 'Phụ lục 3'),
    both('Phụ lục 2', 'Phụ lục 3'),
  ],
  'PL-02': [
    onlyFor('hd05', drop('appendix', PARENT)),
    onlyFor(
      'hd05',
      replace('appendix', /(?<=Kế hoạch số )\d+/, (_, random) => String(random.integer(321, 399))),
    ),
    onlyFor(
      'hd05',
      replace('appendix', /(?<=, ngày )\d\d(?=\/)/, ([day]) =>
        day === '28' ? '27' : String(Number(day) + 1).padStart(2, '0'),
      ),
    ),
    onlyFor('hd05', replace('appendix', /(?<=Kế hoạch số )\d+(?=-KH\/\S+ ngày)/, '')),
    onlyFor(
      'hd05',
      replace('appendix', /(?<=Kế hoạch số )\d+(-KH\/\S+), ngày \S+/, '     $1, ngày    /   /     '),
    ),
    ...each([': ', ' - ', '. '], (mark) =>
      onlyFor('hd05', replace('appendix', /^(Phụ lục(?: \d)?)\n(\p{Lu})/u, `$1${mark}$2`)),
    ),
  ],
};
