/** Where the bench finds what it measures with, seen from its bundle in `dist/test`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** Texts that are beside the project on some machines. */
export const corporaFolder = path.join(root, '../shared/corpora');
export const plansFolder = path.join(root, '../shared/plans');

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const REAL_PLANS = ['can-tho-265', 'than-uyen-33a'];
/** Written with mistakes, to show what is found. */
const FAULTY_EXAMPLE = 'co-loi';

/** Files of the real plans by their ending: `plan`, `ocr`, `gold-lines`. Empty where they are not. */
export const realPlans = (kind: 'plan' | 'ocr' | 'gold-lines'): NamedText[] =>
  REAL_PLANS.flatMap((name) => {
    const file = path.join(plansFolder, `${name}.${kind}.txt`);
    return existsSync(file) ? [{ name, text: readFileSync(file, 'utf8').normalize('NFC') }] : [];
  });

/** The examples that have no mistakes. */
export function examples(): NamedText[] {
  const folder = path.join(root, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.kehoach') && !name.includes(FAULTY_EXAMPLE))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8').normalize('NFC') }));
}
