// Fuzzes the readers of foreign files for as long as it is told; files that do harm are kept in import-seeds/:
//   npm run fuzz:import -- --minutes 60 [--format docx] [--seed 1]
// Exit code 1 when there were any. Every file can be made again from its number and the seed.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { foreignFormats, type ForeignFormat } from '../../server/src/import/importer';
import { Fuzzer } from './import-fuzzer';
import { mutated, oneOf, randomFrom } from './import-mutations';
import { originals } from './import-originals';
import { keepSeed } from './import-seeds';
import { words } from './import-words';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    format: { type: 'string' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  },
});

/** Harmful files of one format that are kept: more of them mostly show the same. */
const MOST_KEPT = 20;

interface Count {
  files: number;
  texts: number;
  refused: number;
  harmful: number;
  slowest: number;
}

async function main(): Promise<void> {
  const formats = foreignFormats.filter((each) => values.format === undefined || each === values.format);
  if (formats.length === 0) throw new Error(`--format: ${foreignFormats.join(', ')}`);
  const seed = Number(values.seed);
  const end = Date.now() + Number(values.minutes) * 60_000;
  const counts = new Map<ForeignFormat, Count>();
  const fuzzer = new Fuzzer();
  let told = Date.now();
  console.log(`seed ${seed}`);
  for (let number = 0; Date.now() < end; number++) {
    const format = formats[number % formats.length] as ForeignFormat;
    const count = counts.get(format) ?? { files: 0, texts: 0, refused: 0, harmful: 0, slowest: 0 };
    counts.set(format, count);
    if (count.harmful < MOST_KEPT) await one(fuzzer, format, seed + number, count);
    else if ([...counts.values()].every(({ harmful }) => harmful >= MOST_KEPT)) break;
    if (Date.now() - told > 60_000) {
      told = Date.now();
      console.log(lineOf(counts));
    }
  }
  fuzzer.end();
  console.log(lineOf(counts));
  console.table(Object.fromEntries(counts));
  if ([...counts.values()].some(({ harmful }) => harmful > 0)) process.exitCode = 1;
}

async function one(fuzzer: Fuzzer, format: ForeignFormat, seed: number, count: Count): Promise<void> {
  const random = randomFrom(seed);
  const { name, bytes } = oneOf(random, originals(format));
  const file = { name, bytes: mutated(bytes, random, words[format]) };
  let verdict = await fuzzer.read(file.name, file.bytes);
  // The machine may have been busy with something else.
  if (verdict.kind === 'slow') verdict = await fuzzer.read(file.name, file.bytes);
  const { kind, milliseconds } = verdict;
  count.files++;
  if (kind === 'text') count.texts++;
  if (kind === 'refused') count.refused++;
  count.slowest = Math.max(count.slowest, milliseconds);
  if (kind !== 'ended' && kind !== 'slow') return;
  count.harmful++;
  const kept = await keepSeed(fuzzer, file, verdict);
  console.log(
    `${kind} ${name} seed ${seed}, ${milliseconds} ms: ${path.relative('.', kept)}\n${verdict.why}`,
  );
}

const lineOf = (counts: ReadonlyMap<ForeignFormat, Count>): string =>
  [...counts]
    .map(([format, { files, harmful, slowest }]) => `${format} ${files} (${harmful}, ${slowest} ms)`)
    .join('  ');

void main();
