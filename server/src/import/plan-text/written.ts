/** Writes the lines of a draft down, and remembers where the words stand that were hard to read. */
import { appendixLabelLength } from '../../core/syntax/vocabulary';
import type { DoubtfulWord } from '../importer';
import type { DraftLine } from './draft';
import { looksOf } from './looks';
import { marked, type Piece } from './marks';
import { draftGap, type Place, type Places } from './places';
import { textOf } from './runs';

export interface Written {
  readonly text: string;
  readonly doubtful: readonly DoubtfulWord[];
}

/** A word of which its reader is less sure than this, from 0 to 1, is shown to the writer. */
const SURE = 0.7;

export function written(lines: readonly DraftLine[], { places, hardWrapped }: Places): Written {
  const texts: string[] = [];
  const doubtful: DoubtfulWord[] = [];
  let length = 0;
  const write = ({ text, confidence = 1 }: Piece): void => {
    if (confidence < SURE)
      for (const { 0: word, index } of text.matchAll(/\S+/gu))
        doubtful.push({ start: length + index, end: length + index + word.length, confidence });
    texts.push(text);
    length += text.length;
  };
  for (const [i, line] of lines.entries()) {
    const place = places[i] ?? BODY;
    const before = lines[i - 1];
    if (before)
      write({ text: hardWrapped ? draftGap(before, line) : gap(before, line, places[i - 1] ?? BODY, place) });
    for (const piece of lineOf(line, place)) write(piece);
  }
  return { text: `${texts.join('')}\n`, doubtful };
}

const BODY: Place = { region: 'Body', section: false, appendix: false };

/** Lines of a title, of columns, of a table stand together; whatever else is parted by a blank line. */
function gap(before: DraftLine, line: DraftLine, above: Place, here: Place): '\n' | '\n\n' {
  if (isRow(before) || isRow(line)) return isRow(before) && isRow(line) && !line.apart ? '\n' : '\n\n';
  if (above.region !== here.region || isLabel(line)) return '\n\n';
  if (here.region === 'Header' || here.region === 'Title' || here.region === 'End') return '\n';
  if (before.kind === 'columns' && line.kind === 'columns' && !line.apart) return '\n';
  return before.centred && line.centred ? draftGap(before, line) : '\n\n';
}

/** `Phụ lục 2`, right under the title of an appendix without text. */
const isLabel = ({ parts }: DraftLine): boolean => appendixLabelLength(parts.map(textOf).join(' ')) > 0;

const isRow = ({ kind }: DraftLine): boolean => kind === 'row' || kind === 'rule';

function* lineOf(line: DraftLine, place: Place): Generator<Piece> {
  const { kind, number, parts } = line;
  if (kind === 'rule') {
    yield { text: `|${'---|'.repeat(parts.length)}` };
    return;
  }
  const columns = line.kind === 'columns' || place.region === 'Header' || place.region === 'End';
  const looks = looksOf(line, place);
  if (kind === 'row') yield { text: '| ' };
  if (columns && line.indented) yield { text: '\t' };
  if (number !== undefined) yield { text: `${number} ` };
  for (const [i, part] of looks.entries()) {
    if (i > 0) yield { text: kind === 'row' ? ' | ' : '\t' };
    const pieces = marked(part);
    for (const piece of pieces) yield columns ? piece : { ...piece, text: piece.text.replaceAll('\t', ' ') };
  }
  if (kind === 'row') yield { text: ' |' };
}
