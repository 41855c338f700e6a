/**
 * Who makes files of plans. The server knows no more than this: those that make Word files and PDFs are large, and are
 * loaded in a thread of their own when somebody first asks.
 */
import type { Flow } from '../core/layout/flow';
import type { PageSettings } from '../core/layout/styles';

/** By the endings of the files. */
export const exportFormats = ['docx', 'pdf', 'html', 'txt'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface Exporter {
  /** @returns the bytes of the file */
  export(flow: Flow, settings: PageSettings, to: ExportFormat): Promise<Uint8Array>;
}

/**
 * Letters of the largest text of which files are made: some seven hundred pages. Whoever opened more of them opened
 * something else by mistake.
 */
export const LARGEST_PLAN = 2_000_000;
