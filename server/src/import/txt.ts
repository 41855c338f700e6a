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
  if (!isText(text, encoding !== undefined)) throw new Refusal(refusals.notText);
  // As the beginning shows; a text may be as long as a file.
  const { tree, hardWrapped } = parse(new SourceText(text.slice(0, SAMPLE)));
  const isPlan = !hardWrapped && OWN_MARKS.test(text) && tree.children.some(({ kind }) => kind === 'Title');
  return {
    blocks: blocksOf(text),
    footnotes: [],
    notes: [],
    origin: hardWrapped ? 'printed' : 'typed',
    ...(isPlan && { plan: text.replace(/\r\n?/g, '\n').normalize('NFC') }),
    ...(choice && { choices: [choice] }),
  };
}

/** Letters by which a text is told from something else. */
const SAMPLE = 100_000;
/** A part of the letters; VPS has letters among the control codes, which are others by now. */
const MOST_CONTROLS = 0.02;

/** @param chosen somebody has seen how it reads, and wants it so */
function isText(text: string, chosen: boolean): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) controls += 10;
    else if (code < 9 || (code > 13 && code < 27) || (code === 0xfffd && !chosen)) controls++;
  }
  return controls <= sample.length * MOST_CONTROLS;
}

/** Marks that only our own form has: the rule under the head of a table, a comment, bold. */
const OWN_MARKS = /^\|[ \t:|-]+$|^\/\/ |\*\*[\p{L}\d]/mu;

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
