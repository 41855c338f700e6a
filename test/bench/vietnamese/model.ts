/** The language model as it ships, and what loading it costs. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LanguageModel } from '../../../server/src/core/language-model/model';
import { CheckerProcess } from './checker';
import { root } from './places';
import type { Report } from './report';

export const MODEL = path.join(root, 'server/src/data/language-model/model.gz');

/** Undefined where it has not been made. */
export const loadModel = (file = MODEL): LanguageModel | undefined =>
  existsSync(file) ? LanguageModel.decode(gunzipSync(readFileSync(file))) : undefined;

const TIMES = 5;

/** Loads are timed in processes just started. */
export async function measureModel(report: Report, file: string): Promise<LanguageModel | undefined> {
  report.title('Language model');
  const model = loadModel(file);
  if (!model) {
    report.skip('whatever needs the language model', `no ${path.relative(root, file)}`);
    return undefined;
  }
  const packed = readFileSync(file).length;
  report.figure({ name: 'file, packed', value: packed / 1e6, unit: 'MB', atMost: 4 });
  report.figure({ name: 'arrays', value: model.size / 1e6, unit: 'MB', atMost: 30 });
  report.figure({ name: 'words', value: model.words.length, unit: '', digits: 0 });
  const loads: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const loader = await CheckerProcess.start('product.mjs', [file]);
    loads.push(loader.loadMs);
    loader.stop();
  }
  loads.sort((a, b) => a - b);
  report.figure({
    name: 'load in a process just started, unpacking included',
    value: loads[TIMES >> 1] ?? NaN,
    unit: 'ms',
    atMost: 150,
    digits: 0,
    note: `${(loads[0] ?? NaN).toFixed(0)} to ${(loads.at(-1) ?? NaN).toFixed(0)}`,
  });
  return model;
}
