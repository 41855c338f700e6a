/** What a thread that makes files is told, and what it answers: the same in Node and in a browser. */
import type { Fonts } from '../core/export/fonts';
import { exported } from './exported';
import type { ExportAnswer, ExportJob } from './remote-exporter';

/** Nothing that goes wrong ends the thread. */
export async function answerTo(
  { id, flow, settings, to }: ExportJob,
  readFonts: () => Promise<Fonts>,
): Promise<ExportAnswer> {
  try {
    return { id, bytes: await exported(flow, settings, to, readFonts) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.name) : 'failed' };
  }
}
