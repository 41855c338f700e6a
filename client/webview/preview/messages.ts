/** What the extension and the preview's page say to each other. Offsets are those of the file, in UTF-16 units. */

/** One page, as the server's answer to `keHoach/preview` has it. */
export interface Sheet {
  /** Which of the sheets that are shown becomes this one, from 0; absent for a new sheet. */
  readonly held?: number;
  /** Width and height in points. */
  readonly size: readonly [number, number];
  /** Left empty on purpose. */
  readonly blank: boolean;
  /** What it shows from now on, every text in it escaped; absent where it stays as it is. */
  readonly html?: string;
  /** Where its paragraphs begin, in order; absent while the sheet still shows an older text. */
  readonly starts?: readonly number[];
}

export interface PageFinding {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** From the extension to the page. */
export type ToPage =
  | {
      readonly type: 'show';
      /** Document shown, kept by the page so that the preview comes back after a reload. */
      readonly uri: string;
      readonly version: number;
      readonly sheets: readonly Sheet[];
      /** Where the editor's caret has gone with the change. */
      readonly caret?: number;
    }
  /** The editor's first visible character: its place goes to the top. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** The editor's caret: its place is marked, and comes into view if it is to be followed. */
  | { readonly type: 'caret'; readonly offset: number; readonly follow: boolean }
  | { readonly type: 'findings'; readonly findings: readonly PageFinding[] };

/** From the page to the extension. */
export type FromPage =
  /** `placed`: the page goes where it was before it was loaded again. */
  | { readonly type: 'ready'; readonly placed: boolean }
  | { readonly type: 'rendered'; readonly version: number; readonly pages: number }
  /** The sheet that is looked at, from 0. */
  | { readonly type: 'near'; readonly page: number }
  /** The user has scrolled: this is the first character to be seen. */
  | { readonly type: 'scrolled'; readonly offset: number }
  /** The user points at a character: the caret goes there, and the focus too if asked for. */
  | { readonly type: 'reveal'; readonly offset: number; readonly focus: boolean }
  /** Whether findings are shown on the page. */
  | { readonly type: 'findings'; readonly shown: boolean };

/** What survives a reload of the window. */
export interface PageState {
  readonly uri: string;
  /** A number is a share of the printed size. */
  readonly zoom?: number | 'fit';
  readonly findings?: boolean;
  /** What stands at the top: a sheet, and how much of it is above. */
  readonly top?: { readonly page: number; readonly part: number };
}
