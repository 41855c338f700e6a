/** Where running text goes on over a line end, and where it does not. */
import type { Span } from '../text/span';

const LINE = /[^\n\r]+/gu;
const ENDS = /[.;:!?…]["”’)\]]*\s*$/u;
/** A line that goes on does so with a word in small letters. */
const GOES_ON = /^\s*\p{Ll}[\p{L}\p{M}]/u;
/** Lines of one paragraph, and characters of a line, so that no search has to hold a whole book. */
const MOST_LINES = 60;
const LONGEST_LINE = 8000;

/** Lines that make one paragraph each: a line goes on when it ends within a sentence and the next begins within one. */
export function* paragraphsOf(text: string): Generator<Span> {
  let open: { start: number; end: number; lines: number } | undefined;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const end = index + line.length;
    if (line.length > LONGEST_LINE) {
      if (open) yield { start: open.start, end: open.end };
      open = undefined;
      yield* piecesOf(text, index, end);
      continue;
    }
    if (open && open.lines < MOST_LINES && goesOn(text, open, index, line)) {
      open = { start: open.start, end, lines: open.lines + 1 };
      continue;
    }
    if (open) yield { start: open.start, end: open.end };
    open = { start: index, end, lines: 1 };
  }
  if (open) yield { start: open.start, end: open.end };
}

function goesOn(text: string, open: Span, start: number, line: string): boolean {
  const between = text.slice(open.end, start);
  if (!/^(?:\r\n|\n|\r)$/.test(between)) return false;
  return GOES_ON.test(line) && !ENDS.test(text.slice(Math.max(open.start, open.end - 8), open.end));
}

/** Cut at spaces. */
function* piecesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > LONGEST_LINE) {
    const space = text.lastIndexOf(' ', from + LONGEST_LINE);
    const to = space > from ? space : from + LONGEST_LINE;
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}
