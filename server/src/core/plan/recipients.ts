/** Reads the list of recipients (nơi nhận), one a line or all on one, wrapped lines joined. */
import { fold } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located, Span } from '../text/span';
import type { Recipient, Recipients } from './plan';

export const BULLET = /^[-–—•+*_][ \u00a0]*(?=[\p{L}\p{N}“"(])/u;
/** Where one recipient ends and the next begins on the same line. */
const NEXT_BULLETED = /(?<=[,;.])[ \u00a0]+(?=[-–—•+][ \u00a0]?\p{L})/gu;
const NEXT_PLAIN = /(?<=;)[ \u00a0]*/g;

/** @param cells of the column below the label, in order */
export function readRecipients(source: SourceText, label: Located, cells: readonly Located[]): Recipients {
  const items: Span[][] = [];
  for (const cell of cells.flatMap(partInline)) {
    const bullet = BULLET.exec(cell.text)?.[0] ?? '';
    const span = { start: cell.start + bullet.length, end: cell.end };
    const last = items.at(-1);
    const lastLine = last?.at(-1);
    const finished = lastLine !== undefined && /[,;.]$/.test(source.slice(lastLine));
    if (last && bullet === '' && !(finished && cell.fresh)) last.push(span);
    else items.push([span]);
  }
  const end = cells.at(-1)?.end ?? label.end;
  return {
    label,
    items: items.map((lines) => recipientOf(new Prose(source, lines))),
    start: label.start,
    end,
  };
}

interface Piece extends Located {
  /** May begin a recipient where the one before is finished. */
  readonly fresh: boolean;
}

/** `- Như trên; - Các thôn; - Lưu: VT.` or `Các thôn; Lưu: VT.`: a list on one line. */
function partInline(cell: Located): Piece[] {
  const gaps = cell.text.matchAll(BULLET.test(cell.text) ? NEXT_BULLETED : NEXT_PLAIN);
  const starts = [0, ...Array.from(gaps, (gap) => gap.index + gap[0].length)];
  return starts.flatMap((from, i) => {
    const text = cell.text.slice(from, starts[i + 1]).trimEnd();
    const start = cell.start + from;
    return text === ''
      ? []
      : [{ text, start, end: start + text.length, fresh: i > 0 || !/^\p{Ll}/u.test(text) }];
  });
}

function recipientOf(content: Prose): Recipient {
  const { text, start, end } = content;
  const marked = /[,;.]$/.test(text);
  const bare = (marked ? text.slice(0, -1) : text).trimEnd();
  const archive = /^luu(?![a-z])/.test(fold(text.slice(0, 8)));
  // In the archive line brackets hold the mark of whoever drafted the document.
  const purpose = archive ? null : /^(.*\S)[ \u00a0]*\(([^()]*)\)$/.exec(bare);
  return {
    name: purpose?.[1] ?? bare,
    ...(purpose?.[2] !== undefined && { purpose: purpose[2] }),
    content,
    ...(marked && { mark: content.locate(text.length - 1, text.length) }),
    archive,
    start,
    end,
  };
}
