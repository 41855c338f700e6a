/** What the extension and the preview's page say to each other. */

/** From the extension to the page. */
export type ToPage =
  | {
      readonly type: 'show';
      /** Document shown, kept by the page so that the preview comes back after a reload. */
      readonly uri: string;
      readonly version: number;
      /** Sheets as the server made them, every text in them escaped there. */
      readonly html: string;
    }
  /** Zero-based line of the source to bring to the top. */
  | { readonly type: 'scroll'; readonly line: number };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'rendered'; readonly version: number; readonly pages: number }
  /** The user points at a block: the caret goes to its zero-based line. */
  | { readonly type: 'reveal'; readonly line: number };

/** What survives a reload of the window. */
export interface PageState {
  readonly uri: string;
}
