/** Builds a lossless tree: leaves are added in order, and whatever lies between two of them becomes trivia. */
import { characterClass } from '../text/character-class';
import type { Span } from '../text/span';
import type { NodeKind, SyntaxNode } from './tree';

interface OpenNode {
  readonly kind: NodeKind;
  readonly children: SyntaxNode[];
}

const isWhite = characterClass((character) => /\s/.test(character));
const isLineBreak = (code: number): boolean => code === 10 || code === 13;

export class TreeBuilder {
  private readonly open: OpenNode[] = [{ kind: 'Document', children: [] }];
  private position = 0;

  constructor(private readonly text: string) {}

  /** Adds a branch whose children are what `fill` adds. Trivia before the branch stays outside it. */
  branch(kind: NodeKind, from: number, fill: () => void): void {
    this.trivia(from);
    this.open.push({ kind, children: [] });
    fill();
    const { children } = this.open.pop() as OpenNode;
    const first = children[0];
    if (first) this.current.push({ kind, children, start: first.start, end: this.position });
  }

  leaf(kind: NodeKind, span: Span): void {
    this.trivia(span.start);
    if (span.end <= this.position) return;
    this.current.push({ kind, children: [], start: this.position, end: span.end });
    this.position = span.end;
  }

  finish(): SyntaxNode {
    this.trivia(this.text.length);
    const { kind, children } = this.open[0] as OpenNode;
    return { kind, children, start: 0, end: this.text.length };
  }

  private get current(): SyntaxNode[] {
    return (this.open.at(-1) as OpenNode).children;
  }

  private trivia(end: number): void {
    while (this.position < end) {
      const start = this.position;
      const kind = kindAt(this.text, start);
      let at = start + 1;
      if (kind !== 'LineBreak') while (at < end && kindAt(this.text, at) === kind) at++;
      else if (at < end && this.text.startsWith('\r\n', start)) at++;
      this.current.push({ kind, children: [], start, end: at });
      this.position = at;
    }
  }
}

function kindAt(text: string, at: number): 'LineBreak' | 'Space' | 'Text' {
  const code = text.charCodeAt(at);
  return isLineBreak(code) ? 'LineBreak' : isWhite(code) ? 'Space' : 'Text';
}
