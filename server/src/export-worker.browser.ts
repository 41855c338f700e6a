/** A worker in a browser that makes files of plans. The first message gives it its fonts, every other one a job. */
import type { Fonts } from './core/export/fonts';
import type { GivenFonts } from './export-thread.browser';
import { answerTo } from './export/jobs';
import type { ExportJob } from './export/remote-exporter';

let give: (fonts: Fonts) => void;
const fonts = new Promise<Fonts>((resolve) => {
  give = resolve;
});

self.onmessage = ({ data }: MessageEvent<GivenFonts | ExportJob>): void => {
  if ('fonts' in data) give(data.fonts);
  else void answerTo(data, () => fonts).then((answer) => self.postMessage(answer));
};
