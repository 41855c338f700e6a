/** Lines that are surely the number of a printed page, and go when its broken lines are joined. */
import { leaves, type SyntaxNode } from '../syntax/tree';
import type { Shape } from './shape';

/** Bare numbers closer together, in characters, may number the rows of a table that lost its lines. */
const SHORTEST_PAGE = 600;

/**
 * `- 2 -` and `Trang 3` say what they are. A bare `3` is a page number in a text broken as on a printed page,
 * where all such numbers ascend, a page's text apart.
 */
export function pageNumbersOf({ source, tree, hardWrapped }: Shape): readonly SyntaxNode[] {
  const all = [...leaves(tree)].filter(({ kind }) => kind === 'PageNumber');
  const isBare = (node: SyntaxNode): boolean => /^\d/.test(source.slice(node));
  const bare = all.filter(isBare);
  const turnsPage = (node: SyntaxNode, i: number): boolean => {
    const before = bare[i - 1];
    if (!before) return true;
    const [number, numberBefore] = [parseInt(source.slice(node), 10), parseInt(source.slice(before), 10)];
    return number > numberBefore && node.start - before.end >= SHORTEST_PAGE;
  };
  return hardWrapped && bare.every(turnsPage) ? all : all.filter((node) => !isBare(node));
}
