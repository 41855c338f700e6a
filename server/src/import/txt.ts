/** Reads `.txt`: plain text in any encoding that offices have used, one line a paragraph. */
import { parse } from '../core/syntax/parse';
import { SourceText } from '../core/text/source';
import type { ForeignBlock, ForeignDocument } from './foreign';
import { refusals } from './notes';
import { Refusal, type ReadOptions } from './reader';
import { decodeText } from './txt/encodings';

/** @throws Refusal for what is no text, and for what holds more than any document */
export function readTxt(bytes: Uint8Array, { encoding }: ReadOptions): ForeignDocument {
  const { text, choice } = decodeText(bytes, encoding);
  if (!isText(text)) throw new Refusal(refusals.notText);
  return {
    blocks: blocksOf(text),
    footnotes: [],
    notes: [],
    origin: isHardWrapped(text) ? 'printed' : 'typed',
    ...(choice && { choices: [choice] }),
  };
}

/** Letters by which a text is told from something else. */
const SAMPLE = 100_000;
/** A part of the letters; VPS has letters among the control codes, which are others by now. */
const MOST_CONTROLS = 0.02;

function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) controls += 10;
    else if (code < 9 || (code > 13 && code < 27) || code === 0xfffd) controls++;
  }
  return controls <= sample.length * MOST_CONTROLS;
}

const MOST_LINES = 200_000;

function blocksOf(text: string): ForeignBlock[] {
  const blocks: ForeignBlock[] = [];
  for (const [at, page] of text.split('\f').entries()) {
    if (at > 0 && blocks.length > 0) blocks.push({ kind: 'pageBreak' });
    for (const line of page.split(/\r\n?|\n/, MOST_LINES + 1)) {
      blocks.push({ kind: 'paragraph', runs: line.trim() === '' ? [] : [{ text: line.trimEnd() }] });
    }
    if (blocks.length > MOST_LINES) throw new Refusal(refusals.tooMuchContent);
  }
  return blocks;
}

/** Whether its lines are those of a printed page, as the beginning shows. */
const isHardWrapped = (text: string): boolean => parse(new SourceText(text.slice(0, SAMPLE))).hardWrapped;
