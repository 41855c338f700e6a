/** Edits that put a recipient into the list or take one out, whatever stands in the column beside it. */
import type { Plan, Recipient, Recipients } from '../../plan/plan';
import { lineBreakOf, lineEnd, lineStart } from '../../text/line-breaks';
import type { Profile } from '../../profiles/profile';
import { insertLineAbove } from '../line-edits';
import type { Edit } from '../rule';

const BULLET_END = /[-–—•+*][ \u00a0]*$/u;

/** What stands on the line before an item, its bullet left out; nothing where the item begins its line. */
function wordsBefore({ source }: Plan, { start }: Recipient): string {
  return source.text.slice(lineStart(source.text, start), start).replace(BULLET_END, '').trim();
}

/** Takes an item out; nothing where it is the last, shares its line with other items or goes on in a second line. */
export function removeRecipient(plan: Plan, item: Recipient): Edit[] {
  const { text } = plan.source;
  const written = text.slice(item.start, item.end);
  if (item === plan.recipients?.items.at(-1) || /[\r\n]/.test(written) || wordsBefore(plan, item) !== '')
    return [];
  const line = lineStart(text, item.start);
  const end = lineEnd(text, item.end);
  const rest = text.slice(item.end, end);
  if (rest.trim() === '') {
    const after = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
    return [{ start: line, end: after, newText: '' }];
  }
  // Another column goes on at its place; another item does not.
  if (!/^[ \u00a0\t]{2}/.test(rest)) return [];
  return [{ start: line, end: item.end, newText: ' '.repeat(item.end - line) }];
}

/** Writes a recipient above the archive line, in the manner of the list; nothing where that line is not to be found. */
export function insertRecipient(plan: Plan, { recipientMark }: Profile, name: string): Edit[] {
  const archive = plan.recipients?.items.find((item) => item.archive);
  if (!archive || wordsBefore(plan, archive) !== '') return [];
  return [insertLineAbove(plan.source, archive.start, `${indentOf(plan, archive)}- ${name}${recipientMark}`)];
}

/** Writes a recipient above all others. */
export function insertFirstRecipient(plan: Plan, { recipientMark }: Profile, name: string): Edit[] {
  const [first] = plan.recipients?.items ?? [];
  if (!first || wordsBefore(plan, first) !== '') return [];
  const at = lineStart(plan.source.text, first.start);
  const newText = `${indentOf(plan, first)}- ${name}${recipientMark}${lineBreakOf(plan.source.text)}`;
  return [{ start: at, end: at, newText }];
}

const indentOf = ({ source }: Plan, { start }: Recipient): string =>
  /^[ \t\u00a0]*/u.exec(source.text.slice(lineStart(source.text, start), start))?.[0] ?? '';

/** The note that the list gives to those for whom `words` holds: `(để thực hiện)`, with a space before it. */
export function noteOf({ items }: Recipients, words: RegExp): string {
  const purpose = items.find(({ purpose }) => purpose !== undefined && words.test(purpose))?.purpose;
  return purpose === undefined ? '' : ` (${purpose})`;
}
