/** The encodings from before Unicode: every letter there and back, correct text left alone, coded text found. */
import { fromUnicode, toUnicode } from '../../../server/src/core/vietnamese/encodings/convert';
import { detectEncoding } from '../../../server/src/core/vietnamese/encodings/detect';
import {
  encodingNames,
  encodings,
  type Encoding,
} from '../../../server/src/core/vietnamese/encodings/encoding';
import { MARKED_LETTERS } from '../../../server/src/core/vietnamese/letters';
import { sentencesOf, type HeldOut } from './held-out';
import { Random } from '../../../scripts/random';
import { percent, perSecond, type Report } from './report';
import { countSyllables, isSyllable, wordsOf } from './words';

const LETTERS = MARKED_LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]);
const UNICODE_SENTENCES = 10_000;
const CODED_SENTENCES = 2_000;
const LEAST_SYLLABLES = 8;
const DETECTION_BUDGET = 99.5;

export function measureEncodings(report: Report, texts: readonly HeldOut[], verbose: boolean): void {
  report.title('Encodings from before Unicode');
  for (const encoding of encodings) {
    const back = LETTERS.filter((letter) => isSafe(letter, encoding));
    report.figure({
      name: `${encodingNames[encoding]}: letters that come back as they went`,
      value: back.length,
      unit: `of ${LETTERS.length}`,
      digits: 0,
      atLeast: LETTERS.length,
    });
    if (verbose) report.line(`    lost: ${LETTERS.filter((letter) => !back.includes(letter)).join(' ')}`);
  }
  const all = new Random(7).shuffled(texts.flatMap(({ lines }) => sentencesIn(lines)));
  if (all.length === 0) return;
  measureUnicode(report, all.slice(0, UNICODE_SENTENCES), verbose);
  const sample = all
    .filter((sentence) => wordsOf(sentence).filter(({ text }) => isSyllable(text)).length >= LEAST_SYLLABLES)
    .slice(0, CODED_SENTENCES);
  for (const encoding of encodings) measureCoded(report, sample, encoding, verbose);
}

const sentencesIn = (lines: readonly string[]): string[] => {
  const whole = new Set(sentencesOf(lines));
  return [...whole, ...lines.filter((line) => !whole.has(line))];
};

const isSafe = (text: string, encoding: Encoding): boolean =>
  toUnicode(fromUnicode(text, encoding).text, encoding).text === text;

function measureUnicode(report: Report, sentences: readonly string[], verbose: boolean): void {
  const start = performance.now();
  const changed = sentences.filter((sentence) => detectEncoding(sentence).length > 0);
  const ms = performance.now() - start;
  report.figure({
    name: 'Unicode sentences taken for something else',
    value: changed.length,
    unit: `of ${sentences.length.toLocaleString('en')}`,
    digits: 0,
    atMost: 0,
    note: `${perSecond(countSyllables(sentences), ms).toLocaleString('en', { maximumFractionDigits: 0 })} syllables/s`,
  });
  if (!verbose) return;
  for (const sentence of changed)
    report.line(`    ${sentence.slice(0, 100)} → ${toUnicode(sentence, 'auto').text.slice(0, 100)}`);
}

function measureCoded(
  report: Report,
  sentences: readonly string[],
  encoding: Encoding,
  verbose: boolean,
): void {
  const coded = sentences.map((sentence) => ({ sentence, ...fromUnicode(sentence, encoding) }));
  const missed = coded.filter(
    ({ text }) => !detectEncoding(text).some((stretch) => stretch.encoding === encoding),
  );
  const whole = coded.filter(({ lost }) => lost.length === 0);
  const wrong = whole.filter(({ sentence, text }) => toUnicode(text, 'auto').text !== sentence);
  report.figure({
    name: `${encodingNames[encoding]}: coded sentences of ${LEAST_SYLLABLES} syllables and more found`,
    value: percent(coded.length - missed.length, coded.length),
    unit: '%',
    atLeast: DETECTION_BUDGET,
    note: `of ${coded.length}; letter by letter right again ${percent(whole.length - wrong.length, whole.length).toFixed(2)} %`,
  });
  if (!verbose) return;
  for (const { sentence, text } of [...missed, ...wrong].slice(0, 10)) {
    report.line(
      `    ${sentence.slice(0, 90)} | ${text.slice(0, 90)} | ${toUnicode(text, 'auto').text.slice(0, 90)}`,
    );
  }
}
