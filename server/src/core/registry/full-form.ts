/**
 * A document named in a sentence (viện dẫn): in full where the text first speaks of it, in short afterwards. Parts to
 * text only; which parts are known, and where which form belongs, is for others to say.
 *
 * Hướng dẫn 05-HD/VPTW, phần II, mục I.6.1.4; Hướng dẫn 36-HD/VPTW, phần II, mục 1.6.1.
 */
import { documentTypesBySymbol } from '../citations/document-types';
import { dayText, monthText } from '../citations/padding';
import { foldWords } from '../text/fold';
import { nameInText } from './body-name';
import type { Directive, DirectiveField } from './directive';

/** What is known of a document. A {@link Directive} is such; so is what a citation says. */
export type DocumentParts = Pick<Directive, 'number'> & Partial<Pick<Directive, DirectiveField>>;

/** Whether a comma stands between the symbol and `ngày`: the guides leave it open. */
export type DateComma = 'with' | 'without';

/** `Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về tăng cường …`, less what is not known. */
export const fullForm = (parts: DocumentParts, comma: DateComma): string =>
  shortForm(parts) + fullTail(parts, comma);

/** `Chỉ thị số 25-CT/TW`. */
export const shortForm = ({ type, number }: DocumentParts): string =>
  `${typeInText(type ?? typeOf(number) ?? 'Văn bản')} số ${number}`;

/** `Kế hoạch` for `KẾ HOẠCH`, as a title prints it, and for `kế hoạch`. */
export const typeInText = (type: string): string =>
  type.charAt(0).toUpperCase() + (type === type.toUpperCase() ? type.slice(1).toLowerCase() : type.slice(1));

/** What the full form has behind the short one: `, ngày 25/10/2023 của Ban Bí thư về tăng cường …`. */
const fullTail = ({ date, issuer, subject }: DocumentParts, comma: DateComma): string =>
  [
    date === undefined ? '' : `${comma === 'with' ? ',' : ''} ngày ${dayOf(date)}`,
    issuer === undefined ? '' : ` của ${nameInText(issuer)}`,
    subject === undefined ? '' : ` ${withAbout(subject)}`,
  ].join('');

/** `09/9/2025` for `2025-09-09`. */
export function dayOf(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return `${dayText(day)}/${monthText(month)}/${year}`;
}

/** Summaries that begin with what the document does follow its issuer as they are. */
const BEGINS_WITH_VERB =
  /^(?:ban hanh|phe duyet|thuc hien|trien khai|sua doi|bo sung|huong dan|thi hanh|quy dinh|thong qua|tong ket|so ket|kiem diem)(?!\p{L})/u;

/** The summary as it follows the issuer: `về công tác cán bộ` for `công tác cán bộ`. */
export function withAbout(subject: string): string {
  const words = subject.trim().replace(/[.,;]$/, '');
  const folded = foldWords(words);
  if (/^ve(?!\p{L})/u.test(folded)) return words.replace(/^V/, 'v');
  return BEGINS_WITH_VERB.test(folded)
    ? words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : `về ${words}`;
}

/** The type that a symbol stands for, where it stands for one: `Chỉ thị` for `25-CT/TW`, nothing for `58-QĐ/TW`. */
function typeOf(number: string): string | undefined {
  const isState = /^\d+\p{L}?\//u.test(number);
  const symbol = (isState ? /^[^/]+(?:\/\d{4})?\/([^-/]+)/ : /^[^-]+-([^-/]+)/).exec(number)?.[1] ?? '';
  const types = documentTypesBySymbol(symbol, isState ? 'state' : 'party');
  return types.length === 1 ? types[0]?.name : undefined;
}
