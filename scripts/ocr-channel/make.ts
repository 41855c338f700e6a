/**
 * Makes `server/src/data/ocr-channel.json`: prints pages, has them read by tesseract with its English data, and learns
 * what each character is read as.
 *
 *     node --import tsx scripts/ocr-channel/make.ts CORPORA FONTS PAGES
 *
 * CORPORA holds the texts that the language model is counted from, FONTS the four faces of Liberation Serif 2 (Debian: fonts-liberation2; older ones lack
 * the Vietnamese letters), PAGES takes what was printed and read, and is read again where a page is there already.
 * Needs `convert` (ImageMagick 6), `tesseract` and `xz`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linePairs, type LinePair } from './align';
import { learn, type Readings } from './learn';
import { linesOn, pagesOf, scan, type Page } from './page';
import { paragraphsOf } from './paragraphs';
import { Random } from '../random';

const SEED = 20240125;
const TRAINING_PAGES = 110;
const DEVELOPMENT_PAGES = 14;
/** Readings expected less often are left to the repair's own smoothing. */
const LEAST_COUNT = 0.8;
/** Stands for a letter that was not read. */
const NOTHING = '∅';
/** Costs are in 1/16 nat, as the language model's. */
const UNITS_A_NAT = 16;

const target = path.resolve(import.meta.dirname, '../../server/src/data/ocr-channel.json');

/** Prints and reads the pages that are not in the folder yet. */
function read(pages: readonly Page[], name: string, fonts: string, folder: string): LinePair[] {
  return pages.flatMap((page, index) => {
    const base = path.join(folder, `${name}-${String(index).padStart(3, '0')}`);
    const printed = linesOn(page);
    if (!existsSync(`${base}.read.txt`)) {
      const text = scan(page, fonts, `${base}.png`);
      writeFileSync(`${base}.printed.txt`, `${printed.join('\n')}\n`);
      writeFileSync(`${base}.read.txt`, text);
      rmSync(`${base}.png`);
    }
    const lines = readFileSync(`${base}.read.txt`, 'utf8').split('\n');
    return linePairs(
      printed,
      lines.filter((line) => line.trim() !== ''),
    );
  });
}

/** Readings of each letter, or pair of letters, as `cost reading cost reading …`, the likeliest first. */
function tableOf({ readings, counts }: { readings: Readings; counts: ReadonlyMap<string, number> }) {
  const letters: Record<string, string> = {};
  const pairs: Record<string, string> = {};
  for (const [printed, reads] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/^\p{L}+$/u.test(printed)) continue;
    const total = counts.get(printed) ?? 0;
    const kept = [...reads]
      .filter(([reading, p]) => p * total >= LEAST_COUNT && !reading.includes(' '))
      .map(([reading, p]) => [Math.round(-Math.log(p) * UNITS_A_NAT), reading || NOTHING] as const)
      .sort(([x, a], [y, b]) => x - y || (a < b ? -1 : 1));
    if (kept.length > 0) (printed.length === 2 ? pairs : letters)[printed] = kept.flat().join(' ');
  }
  return { letters, pairs };
}

/** What it costs that a space is not read, and that one is read inside a word. */
function spacesOf(readings: Readings, counts: ReadonlyMap<string, number>) {
  let all = 0;
  let split = 0;
  for (const [printed, reads] of readings) {
    if (!/^\p{L}$/u.test(printed)) continue;
    const count = counts.get(printed) ?? 0;
    all += count;
    for (const [reading, p] of reads) if (reading.includes(' ')) split += p * count;
  }
  const cost = (p: number) => Math.round(-Math.log(p) * UNITS_A_NAT);
  return { lost: cost(readings.get(' ')?.get('') ?? 1e-4), put: cost(split / all) };
}

async function main([corpora, fonts, folder]: readonly string[]): Promise<void> {
  if (!corpora || !fonts || !folder) throw new Error('usage: make.ts CORPORA FONTS PAGES');
  mkdirSync(folder, { recursive: true });
  const random = new Random(SEED);
  const paragraphs = await paragraphsOf(corpora, random);
  const development = pagesOf(paragraphs.development, DEVELOPMENT_PAGES, random);
  const training = pagesOf(paragraphs.training, TRAINING_PAGES, random);
  read(development, 'development', fonts, folder);
  const pairs = read(training, 'training', fonts, folder);
  const learnt = learn(pairs);
  const channel = {
    source: `scripts/ocr-channel: ${training.length} pages (${pairs.length} lines) of law, official letters and news, set in Liberation Serif at 150 to 250 dpi, turned, blurred and specked, read by tesseract with its English data; learnt by expectation maximisation, seed ${SEED}`,
    unit: `1/${UNITS_A_NAT} nat; a letter's readings stand behind their costs, ${NOTHING} where it was not read`,
    spaces: spacesOf(learnt.readings, learnt.counts),
    ...tableOf(learnt),
  };
  writeFileSync(target, `${JSON.stringify(channel, undefined, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
