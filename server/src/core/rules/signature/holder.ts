/** For whom a plan is signed, as its head and its opening sentence have it. */
import type { Authority, Issuing, NamedBody } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';
import type { SourceText } from '../../text/source';
import type { Located } from '../../text/span';
import { majoritySchool, textInSchool } from '../../vietnamese/school';
import { writeInstead } from '../replacement';
import type { Fix } from '../rule';

/** `TỈNH UỶ`, `THÀNH UỶ`, `ĐẢNG UỶ`: the words after T/M where the committee itself issues. */
export function committeeWords(issuer: NamedBody | undefined): string | undefined {
  if (issuer?.kind !== 'committee') return undefined;
  return issuer.unit !== undefined && issuer.level !== 'commune'
    ? issuer.head
    : issuer.head.split(' ', 2).join(' ');
}

/** What stands after T/M, by the header and the opening sentence together. */
export function expectedHolder({ issuer, author }: Issuing): string | undefined {
  if (issuer?.kind === 'cell') return 'CHI BỘ';
  if (author?.kind === 'standing') return 'BAN THƯỜNG VỤ';
  return author?.kind === 'executive' || author?.kind === 'committee' ? committeeWords(issuer) : undefined;
}

export const isOnOneLine = (source: SourceText, part: Located): boolean => source.slice(part) === part.text;

/** Other words after the mark of an authority, in capitals and with the tone marks where the document has them. */
export function heldBy({ source }: Plan, { holder }: Authority, words: string): Fix {
  const school = majoritySchool(holder.text) ?? majoritySchool(source.text.slice(0, 500));
  const capitals = words.toUpperCase();
  return writeInstead(holder, school === undefined ? capitals : textInSchool(capitals, school));
}
