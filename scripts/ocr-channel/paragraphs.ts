/** What is printed: paragraphs of law and news, some of the held-out ones apart for development. */
import { corpora, linesOf } from '../language-model/corpus';
import type { Random } from '../random';

/** Paragraphs of each corpus; those nearest to the prose of plans are the most. */
const QUOTAS: Readonly<Record<string, number>> = {
  'law-questions': 450,
  provincial: 200,
  statutes: 350,
  laws: 100,
  'news-b': 200,
};
const DEVELOPMENT_SHARE = 0.2;

const LENGTH = { least: 60, most: 700 };
/** Vietnamese prose and nothing else: no table rows, no rows of dots, no letters that the page's fonts lack. */
const PROSE = /^[\p{Script=Latin}\d\s.,;:!?“”"'’()/%+–-]+$/u;
const MARKED = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/iu;
const MARKED_SHARE = 0.7;

export interface Paragraphs {
  readonly training: readonly string[];
  readonly development: readonly string[];
}

export async function paragraphsOf(folder: string, random: Random): Promise<Paragraphs> {
  const training: string[] = [];
  const development: string[] = [];
  for (const corpus of corpora) {
    const quota = QUOTAS[corpus.name];
    if (quota === undefined) continue;
    const drawn = {
      training: new Draw(quota, random),
      development: new Draw(quota * DEVELOPMENT_SHARE, random),
    };
    for await (const { text, heldOut } of linesOf(folder, corpus)) {
      if (isProse(text)) (heldOut ? drawn.development : drawn.training).offer(text);
    }
    training.push(...drawn.training.lines);
    development.push(...drawn.development.lines);
  }
  return { training: random.shuffled(training), development: random.shuffled(development) };
}

/** Lines drawn evenly from a stream of unknown length (reservoir sampling). */
class Draw {
  readonly lines: string[] = [];
  private seen = 0;

  constructor(
    private readonly size: number,
    private readonly random: Random,
  ) {}

  offer(line: string): void {
    this.seen++;
    if (this.lines.length < this.size) this.lines.push(line);
    else {
      const at = Math.floor(this.random.next() * this.seen);
      if (at < this.size) this.lines[at] = line;
    }
  }
}

function isProse(text: string): boolean {
  if (text.length < LENGTH.least || text.length > LENGTH.most || !PROSE.test(text)) return false;
  const words = text.split(/\s+/);
  return words.filter((word) => MARKED.test(word)).length >= words.length * MARKED_SHARE;
}
