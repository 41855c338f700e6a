/** A placed chain as SVG. Every text enters it as a text node; how it looks is left to classes. */
import { CARD } from './card';
import type { Placed, PlacedEdge, PlacedNode, Point } from './layout';
import type { Labels } from './messages';

const SVG = 'http://www.w3.org/2000/svg';

export function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

const ARROW = 'arrow';

/** What the lines' ends refer to. */
export const definitions = (): SVGDefsElement =>
  element(
    'defs',
    {},
    element(
      'marker',
      { id: ARROW, viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
      element('path', { d: 'M0 0 L8 4 L0 8 Z', class: 'arrow' }),
    ),
  );

/** Lines first, so that cards cover them. */
export function picture(placed: Placed, labels: Labels): SVGGElement {
  return element(
    'g',
    {},
    ...placed.edges.map(line),
    ...placed.nodes.map((node) => card(node, descriptionOf(node, placed, labels))),
  );
}

const line = ({ points }: PlacedEdge): SVGPathElement =>
  element('path', { class: 'edge', d: curve(points), 'marker-end': `url(#${ARROW})` });

/** Straight at both ends, and round where the way turns. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const turns = rest.map((point, i) => {
    const next = rest[i + 1] ?? last;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${place(point)} ${place(middle)}`;
  });
  return [`M${place(first)}`, ...turns, `L${place(last)}`].join(' ');
}

const place = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

function card({ node, card: { lines, height }, at }: PlacedNode, description: string): SVGGElement {
  const { width, padding, lineHeight } = CARD;
  const first = padding + lineHeight - 4; // the baseline
  return element(
    'g',
    {
      class: ['card', node.kind, ...(node.marked ? ['marked'] : [])].join(' '),
      transform: `translate(${place(at)})`,
      tabindex: 0,
      role: 'link',
      'aria-label': description,
      'data-id': node.id,
    },
    element('title', {}, description),
    element('rect', { class: 'box', width, height, rx: node.kind === 'plan' ? 8 : 0 }),
    ...(node.kind === 'plan' ? [element('rect', { class: 'bar', width: 5, height, rx: 2 })] : []),
    ...lines.map(({ text, style }, i) =>
      element('text', { class: style, x: padding, y: first + i * lineHeight }, text),
    ),
  );
}

/** What a card tells whoever does not see where its lines go. */
function descriptionOf({ node }: PlacedNode, { nodes, edges }: Placed, labels: Labels): string {
  const nameOf = (id: string): string =>
    nodes.find((other) => other.node.id === id)?.node.name ?? labels.unnumbered;
  const above = edges.filter(({ edge }) => edge.to === node.id).map(({ edge }) => nameOf(edge.from));
  const below = edges.filter(({ edge }) => edge.from === node.id).map(({ edge }) => nameOf(edge.to));
  const what = [node.name ?? labels.unnumbered, node.date, node.issuer, node.subject];
  return [
    what.filter((part) => part !== undefined).join(', '),
    node.marked ? labels.marked : labels[node.kind],
    ...(above.length > 0 ? [labels.basis.replace('{names}', () => above.join('; '))] : []),
    ...(below.length > 0 ? [labels.carriedOut.replace('{names}', () => below.join('; '))] : []),
  ].join('\n');
}
