/**
 * What the product makes of Vietnamese, measured and printed beside what is asked of it:
 *   npm run bench:vietnamese -- [--only restoration,detection,ocr,encodings,peers] [--size 40000] [--model FILE] [--sweep] [--verbose]
 * Samples and planted errors are the same each time. What needs texts that are not on this machine is left out and said.
 */
import { parseArgs } from 'node:util';
import { measureDetection } from './detection';
import { measureEncodings } from './encodings';
import { heldOutTexts } from './held-out';
import { MODEL, measureModel } from './model';
import { measureOcr } from './ocr';
import { measurePeers } from './peers';
import { Report } from './report';
import { measureRestoration } from './restoration';
import { samplesOf } from './samples';
import { sweepThresholds } from './sweep';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'restoration,detection,ocr,encodings,peers' },
    size: { type: 'string', default: '40000' },
    model: { type: 'string', default: MODEL },
    sweep: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const sections = new Set(options.only.split(','));
const words = Number(options.size);
const { verbose } = options;

const begin = performance.now();
const report = new Report();
const model = await measureModel(report, options.model);
const texts = await heldOutTexts();
const samples = samplesOf(texts, words);
if (texts.length === 0) report.skip('held-out text', 'the corpora are not on this machine');

if (sections.has('restoration') && model) measureRestoration(report, model, texts, words, verbose);
if (sections.has('detection')) {
  await measureDetection(report, model, samples, verbose);
  if (options.sweep && model) await sweepThresholds(report, model, samples);
}
if (sections.has('ocr') && model) measureOcr(report, model, verbose);
if (sections.has('encodings')) measureEncodings(report, texts, verbose);
if (sections.has('peers')) {
  const compared = samples.filter(({ register }) => register !== 'wiki');
  await measurePeers(report, compared, options.model);
}
report.end((performance.now() - begin) / 1000);
