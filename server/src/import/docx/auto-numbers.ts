/**
 * Fields that number by themselves (AUTONUM, AUTONUMLGL, AUTONUMOUT, LISTNUM: ECMA-376 part 1, 17.16.5). Word keeps no
 * result of them in the file: they are counted here as Word does.
 */
import { NumberCounter, type NumberedList, type NumberFormat, type NumberLevel } from '../numbering';

const FIELD = /^\s*(AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)(?![A-Z])(.{0,200})/i;

/** By the levels of headings: `I.`, `A.`, `1.`, `a)`, `(1)`, `(a)`, `(i)`. */
const OUTLINE = levels([
  ['upperRoman', '%.'],
  ['upperLetter', '%.'],
  ['decimal', '%.'],
  ['lowerLetter', '%)'],
  ['decimal', '(%)'],
  ['lowerLetter', '(%)'],
  ['lowerRoman', '(%)'],
  ['lowerLetter', '(%)'],
  ['lowerRoman', '(%)'],
]);
const NUMBERS = levels([
  ['decimal', '%)'],
  ['lowerLetter', '%)'],
  ['lowerRoman', '%)'],
  ['decimal', '(%)'],
  ['lowerLetter', '(%)'],
  ['lowerRoman', '(%)'],
  ['decimal', '%.'],
  ['lowerLetter', '%.'],
  ['lowerRoman', '%.'],
]);
const ARABIC = levels(OUTLINE.map(() => ['decimal', '%.']));
const LEGAL: readonly NumberLevel[] = OUTLINE.map((_, at) => ({
  format: 'decimal',
  text: Array.from({ length: at + 1 }, (__, level) => `%${level + 1}.`).join(''),
  start: 1,
}));

const LISTS: ReadonlyMap<string, readonly NumberLevel[]> = new Map([
  ['autonum', ARABIC],
  ['autonumlgl', LEGAL],
  ['autonumout', OUTLINE],
  ['numberdefault', NUMBERS],
  ['legaldefault', LEGAL],
  ['outlinedefault', OUTLINE],
]);

function levels(written: readonly (readonly [NumberFormat, string])[]): readonly NumberLevel[] {
  return written.map(([format, text], at) => ({ format, text: text.replace('%', `%${at + 1}`), start: 1 }));
}

/** Counts the fields of one file, in their order. */
export class AutoNumbers {
  readonly #counter = new NumberCounter();

  /**
   * @param outlineLevel of the paragraph, from 1; 0 for plain text, which is counted by itself
   * @returns undefined for a field of another kind
   */
  next(code: string, outlineLevel: number): string | undefined {
    const [, kind = '', switches = ''] = FIELD.exec(code) ?? [];
    if (kind === '') return undefined;
    if (kind.toUpperCase() === 'LISTNUM') return this.#ofList(switches);
    const name = kind.toLowerCase();
    const counters = outlineLevel === 0 ? `${name} of text` : name;
    const number = this.#counter.next(list(name, counters), Math.max(0, outlineLevel - 1)) ?? '';
    const separator = /\\s\s{0,9}"?(\S)/.exec(switches)?.[1];
    if (switches.includes('\\e')) return number.replace(/\.$/, '');
    return separator === undefined ? number : number.replace(/\.$/, separator);
  }

  #ofList(switches: string): string {
    const name = /^\s{1,9}"?(\w{1,40})/.exec(switches)?.[1]?.toLowerCase() ?? 'numberdefault';
    const level =
      Math.min(Math.max(Number(/\\l\s{0,9}(\d)/.exec(switches)?.[1] ?? 1), 1), OUTLINE.length) - 1;
    const start = /\\s\s{0,9}(\d{1,6})/.exec(switches)?.[1];
    const counted = list(name, `LISTNUM ${name}`);
    if (start !== undefined) this.#counter.startAt(counted, level, Number(start));
    return this.#counter.next(counted, level) ?? '';
  }
}

const list = (name: string, counters: string): NumberedList => ({
  id: counters,
  counters,
  levels: LISTS.get(name) ?? NUMBERS,
});
