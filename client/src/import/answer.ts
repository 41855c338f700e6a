/** What the server says of a foreign file; the shapes are its own (`lsp/import.ts`). */
import type { ProgressToken } from 'vscode-languageclient';
import type { Places } from '../proposals/proposal';

export interface ImportParams {
  readonly uri?: string;
  /** Of a file that has no address, in base64. */
  readonly content?: string;
  readonly name: string;
  readonly options?: ImportOptions;
  readonly workDoneToken?: ProgressToken;
}

/** What the user decided of the reading. */
export interface ImportOptions {
  readonly changes?: string;
  readonly encoding?: string;
}

/** Answer of `keHoach/import`. */
export type ImportAnswer = { readonly refused: string } | ImportedPlan;

export interface ImportedPlan extends Places {
  readonly format: string;
  readonly origin: 'typed' | 'printed' | 'scanned';
  /** As it was read. */
  readonly original: string;
  /** Cleaned up. */
  readonly text: string;
  readonly changed: number;
  readonly messages: readonly string[];
  readonly choices: readonly ReadingChoice[];
}

/** What was decided of the reading, and may be decided otherwise. */
export interface ReadingChoice {
  readonly kind: keyof ImportOptions;
  readonly chosen: string;
  /** Of what was chosen. */
  readonly label: string;
  readonly others: readonly {
    readonly value: string;
    readonly label: string;
    readonly sample?: string;
  }[];
}
