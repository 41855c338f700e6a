/** Plans printed by the exporter, read back. */
import { pdfOf } from '../../server/src/core/export/pdf';
import type { Flow } from '../../server/src/core/layout/flow';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import type { Page } from '../../server/src/core/layout/page';
import { defaultPageSettings, type PageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { printingFonts } from './fonts';
import { PdfFile } from './pdf';

export interface Printed {
  readonly flow: Flow;
  readonly pages: readonly Page[];
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
}

export async function printed(text: string, settings: Partial<PageSettings> = {}): Promise<Printed> {
  const flow = flowOf(readPlan(text));
  const pages = layOut(flow, { ...defaultPageSettings, ...settings });
  const bytes = await pdfOf(flow, pages, await printingFonts());
  return { flow, pages, bytes, file: new PdfFile(bytes) };
}
