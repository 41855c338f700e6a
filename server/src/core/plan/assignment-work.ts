/** What a stretch of text says is to be done: by what verbs, with whom, by when, with what result. */
import data from '../../data/assignments.json';
import { endOf } from '../citations/scan';
import { foldWords } from '../text/fold';
import type { Prose } from '../text/prose';
import type { Located, Span } from '../text/span';
import { locateBody, type AssignedBody, type Assignment } from './assignment';
import { isCitedAt } from './cited';
import { deadlinesIn } from './deadlines';
import { bodiesAt } from './organisations';
import type { Plan } from './plan';
import { WordList, wordsOf } from './word-list';

/** The verb in `phối hợp với`, `phối hợp cùng`. */
const TOGETHER = 'phối hợp';

type Role = 'verb' | 'helper' | 'partner' | 'maker';

const products = wordsOf(data.products);
/** What a phrase can be at once: `xây dựng` is a verb, and makes something. */
const roles = new WordList<ReadonlySet<Role>>(rolesOf());

function rolesOf(): Map<string, ReadonlySet<Role>> {
  const found = new Map<string, Set<Role>>();
  const lists: readonly (readonly [Role, readonly string[]])[] = [
    ['verb', [...data.verbs, ...data.partnerMarks.filter((mark) => mark.startsWith(TOGETHER))]],
    ['helper', data.helpers],
    ['partner', data.partnerMarks],
    ['maker', data.producing],
  ];
  for (const [role, words] of lists)
    for (const word of words) found.set(word, (found.get(word) ?? new Set()).add(role));
  return found;
}

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
  let any: Located | undefined;
  // Where the next verb says what is to be done, and not what of.
  let clauseHead = start;
  for (let at = wordHead(cut, start); at < end; at = wordHead(cut, at + 1)) {
    if (isClauseHead(text, at)) clauseHead = at;
    const leads =
      at >= clauseHead && at - clauseHead < WIDEST_GAP && text.slice(clauseHead, at).trim() === '';
    const match = roles.at(text, cut, at);
    if (!match || isCitedAt(plan, prose.spanAt(at, at).start)) {
      if (leads) clauseHead = at;
      continue;
    }
    const { value: is, end: matchEnd } = match;
    const verbEnd = is.has('partner') ? at + TOGETHER.length : matchEnd;
    if (
      is.has('verb') &&
      (leads || (told.length === 0 && PURPOSE.test(text.slice(Math.max(start, at - 4), at))))
    ) {
      told.push(prose.locate(at, verbEnd));
      clauseHead = endOf(AND, text, matchEnd) ?? clauseHead;
    } else if (leads) clauseHead = afterBlank(text, is.has('helper') ? matchEnd : clauseHead);
    if (is.has('verb')) any ??= prose.locate(at, verbEnd);
    if (is.has('partner')) {
      const bodies = bodiesAt(text, cut, afterBlank(text, matchEnd));
      partners.push(...bodies.map((body) => locateBody(prose, body)));
      clauseHead = afterBlank(text, bodies.at(-1)?.end ?? clauseHead);
    }
    const product = is.has('maker') ? productAt(text, cut, matchEnd) : undefined;
    if (product) made.push(prose.locate(product.start, product.end));
    else if (is.has('verb') && products.at(text, cut, at)) made.push(prose.locate(at, matchEnd));
  }
  if (told.length === 0 && any) told.push(any);
  return {
    partners: distinct(partners),
    verbs: distinct(told),
    deadlines: deadlinesIn(prose, cut, start).filter((deadline) => !isCitedAt(plan, deadline.start)),
    products: distinct(made),
  };
}

/** Where the next word begins that is none of digits, or the end. */
function wordHead(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && (!isLetter(folded.charCodeAt(at)) || isInWord(folded.charCodeAt(at - 1))))
    at++;
  return at;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isInWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** Behind a mark that ends a clause, `Đồng thời,` passed over. */
const CLAUSE_HEAD = /[.;:][ \u00a0]{1,4}(?:Đồng thời,?[ \u00a0])?$/u;
const isClauseHead = (text: string, at: number): boolean =>
  '.;:,i'.includes(text.charAt(at - 2)) && CLAUSE_HEAD.test(text.slice(Math.max(0, at - 18), at));
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
const distinct = <Found extends Located>(found: readonly Found[]): readonly Found[] => {
  if (found.length < 2) return found;
  const seen = new Map(found.toReversed().map((one) => [foldWords(one.text), one]));
  return found.filter((one) => seen.get(foldWords(one.text)) === one);
};
