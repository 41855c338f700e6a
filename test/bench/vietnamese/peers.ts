/** Other spell checkers on the same texts, each in a process of its own, and where the product stands beside them. */
import { installPeers } from '../peers/install';
import { CheckerProcess } from './checker';
import { IMPOSSIBLE_KINDS, REAL_WORD_KINDS } from './misspellings';
import { examples, realPlans } from './places';
import { blameOf, foundOf, outcomesOf } from './quality';
import { percent, perSecond, perThousand, type Report } from './report';
import type { Sample } from './samples';
import { countSyllables } from './words';

interface Contender {
  readonly name: string;
  readonly bundle: string;
  readonly args: readonly string[];
  /** Suggestions asked for of each register: some take a tenth of a second each. */
  readonly asked: number;
}

const PEERS: readonly Contender[] = [
  { name: 'cspell', bundle: 'peers/peer.mjs', args: ['cspell'], asked: 100 },
  { name: 'cspell short', bundle: 'peers/peer.mjs', args: ['cspell-short-words'], asked: 100 },
  { name: 'nspell', bundle: 'peers/peer.mjs', args: ['nspell'], asked: 100 },
];

type Better = 'more' | 'less';

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly better: Better;
  /** Of what is found and blamed, not of what it costs. */
  readonly isQuality: boolean;
}

const WARM_UP = 300;

/** @param model the file that the product reads */
export async function measurePeers(report: Report, samples: readonly Sample[], model: string): Promise<void> {
  report.title('Beside other spell checkers, on the same texts');
  if (!installPeers()) {
    report.skip('other spell checkers', 'their packages could not be installed');
    return;
  }
  report.line('cspell short: words of fewer than four letters are looked at, too');
  const own = await measure(
    { name: 'ke-hoach', bundle: 'product.mjs', args: [model], asked: Infinity },
    samples,
  );
  const others: (readonly [name: string, figures: readonly Measured[]])[] = [];
  for (const peer of PEERS) others.push([peer.name, await measure(peer, samples)]);
  print(report, own, others);
}

async function measure({ bundle, args, asked }: Contender, samples: readonly Sample[]): Promise<Measured[]> {
  const figures: Measured[] = [];
  const put = (name: string, value: number, better: Better, isQuality = true): void =>
    void figures.push({ name, value, better, isQuality });
  const checker = await CheckerProcess.start(bundle, args);
  await checker.check((samples[0]?.clean ?? []).slice(0, WARM_UP).map((sentence) => `- ${sentence}`));
  let [syllables, ms] = [0, 0];
  const blame = async (name: string, texts: readonly string[]): Promise<void> => {
    const { flags, syllables: count } = await blameOf(checker, texts);
    syllables += count;
    ms += checker.ms;
    put(`${name}: false alarms in 1,000 syllables`, perThousand(flags, count), 'less');
  };
  for (const { register, clean, realWord, impossible } of samples) {
    await blame(register, clean);
    for (const [what, errors, kinds] of [
      ['real-word errors', realWord, REAL_WORD_KINDS],
      ['impossible syllables', impossible, IMPOSSIBLE_KINDS],
    ] as const) {
      const outcomes = await outcomesOf(checker, errors, [...clean].reverse(), asked);
      const { planted, found, judged, right } = foundOf(outcomes);
      put(`${register}: ${what} found, %`, percent(found, planted), 'more');
      for (const kind of kinds) {
        const part = foundOf(outcomes.filter(({ error }) => error.kind === kind));
        put(`${register}:   ${kind}, %`, percent(part.found, part.planted), 'more');
      }
      put(`${register}:   first suggestion right, % of finds`, percent(right, judged), 'more');
    }
  }
  for (const [name, texts] of [
    ['plans', realPlans('plan')],
    ['examples', examples()],
  ] as const) {
    const lines = texts.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
    if (countSyllables(lines) > 0) await blame(name, lines);
  }
  put('checking, syllables a second of CPU', perSecond(syllables, ms), 'more', false);
  put('loading, ms', checker.loadMs, 'less', false);
  put('memory, MB', checker.memory / 1e6, 'less', false);
  checker.stop();
  return figures;
}

const NAME = 52;
const CELL = 13;

function print(
  report: Report,
  own: readonly Measured[],
  others: readonly (readonly [name: string, figures: readonly Measured[]])[],
): void {
  const row = (name: string, cells: readonly string[], verdict = ''): void =>
    report.line(
      `${name.padEnd(NAME)}${cells.map((cell) => cell.padStart(CELL)).join('')}  ${verdict}`.trimEnd(),
    );
  row('', ['ke-hoach', ...others.map(([name]) => name)]);
  let [quality, ahead] = [0, 0];
  for (const [index, figure] of own.entries()) {
    const behind = others.filter(([, figures]) => isBehind(figure, figures[index]?.value ?? NaN));
    const values = [figure.value, ...others.map(([, figures]) => figures[index]?.value ?? NaN)];
    row(
      figure.name,
      values.map(written),
      behind.length === 0 ? 'ahead' : `behind ${behind.map(([name]) => name).join(', ')}`,
    );
    if (!figure.isQuality) continue;
    quality++;
    if (behind.length === 0) ahead++;
  }
  report.figure({
    name: 'quality figures on which no other is better',
    value: ahead,
    unit: `of ${quality}`,
    digits: 0,
    atLeast: quality,
  });
}

/** A figure that could not be measured is behind any that could. */
function isBehind({ value, better }: Measured, other: number): boolean {
  if (Number.isNaN(other)) return false;
  return !(better === 'more' ? value >= other : value <= other);
}

const written = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toLocaleString('en', { maximumFractionDigits: value < 1000 ? 2 : 0 });
