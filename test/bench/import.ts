/**
 * `npm run bench:import`: how much of a plan comes back from each format. The files are written by LibreOffice from our
 * own Word file, which is the first row. `-- --show` prints what did not come back.
 */
import { asWord, sourcePlans } from '../import/sources';
import { convertAll, convertedFormats, hasOffice, type ConvertedFormat } from '../import/converted';
import { returned } from '../import/round-trip';

interface Score {
  all: number;
  exact: number;
  withLooks: number;
  milliseconds: number;
}

async function main(): Promise<void> {
  const show = process.argv.includes('--show');
  const only = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const sources = sourcePlans();
  const words = new Map<string, Uint8Array>();
  for (const [name, text] of sources) words.set(name, await asWord(text));
  console.log(`${sources.size} plans: ${[...sources.keys()].join(', ')}`);
  row('format', 'exact', 'of', '%', 'with bold, italics', 'ms a file');
  const wanted = (format: string): boolean => only.length === 0 || only.includes(format);
  if (wanted('ours')) await measure('docx (ours)', 'docx', words);
  if (!hasOffice()) console.log('the other formats: skipped, soffice is not on this machine');
  else
    for (const format of convertedFormats)
      if (wanted(format)) await measure(format, format, convertAll(words, format));

  async function measure(
    title: string,
    format: ConvertedFormat,
    files: ReadonlyMap<string, Uint8Array>,
  ): Promise<void> {
    const score: Score = { all: 0, exact: 0, withLooks: 0, milliseconds: 0 };
    const left: string[] = [];
    for (const [name, bytes] of files) {
      const before = performance.now();
      try {
        const result = await returned(sources.get(name) ?? '', bytes, `a.${format}`);
        score.all += result.all;
        score.exact += result.exact;
        score.withLooks += result.withLooks;
        if (result.missing.length + result.extra.length > 0)
          left.push(
            `  ${name}`,
            ...result.missing.map((each) => `    - ${each}`),
            ...result.extra.map((each) => `    + ${each}`),
          );
      } catch (error) {
        left.push(`  ${name}: ${String(error)}`);
        score.all += 1;
      }
      score.milliseconds += performance.now() - before;
    }
    const percent = ((100 * score.exact) / score.all).toFixed(1);
    row(title, score.exact, score.all, percent, score.withLooks, Math.round(score.milliseconds / files.size));
    if (show) console.log(left.join('\n'));
  }
}

const row = (...cells: readonly (string | number)[]): void =>
  console.log(
    cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(12) : `${cell}`.padStart(i === 4 ? 20 : 10))).join(''),
  );

void main();
