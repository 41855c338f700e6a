/** What a stretch of text says is to be done: by what verbs, with whom, by when, with what result. */
import data from '../../data/assignments.json';
import { endOf } from '../citations/scan';
import { foldWords } from '../text/fold';
import type { Prose } from '../text/prose';
import type { Located, Span } from '../text/span';
import { locateBody, type AssignedBody, type Assignment } from './assignment';
import { deadlinesIn } from './deadlines';
import { bodiesAt } from './organisations';
import type { Plan } from './plan';
import { isOthersWords } from './reading';
import { wordsOf } from './word-list';

const verbs = wordsOf(data.verbs);
const helpers = wordsOf(data.helpers);
const partnerMarks = wordsOf(data.partnerMarks);
const producing = wordsOf(data.producing);
const products = wordsOf(data.products);

/** Spaces between two words. */
const WIDEST_GAP = 5;
const BLANK = /[ \u00a0]{1,4}/uy;
const afterBlank = (text: string, at: number): number => endOf(BLANK, text, at) ?? at;

export type Work = Pick<Assignment, 'partners' | 'verbs' | 'deadlines' | 'products'>;

/**
 * @param folded the fold of the prose
 * @param stretch from the end of the subject to the next one
 */
export function readWork(plan: Plan, prose: Prose, folded: string, { start, end }: Span): Work {
  const text = prose.text.slice(0, end);
  const cut = folded.slice(0, end);
  const partners: AssignedBody[] = [];
  const told: Located[] = [];
  const made: Located[] = [];
  // Where the next verb says what is to be done, and not what of.
  let clauseHead = start;
  for (const at of wordHeads(text, start)) {
    if (isClauseHead(text, at)) clauseHead = at;
    const verb = verbs.at(text, cut, at);
    const partner = partnerMarks.at(text, cut, at);
    const maker = producing.at(text, cut, at);
    if ((verb ?? partner ?? maker) && isOthersWords(plan, prose.spanAt(at, at + 1))) continue;
    const leads =
      at >= clauseHead && at - clauseHead < WIDEST_GAP && text.slice(clauseHead, at).trim() === '';
    if (verb && (leads || (told.length === 0 && PURPOSE.test(text.slice(Math.max(start, at - 4), at))))) {
      told.push(prose.locate(verb.start, verb.end));
      clauseHead = endOf(AND, text, verb.end) ?? clauseHead;
    } else if (leads) clauseHead = afterBlank(text, helpers.at(text, cut, at)?.end ?? clauseHead);
    if (partner) {
      const bodies = bodiesAt(text, cut, afterBlank(text, partner.end));
      partners.push(...bodies.map((body) => locateBody(prose, body)));
      clauseHead = afterBlank(text, bodies.at(-1)?.end ?? clauseHead);
    }
    const product = maker && productAt(text, cut, maker.end);
    if (product) made.push(prose.locate(product.start, product.end));
    else if (verb && products.at(text, cut, at)) made.push(prose.locate(verb.start, verb.end));
  }
  if (told.length === 0) {
    for (const { start: from, end: to } of verbs.findIn(text.slice(start), cut.slice(start))) {
      told.push(prose.locate(start + from, start + to));
      break;
    }
  }
  return {
    partners: distinct(partners),
    verbs: distinct(told),
    deadlines: deadlinesIn(prose, cut, start).filter((deadline) => !isOthersWords(plan, deadline)),
    products: distinct(made),
  };
}

const WORD_HEAD = /(?<![\p{L}\p{N}])\p{L}/gu;

function* wordHeads(text: string, start: number): Generator<number> {
  WORD_HEAD.lastIndex = start;
  for (const { index } of text.matchAll(WORD_HEAD)) if (index >= start) yield index;
}

/** Behind a mark that ends a clause, `Đồng thời,` passed over. */
const CLAUSE_HEAD = /[.;:][ \u00a0]{1,4}(?:đồng thời,?[ \u00a0])?$/iu;
const isClauseHead = (text: string, at: number): boolean =>
  CLAUSE_HEAD.test(text.slice(Math.max(0, at - 18), at));
/** `căn cứ Kế hoạch này để cụ thể hoá`: what the opening words lead to. */
const PURPOSE = /(?:^|[ \u00a0])để[ \u00a0]$|,[ \u00a0]$/u;
/** Verbs in a row. */
const AND = /(?:,| và|, và)[ \u00a0]/uy;

/** `kế hoạch thực hiện`, up to a mark or to where something else is told. */
const PRODUCT_END =
  /[,.;:()]|(?<!\p{L})(?:trước|trong|để|nhằm|gửi|và|theo|này|bằng|đến|tới|cho|về|vào|phù hợp)(?!\p{L})/u;
const PRODUCT_LEAD = /[ :]{0,3}(?:các |dự thảo )?/uy;
const LONGEST_PRODUCT = 80;

function productAt(text: string, folded: string, at: number): Span | undefined {
  const start = endOf(PRODUCT_LEAD, text, at) ?? at;
  const head = products.at(text, folded, start);
  if (!head) return undefined;
  const rest = text.slice(head.end, start + LONGEST_PRODUCT);
  const cut = PRODUCT_END.exec(rest)?.index ?? Math.max(rest.lastIndexOf(' '), 0);
  return { start, end: head.end + rest.slice(0, cut).trimEnd().length };
}

/** The first of those that say the same. */
const distinct = <Found extends Located>(found: readonly Found[]): Found[] => {
  const seen = new Map(found.toReversed().map((one) => [foldWords(one.text), one]));
  return found.filter((one) => seen.get(foldWords(one.text)) === one);
};
