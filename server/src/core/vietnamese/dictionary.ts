/**
 * Words that somebody vouches for, of one syllable or several (`blockchain`, `Nậm Pồ`, `Krông Nô`), and whether a place
 * in a text lies within one of them. An entry in small letters stands for the word in any case; one with capitals for
 * itself and for the word all in capitals. The school of tone placement, the kind of apostrophe or dash and the width
 * of spaces do not matter; every other mark does.
 */
import type { Span } from '../text/span';
import { inSchool } from './tone';
import { keyOf as keyOfWord, tokensOf, type Token } from './tokens';

/** Words taken from one list. */
const MOST_WORDS = 20_000;
/** Characters of a word, and its syllables, signs counted. */
const LONGEST_WORD = 60;
const MOST_TOKENS = 12;
/** Characters read on either side of a place: more than the longest word needs. */
const REACH = 200;

const APOSTROPHES = '’‘ʼ`´';
const WITH_LETTER = /\p{L}/u;
/** What parts words in lists and cells. */
const PARTING = /[,;|]/;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/** Words by the keys of their tokens, with the forms in which each may be written; undefined for any form. */
type Branch = Map<string, Set<string> | undefined>;

/**
 * A word as a dictionary keeps it, or undefined for what is none: nothing, a line, a list, a number.
 * @param given as somebody wrote it
 */
export function dictionaryWord(given: string): string | undefined {
  if (given.length > LONGEST_WORD * 2) return undefined;
  const word = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (word.length > LONGEST_WORD || !WITH_LETTER.test(word) || PARTING.test(word)) return undefined;
  return tokensOf(word).length <= MOST_TOKENS ? word : undefined;
}

export class Dictionary {
  /** Words by the key of their first syllable. Most are never asked for, and stay as they were given. */
  private readonly byHead: ReadonlyMap<string, readonly string[]>;
  private readonly branches = new Map<string, Branch>();

  /** What is no word is left out, and so are words beyond the limit. */
  constructor(words: Iterable<string>) {
    const byHead = new Map<string, string[]>();
    let left = MOST_WORDS;
    for (const given of words) {
      if (left-- === 0) break;
      const word = given.normalize('NFC').trim();
      const head = headOf(word);
      const others = byHead.get(head);
      if (others) others.push(word);
      else byHead.set(head, [word]);
    }
    this.byHead = byHead;
  }

  /** Whether the place lies within an occurrence of a word. @param text NFC */
  holds(text: string, { start, end }: Span): boolean {
    if (this.byHead.size === 0 || start >= end || end - start > REACH) return false;
    const from = Math.max(0, start - REACH);
    const around = text.slice(from, end + REACH);
    const tokens = tokensOf(around);
    const at = tokens.findIndex((token) => token.end > start - from);
    for (let first = at; first >= 0 && at - first < MOST_TOKENS; first--) {
      if (first < at && isApart(around, tokens[first], tokens[first + 1])) return false;
      const token = tokens[first] as Token;
      if (token.start > start - from) continue;
      const branch = this.branchOf(keyOf(token));
      if (branch && reaches(branch, around, tokens.slice(first, first + MOST_TOKENS), end - from))
        return true;
    }
    return false;
  }

  /** The words that begin with a syllable. */
  private branchOf(head: string): Branch | undefined {
    const words = this.byHead.get(head);
    if (!words) return undefined;
    const branch = this.branches.get(head) ?? branchWith(words);
    this.branches.set(head, branch);
    return branch;
  }
}

/** What stands before the first sign or space, as tokens have it. */
function headOf(word: string): string {
  const [head = word.charAt(0)] = /^(?:\p{L}\p{M}*)+/u.exec(word.slice(0, LONGEST_WORD)) ?? [];
  const code = head.charCodeAt(0);
  const [token] = code >= 48 && code <= 57 ? tokensOf(word.slice(0, LONGEST_WORD)) : [];
  return token ? token.key : keyOfWord(head);
}

function branchWith(words: readonly string[]): Branch {
  const branch: Branch = new Map();
  for (const given of words) {
    const word = dictionaryWord(given);
    if (word === undefined) continue;
    const tokens = tokensOf(word);
    const key = tokens.map(keyOf).join(' ');
    if (word === word.toLowerCase()) branch.set(key, undefined);
    else if (!branch.has(key)) branch.set(key, new Set([formOf(tokens)]));
    else branch.get(key)?.add(formOf(tokens));
  }
  return branch;
}

/** Whether one of the words stands at the head of the tokens and reaches `end`. */
function reaches(branch: Branch, text: string, tokens: readonly Token[], end: number): boolean {
  let key = '';
  for (const [index, token] of tokens.entries()) {
    if (isApart(text, tokens[index - 1], token)) return false;
    key += `${index === 0 ? '' : ' '}${keyOf(token)}`;
    if (token.end < end || !branch.has(key)) continue;
    const forms = branch.get(key);
    if (!forms) return true;
    const form = formOf(tokens.slice(0, index + 1));
    if (forms.has(form) || form === form.toUpperCase()) return true;
  }
  return false;
}

const keyOf = ({ key, kind }: Token): string => (kind === 'sign' && APOSTROPHES.includes(key) ? "'" : key);

/** As {@link keyOf}, in the case in which it is written. */
const formOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === 'word' ? inSchool(token.text, 'new') : keyOf(token))).join(' ');

/** Two paragraphs share no word. */
const isApart = (text: string, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && after !== undefined && EMPTY_LINE.test(text.slice(before.end, after.start));
