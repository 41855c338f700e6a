/** The picture as a file of its own, that looks the same in every program: a printed face, black and blue on white. */
import { cardOf, CARD, measureIn } from './card';
import { definitions, element, picture } from './draw';
import { placed } from './layout';
import type { Graph, Labels } from './messages';

const FACE = "'Times New Roman', Tinos, 'Liberation Serif', serif";

/** Lying on its side; in pixels of 96 an inch. */
const A4 = { width: 1123, height: 794 };

type Attributes = Readonly<Record<string, string | number>>;

/** What the page's style sheet says on the screen. */
const LOOKS: Readonly<Record<string, Attributes>> = {
  '.edge': { fill: 'none', stroke: '#555555', 'stroke-width': 1.25 },
  '.arrow': { fill: '#555555' },
  '.box': { fill: '#ffffff', stroke: '#777777', 'stroke-width': 1 },
  '.plan .box': { fill: '#eef3fb', stroke: '#1f4e9c' },
  '.marked .box': { 'stroke-width': 2.5 },
  '.bar': { fill: '#1f4e9c' },
  text: { 'font-family': FACE, fill: '#000000' },
  '.name': { 'font-size': CARD.fontSize, 'font-weight': 600 },
  '.detail': { 'font-size': CARD.smaller, fill: '#333333' },
  '.subject': { 'font-size': CARD.smaller },
};

/** For the eye alone: what a screen reader and the keyboard use on the page. */
const OF_THE_PAGE = ['class', 'tabindex', 'role', 'aria-label', 'data-id'];

export function standalone(graph: Graph, labels: Labels, title: string): string {
  const measure = measureIn(FACE);
  const cards = new Map(graph.nodes.map((node) => [node.id, cardOf(node, labels, measure)]));
  const { width, height, ...rest } = placed(graph, cards, A4);
  const svg = element(
    'svg',
    { width: Math.ceil(width), height: Math.ceil(height), viewBox: `0 0 ${width} ${height}` },
    element('title', {}, title),
    definitions(),
    element('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    picture({ width, height, ...rest }, labels),
  );
  for (const [selector, attributes] of Object.entries(LOOKS)) {
    for (const each of svg.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) each.setAttribute(name, String(value));
    }
  }
  for (const each of svg.querySelectorAll('*')) {
    for (const name of OF_THE_PAGE) each.removeAttribute(name);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
