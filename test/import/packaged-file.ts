/** Parts of the recogniser as the packages have them, before the build copies them to dist/ocr. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const packages = path.resolve(import.meta.dirname, '../../node_modules');

export const packagedFile = (name: string): Promise<Uint8Array> =>
  Promise.resolve(
    name.endsWith('.wasm')
      ? readFileSync(path.join(packages, 'tesseract.js-core', name))
      : gunzipSync(readFileSync(path.join(packages, `@tesseract.js-data/vie/4.0.0_best_int/${name}.gz`))),
  );
