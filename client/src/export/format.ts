/** The files that a plan can become. */
import type { MessageId } from '../messages';

/** By their endings. */
export type ExportFormat = 'docx' | 'pdf' | 'html' | 'txt';

/** What a dialog calls them. */
export const formatNames: Readonly<Record<ExportFormat, MessageId>> = {
  docx: 'wordFile',
  pdf: 'pdfFile',
  html: 'htmlFile',
  txt: 'textFile',
};
