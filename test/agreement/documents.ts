/** What is printed both ways: the examples, documents of every kind and body, the real plans where they are, and generated plans. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../scripts/random';
import { defaultPageSettings, type PageSettings } from '../../server/src/core/layout/styles';
import { generatedPlan, type GeneratedPlan } from './generated-plan';

export interface PrintedDocument {
  readonly name: string;
  readonly text: string;
  readonly settings: PageSettings;
}

const root = path.resolve(import.meta.dirname, '../..');

const read = (folder: string, suffix: string): PrintedDocument[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .map((name) => ({
          name: name.slice(0, -suffix.length),
          text: readFileSync(path.join(folder, name), 'utf8'),
          settings: defaultPageSettings,
        }))
    : [];

/** A page of generated text has about so many characters. */
const PAGE = 2500;

const generated = (
  name: string,
  seed: number,
  plan: GeneratedPlan,
  settings: Partial<PageSettings> = {},
): PrintedDocument => ({
  name,
  text: generatedPlan(plan, new Random(seed)),
  settings: { ...defaultPageSettings, ...settings },
});

const short = (seed: number, settings: Partial<PageSettings> = {}): PrintedDocument =>
  generated(`short, seed ${seed}`, seed, { length: (3 + (seed % 5)) * PAGE }, settings);

export const documents = (): PrintedDocument[] => [
  ...read(path.join(root, 'examples'), '.kehoach'),
  ...read(path.join(import.meta.dirname, 'plans'), '.kehoach'),
  ...read(path.join(root, 'test/rules/correct'), '.kehoach'),
  ...read(path.resolve(root, '../shared/plans'), '.plan.txt'),
  generated('50 pages', 50, { length: 50 * PAGE }),
  generated('200 pages', 200, { length: 200 * PAGE }),
  generated('landscape appendix', 1, { length: 4 * PAGE, appendixRows: 60, landscape: true }),
  // Without an appendix: LibreOffice drops the margins' text of the first pages of a section that begins on a front.
  generated('duplex', 2, { length: 8 * PAGE }, { duplex: true }),
  generated('appendix of tables', 2, { length: 3 * PAGE, appendixRows: 40 }),
  short(3, { bodySize: 15, lineSpacing: 22, paragraphSpacing: 8 }),
  short(4, { lineSpacing: 19.5, paragraphSpacing: 7, firstLineIndent: 12.7 }),
  short(5, { bodySize: 15, paragraphSpacing: 12, firstLineIndent: 11.5 }),
  ...[6, 7, 8, 9, 10, 11].map((seed) => short(seed)),
];
