/** The preview's sheets as a client keeps them, and what their HTML says of the source. */
import type { Preview, Sheet } from '../../server/src/lsp/preview';

/** A printed piece of text. */
export interface PrintedPiece {
  readonly text: string;
  /** Offsets in the file of its characters. */
  readonly offsets: readonly number[];
}

const PARAGRAPH = /<(p|h[1-6]) class="\w+" data-p[^>]*>(.*?)<\/\1>/gs;
const PIECE = /<span(?: class="[a-z ]+")? data-at="([\d ]+)">(.*?)<\/span>(?=<span|<\/span>| )/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const textOf = (html: string): string =>
  html.replace(/<[^<>]*>/g, '').replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);

/** @param starts of the paragraphs in the HTML, in order */
export const piecesOf = (html: string, starts: readonly number[]): PrintedPiece[] =>
  [...html.matchAll(PARAGRAPH)].flatMap(([, , paragraph = ''], i) =>
    [...paragraph.matchAll(PIECE)].map(([, at = '', content = '']) => {
      const text = textOf(content);
      const given = at.split(' ').map((each) => (starts[i] ?? NaN) + Number(each));
      const offsets = Array.from({ length: text.length }, (_, k) =>
        given.length > 1 ? (given[k] ?? NaN) : (given[0] ?? NaN) + k,
      );
      return { text, offsets };
    }),
  );

export interface ShownSheet {
  readonly html: string;
  readonly starts: readonly number[];
  readonly size: readonly [number, number];
  readonly blank: boolean;
}

/** What a client shows after an answer. */
export const shownAfter = (before: readonly ShownSheet[], { sheets }: Preview): ShownSheet[] =>
  sheets.map(({ held, html, starts, size, blank }: Sheet) => {
    const old = held === undefined ? undefined : before[held];
    return { html: html ?? old?.html ?? '', starts: starts ?? old?.starts ?? [], size, blank };
  });
