/**
 * `keHoach/preview`: the pages of a plan as HTML, of which each answer has those alone that have changed since the
 * last. Where paragraphs stand in the source is told beside the pages, so that text added above them does not send
 * them again. Pages near the one looked at come first, the others when the client asks again, so that a change is seen
 * at once however many pages it moves.
 */
import { paragraphsOf, renderPage, type Place } from '../core/export/html';
import { flowOf } from '../core/layout/flow-of';
import { layOut, SetParagraphs } from '../core/layout/layout';
import type { Page } from '../core/layout/page';
import { samePage } from '../core/layout/same-page';
import type { PageSettings } from '../core/layout/styles';
import type { SourceText } from '../core/text/source';
import type { PlanDocument } from './documents';
import type { OfDocument } from './on-document';
import type { Session } from './session';

export interface PreviewParams extends OfDocument {
  /** Generation of the pages that the client shows, as the last answer gave it; absent when it shows none. */
  readonly holds?: number;
  /** The page that is looked at, from 0. */
  readonly near?: number;
  /** Instead of it, a character that is to be seen: an offset in the file, in UTF-16 units. */
  readonly at?: number;
}

export interface Preview {
  /** Of the document. */
  readonly version: number;
  readonly generation: number;
  /** Nothing is left to ask for, as long as the document stays as it is. */
  readonly complete: boolean;
  readonly sheets: readonly Sheet[];
}

/** One page. */
export interface Sheet {
  /** Which of the sheets that the client shows becomes this one, from 0; absent for a new sheet. */
  readonly held?: number;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  /** Left empty on purpose. */
  readonly blank: boolean;
  /** What it shows from now on; absent where it stays as it is, for good or until the next answer. */
  readonly html?: string;
  /**
   * Where its paragraphs (`[data-p]`) begin in the source, in order: offsets in the file, in UTF-16 units. Absent
   * while the sheet still shows an older text.
   */
  readonly starts?: readonly number[];
}

/** Tells the client that its previews are to be drawn again though no document has changed. */
export const REFRESH = 'keHoach/preview/refresh';

export class Previews {
  private readonly laidOut = new WeakMap<PlanDocument, LaidOut>();

  /** Other editors have no preview to refresh. */
  private isUsed = false;

  constructor(private readonly session: Session) {}

  async answer(document: PlanDocument, params: PreviewParams): Promise<Preview> {
    this.isUsed = true;
    document.isPreviewed = true;
    const settings = await this.session.pageSettingsOf(document.uri);
    const known = this.laidOut.get(document) ?? new LaidOut();
    this.laidOut.set(document, known);
    return known.answer(document, settings, params);
  }

  /** The settings are not what they were. */
  refresh(): void {
    const { fence, connection } = this.session;
    if (this.isUsed) fence.run('preview', () => connection.sendNotification(REFRESH));
  }
}

/** A page, and the text of which it is: offsets on it are the same in another only where the file is the same. */
interface Drawn {
  readonly page: Page;
  readonly source: SourceText;
}

/** Pages sent at most in one answer: what is seen at a time, and a little more. */
const MOST_AT_FIRST = 4;
const MOST_LATER = 24;

/** The pages of one document. */
class LaidOut {
  private readonly known = new SetParagraphs();
  private pages: readonly Drawn[] = [];
  private of: { readonly version: number; readonly settings: PageSettings } | undefined;
  private generation = 0;
  /** What each of the client's sheets shows. */
  private shown: readonly (Drawn | undefined)[] = [];

  answer(document: PlanDocument, settings: PageSettings, { holds, at, near = 0 }: PreviewParams): Preview {
    const { version } = document;
    const isNew = this.of?.version !== version || this.of.settings !== settings;
    if (isNew) this.layOut(document, settings);
    const shown = holds === this.generation ? this.shown : [];
    const held = matches(this.pages, shown);
    const stale = held.flatMap((each, i) => (each?.same ? [] : [i]));
    const most = isNew ? MOST_AT_FIRST : MOST_LATER;
    const from = at === undefined ? near : this.pageOf(at);
    const sent = new Set(stale.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from)).slice(0, most));
    this.shown = this.pages.map((drawn, i) => {
      const before = held[i];
      return before?.same || sent.has(i) ? drawn : before && shown[before.index];
    });
    this.generation++;
    return {
      version,
      generation: this.generation,
      complete: sent.size === stale.length,
      sheets: this.pages.map((drawn, i) => sheetOf(drawn, held[i], sent.has(i))),
    };
  }

  /** Index of the page that prints a character of the file, or what stands before it. */
  private pageOf(offset: number): number {
    const begins = ({ page, source }: Drawn): boolean => (startsOf(page, source)[0] ?? Infinity) <= offset;
    return Math.max(this.pages.findLastIndex(begins), 0);
  }

  private layOut({ plan, version }: PlanDocument, settings: PageSettings): void {
    const { source } = plan;
    this.pages = layOut(flowOf(plan), settings, this.known).map((page) => ({ page, source }));
    this.of = { version, settings };
  }
}

/** The client's sheet that a page goes to, and whether that shows it already. */
interface Held {
  readonly index: number;
  readonly same: boolean;
}

/** The same page stands as far from the beginning as before, or as far from the end. */
function matches(pages: readonly Drawn[], shown: readonly (Drawn | undefined)[]): (Held | undefined)[] {
  const shift = shown.length - pages.length;
  const taken = new Set<number>();
  const held = pages.map((drawn, i): Held | undefined => {
    for (const index of new Set([i, i + shift])) {
      const other = shown[index];
      if (!other || taken.has(index) || !same(drawn, other)) continue;
      taken.add(index);
      return { index, same: true };
    }
    return undefined;
  });
  // What is left over takes a sheet that would go otherwise: the one in its place, so that little moves.
  return held.map((each, i) => {
    if (each || i >= shown.length || taken.has(i)) return each;
    taken.add(i);
    return { index: i, same: false };
  });
}

const same = (a: Drawn, b: Drawn): boolean => samePage(a.page, b.page) && sameOffsets(a, b);

/** A letter may be written with marks of its own or without and look the same, but what follows it moves. */
function sameOffsets(a: Drawn, b: Drawn): boolean {
  if (a.source.isComposed && b.source.isComposed) return true;
  const others = paragraphsOf(b.page);
  return paragraphsOf(a.page).every(({ paragraph }, i) => {
    const other = others[i]?.paragraph;
    return other !== undefined && a.source.rawSlice(paragraph) === b.source.rawSlice(other);
  });
}

const sheetOf = ({ page, source }: Drawn, held: Held | undefined, isSent: boolean): Sheet => ({
  ...(held && { held: held.index }),
  size: [page.width, page.height],
  blank: page.blank,
  ...(isSent && { html: renderPage(page, { placed, source }) }),
  ...((isSent || held?.same) && { starts: startsOf(page, source) }),
});

const startsOf = (page: Page, source: SourceText): number[] =>
  paragraphsOf(page).map(({ paragraph }) => source.rawOffset(paragraph.start));

/** What the page's script reads: `data-place` left, top, width, height; `data-type` size and line; `data-spacing`. */
function placed({ left, top, width, height, fontSize, lineHeight, wordSpacing }: Place): string {
  const attribute = (name: string, ...values: (number | undefined)[]): string => {
    const given = values.filter((value) => value !== undefined);
    return given.length === 0 ? '' : ` data-${name}="${given.join(' ')}"`;
  };
  return (
    attribute('type', fontSize, lineHeight) +
    attribute('place', left, top, width, height) +
    attribute('spacing', wordSpacing)
  );
}
