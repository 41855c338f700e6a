/**
 * A thread of the Node server that makes files of plans. It is given the folder of the fonts, and reads them once. The
 * command line, which has nobody to keep waiting, takes the same bundle as a module.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Fonts } from './core/export/fonts';
import { answerTo } from './export/jobs';
import type { ExportJob } from './export/remote-exporter';
import { readFonts } from './fonts';

export { exported } from './export/exported';

let fonts: Promise<Fonts> | undefined;

parentPort?.on('message', (job: ExportJob) => {
  void answerTo(job, () => (fonts ??= readFonts(String(workerData)))).then((answer) => {
    parentPort?.postMessage(answer);
  });
});
