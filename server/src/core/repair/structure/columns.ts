/** A tab between the columns of the header where only a space is left of the gap. */
import type { Shape } from '../../format/shape';
import type { SyntaxNode } from '../../syntax/tree';
import type { Change } from '../rewriting';

export const partColumns = ({ source, tree }: Shape): readonly Change[] =>
  tree.children
    .filter(({ kind }) => kind === 'Header' || kind === 'End')
    .flatMap(({ children }) => children)
    .filter(({ kind }) => kind === 'ColumnLine')
    .flatMap(({ children }) => children.filter(({ kind }) => kind === 'Cell'))
    .flatMap((cell: SyntaxNode, i, cells): Change[] => {
      const before = cells[i - 1];
      const gap = before && source.text.slice(before.end, cell.start);
      if (!before || gap === undefined || /[\r\n\t]|[ \u00a0]{3}/.test(gap)) return [];
      return [{ kind: 'column', start: before.end, end: cell.start, newText: '\t' }];
    });
