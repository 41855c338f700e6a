/** Makes the file of a plan, whichever is asked for. Loads all that can make one. */
import { docxOf } from '../core/export/docx';
import { htmlOf, type FontTexts } from '../core/export/html-file';
import type { Fonts } from '../core/export/fonts';
import { pdfOf } from '../core/export/pdf';
import { textOf } from '../core/export/text';
import type { Flow } from '../core/layout/flow';
import { layOut } from '../core/layout/layout';
import type { PageSettings } from '../core/layout/styles';
import { toBase64 } from './base64';
import type { ExportFormat } from './exporter';

/** @param readFonts called for the files that hold letters */
export async function exported(
  flow: Flow,
  settings: PageSettings,
  to: ExportFormat,
  readFonts: () => Promise<Fonts>,
): Promise<Uint8Array> {
  switch (to) {
    case 'docx':
      return docxOf(flow, settings);
    case 'pdf':
      return pdfOf(flow, layOut(flow, settings), await readFonts());
    case 'html':
      return encoded(htmlOf(flow, layOut(flow, settings), textsOf(await readFonts())));
    case 'txt':
      return encoded(textOf(flow));
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const textsOf = (fonts: Fonts): FontTexts => ({
  regular: toBase64(fonts.regular),
  bold: toBase64(fonts.bold),
  italic: toBase64(fonts.italic),
  boldItalic: toBase64(fonts.boldItalic),
});
