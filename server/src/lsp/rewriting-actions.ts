/**
 * Code actions that rewrite what lost its marks or was read from a scan. A client with commands of its own shows a
 * proposal; for any other editor the server makes the change, as one that can be undone.
 */
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver';
import { derived } from '../core/plan/derived';
import { say, type Message } from '../core/text/message';
import { isStripped } from '../core/vietnamese/stripped';
import type { PlanDocument } from './documents';
import type { Work } from './proposals';
import type { Session } from './session';

/** Commands of the server, `[uri, range?]`. */
export const REWRITE_COMMANDS: Readonly<Record<Work, string>> = {
  restore: 'keHoach.server.restoreDiacritics',
  repair: 'keHoach.server.repairScan',
  convert: 'keHoach.server.convertEncoding',
};

/** Commands of a client that shows proposals, with the same arguments. */
const CLIENT_COMMANDS: Readonly<Record<Work, string>> = {
  restore: 'keHoach.restoreDiacritics',
  repair: 'keHoach.repairScan',
  convert: 'keHoach.convertEncoding',
};

export const REWRITING_KINDS: Readonly<Record<Work, string>> = {
  restore: `${CodeActionKind.RefactorRewrite}.restoreDiacritics.keHoach`,
  repair: `${CodeActionKind.RefactorRewrite}.repairScan.keHoach`,
  convert: `${CodeActionKind.RefactorRewrite}.convertEncoding.keHoach`,
};

const titles = {
  restoreAll: { vi: 'Khôi phục dấu cả văn bản…', en: 'Restore the marks of the whole document…' },
  restoreSelection: { vi: 'Khôi phục dấu phần chọn…', en: 'Restore the marks of the selection…' },
  repair: { vi: 'Sửa văn bản quét (OCR)…', en: 'Repair the scanned text (OCR)…' },
} as const satisfies Record<string, Message>;

export function rewritingActions(
  session: Session,
  document: PlanDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  if (document.isProposal || !session.usesModel) return [];
  const wants = (work: Work): boolean => {
    const kind = REWRITING_KINDS[work];
    return !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  };
  const { language } = session.settings;
  const action = (work: Work, message: Message, part?: Range): CodeAction => {
    const title = say(message, language);
    const command = (session.runsCommands ? CLIENT_COMMANDS : REWRITE_COMMANDS)[work];
    const args = part ? [document.uri, part] : [document.uri];
    return { title, kind: REWRITING_KINDS[work], command: { title, command, arguments: args } };
  };
  const { source } = document.plan;
  const selected = source.text.slice(
    source.offsetAt(range.start, session.encoding),
    source.offsetAt(range.end, session.encoding),
  );
  const lost = hasLostMarks(document.plan);
  return [
    ...(wants('restore') && hasBareWords(selected)
      ? [action('restore', titles.restoreSelection, range)]
      : []),
    ...(wants('restore') && lost ? [action('restore', titles.restoreAll)] : []),
    ...(wants('repair') && lost && isScanned(document.plan) ? [action('repair', titles.repair)] : []),
  ];
}

const hasLostMarks = derived(({ source }) => isStripped(source.text));

/** A word with a letter that is neither of plain English nor lost: what scanners make of marks, and what they keep. */
const MARKED_WORD = /[^\0-\u007f\s“”‘’–—…]/u;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/**
 * Who types without marks types none; who reads a scan without Vietnamese keeps some, and reads others as digits and
 * signs.
 */
const isScanned = derived(({ source: { text } }) => {
  let words = 0;
  let odd = 0;
  for (const [word] of text.matchAll(WORD)) {
    words++;
    if (MARKED_WORD.test(word) || /\d/.test(word)) odd++;
  }
  return odd > words * LEAST_ODD;
});
const LEAST_ODD = 0.03;

/** Words that a selection must have for its marks to be missed, and the share of them without any. */
const FEWEST_WORDS = 2;
const BARE_SHARE = 0.5;
/** Of a longer selection, its beginning tells. */
const LONGEST_SAMPLE = 2000;

function hasBareWords(selected: string): boolean {
  const words = selected.slice(0, LONGEST_SAMPLE).match(WORD) ?? [];
  const bare = words.filter((word) => word.length > 1 && !MARKED_WORD.test(word));
  return words.length >= FEWEST_WORDS && bare.length > words.length * BARE_SHARE;
}
