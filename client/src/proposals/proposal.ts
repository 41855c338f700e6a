/** What the server proposes in place of a text, and which of its rewritings made it. */
import type { Range } from 'vscode-languageclient';

export type Work = 'restore' | 'repair' | 'convert' | 'import';

export interface Places {
  readonly unsure: readonly {
    readonly range: Range;
    readonly word: string;
    readonly alternatives: readonly string[];
  }[];
  readonly lost: readonly Range[];
}

/** Answer of `keHoach/restore`, `keHoach/repair`, `keHoach/convert`. */
export interface ProposalAnswer extends Places {
  readonly version: number | null;
  readonly text: string;
  readonly changed: number;
  readonly messages: readonly string[];
}
