/**
 * Makes the language model out of the corpora:
 *   npm run model -- FOLDER_OF_CORPORA
 * The same corpora give the same bytes. Takes some minutes and four gigabytes of memory.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FIRST_SYLLABLE } from '../../server/src/core/language-model/units';
import { fold } from '../../server/src/core/text/fold';
import { isGlued } from '../../server/src/core/vietnamese/words';
import { corpora, fileOf, isPresent, SOURCES } from './corpus';
import { countCorpora, type Counts } from './count';
import { encode } from './encode';
import { estimate } from './estimate';
import { prune } from './prune';

/** As many as keep the packed file under four megabytes. */
const MOST_TRIGRAMS = 2_000_000;
const OUTPUT = 'server/src/data/language-model';

/** Least weighted count of a form that is restored, and its least share of all forms with the same letters. */
const LEAST_FORMS = 100;
const LEAST_SHARE = 0.6;

const started = Date.now();
const log = (line: string): void => {
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${line}`);
};

const folder = process.argv[2];
if (folder === undefined || !isPresent(folder)) {
  console.error('Nêu thư mục có các tệp *.txt.xz / Name the folder with the *.txt.xz files');
  process.exit(2);
}
const counts = await countCorpora(folder, log);
const estimates = estimate(counts);
const kept = prune(counts, estimates, MOST_TRIGRAMS);
log(`kept ${kept.bigramCount} pairs, ${kept.trigramCount} triples`);
const file = encode(counts, estimates, kept, markedFormsOf(counts));
const packed = gzipSync(file, { level: 9 });
log(`${(file.length / 1e6).toFixed(2)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB`);
writeFileSync(path.join(OUTPUT, 'model.gz'), packed);
writeFileSync(path.join(OUTPUT, 'model.json'), `${JSON.stringify(provenance(folder), undefined, 2)}\n`);

/** What the model was made from, shipped beside it. */
function provenance(from: string): object {
  return {
    what: 'Pruned syllable trigram of Vietnamese, made by scripts/language-model/train.ts',
    source:
      'Counted from the corpora named here; none of their sentences is kept. One block of 100 lines in 97 was held out.',
    corpora: corpora.map((corpus) => ({
      ...corpus,
      ...SOURCES[corpus.name],
      sha256: sha256(readFileSync(fileOf(from, corpus))),
    })),
    syllables: counts.words.length - FIRST_SYLLABLE,
    pairs: kept.bigramCount,
    triples: kept.trigramCount,
    units: counts.tokens,
    bytes: file.length,
    /** Of the unpacked file: packing differs from one version of zlib to another. */
    sha256: sha256(file),
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** How words that are no syllables are nearly always written, where that is with marks: `nđ`, `hđnd`, `đắk`. */
function markedFormsOf({ others, words }: Counts): readonly string[] {
  const plain = new Set(words.map(fold));
  const totals = new Map<string, number>();
  for (const [form, count] of others) totals.set(fold(form), (totals.get(fold(form)) ?? 0) + count);
  return [...others]
    .filter(([form, count]) => {
      const letters = fold(form);
      return (
        form !== letters &&
        !plain.has(letters) &&
        !isGlued(form) &&
        count >= LEAST_FORMS &&
        count >= (totals.get(letters) ?? 0) * LEAST_SHARE
      );
    })
    .map(([form]) => form)
    .sort();
}
