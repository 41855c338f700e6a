/** The language model that comes with the program: beside the bundle, or with the data where it runs from its sources. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LanguageModel } from '../core/language-model/model';

const PLACES = ['language-model.gz', '../data/language-model/model.gz'];

/** Undefined where there is no file. @throws when there is one that cannot be read */
export function readModel(): LanguageModel | undefined {
  for (const place of PLACES) {
    const packed = readIfThere(path.join(__dirname, place));
    if (packed) return LanguageModel.decode(gunzipSync(packed));
  }
  return undefined;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
