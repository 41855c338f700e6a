/**
 * The fixed words that tell the regions of a page apart, recognised with or without marks. One line each;
 * what they mean together is decided where regions are cut.
 */
import { documentTypeByName, mayBeginTypeName } from '../citations/document-types';
import { fold } from '../text/fold';
import type { Located, Span } from '../text/span';

/** `đ` of ĐẢNG is read as D, P or B where marks were lost. */
const PARTY_TITLE =
  /[dpb]ang[ \u00a0]{1,2}cong[ \u00a0]{1,2}san[ \u00a0]{1,2}(?:viet[ \u00a0]{0,2}nam|vn(?![a-z]))/;
const RECIPIENTS = /^noi nhan(?:[ \u00a0]*[:.]|(?=[ \u00a0]{2}|\t|$|[ \u00a0]t\/m))/;
/** Quyền hạn ký in the form of the Party (`T/M`), of the State (`TM.`), and in the wrong ones between (`T.M`, `TM/`). */
const AUTHORITY =
  /(?<![\p{L}\p{N}])(?:[TK]\/[MTLUQ]|[TK]\.[MTL]|(?:[TK][MTL]|TUQ)(?=[./]|[ \u00a0]+(?:BAN|ĐẢNG|CHI|[UỦ][YỶ]|TỈNH|THÀNH|BÍ|CHỦ|TRƯỞNG|CHÁNH) )|Q(?=\.))(?:[./](?=\p{Lu}{2})|[./]?(?=[ \u00a0]+\p{Lu}{2}))/gu;
const APPENDIX = /^(phu luc(?:[ \u00a0]+(?:so[ \u00a0]+)?(?:\d{1,2}|[ivx]{1,5}))?)[ \u00a0]*(?:[.:–-]|$)/;
/** Dashes and drawn lines, with a star or the typist's `o0o` in the middle. */
const RULE =
  /^(?:[-–—_=―─~]{2,}(?:[ \u00a0]?(?:[o0]{1,3}|\*{1,3})[ \u00a0]?[-–—_=―─~]{2,})?|\*{3,}|\*(?:[ \u00a0]{1,3}\*){2,4}|[-–—][ \u00a0](?:[-–—][ \u00a0]?){2,})$/i;
const PAGE_NUMBER =
  /^(?:[-–—][ \u00a0]?\d{1,3}[ \u00a0]?[-–—]|\d{1,3}(?:[ \u00a0]?\/[ \u00a0]?\d{1,3})?|trang[ \u00a0]\d{1,3}(?:[ \u00a0]?\/[ \u00a0]?\d{1,3})?)$/;
const FOOTNOTE = /^\[\d{1,3}\][ \u00a0]/;
const CONTACT =
  /^(?:dien thoai|dia chi(?=[ \u00a0]?:)|(?:dia chi|dau moi|nguoi|thong tin) lien he|moi (?:chi tiet|thong tin|vuong mac))(?![a-z])/;
const NOT_BROADCAST = /^_?khong pho bien tren(?![a-z])/;
const COMMENT = /^\/\/(?!\/)/;
const POSITION =
  /^(?:quyen |pho )?(?:bi thu|chu nhiem|chu tich|truong |chanh |giam doc|hieu truong|(?:(?:dang|chi|tinh|thanh|huyen|quan|thi) )?uy vien|thuong truc ban bi thu|tong |vu truong|to truong|pho )/;

/** Words that begin the name of a body, so that a line starting with one is not the rest of the line above. */
const BODY_NAME =
  /^(?:[dpb]ang (?:bo|uy|doan)|(?:tinh|thanh|huyen|quan|thi) uy|chi (?:bo|uy)|ban(?! nhan dan)|van phong|uy ban (?:kiem tra|mat tran|nhan dan)|ubnd|co quan uy ban|hoi dong|tieu ban|dai hoi|(?:truong|trung tam) chinh tri)(?![a-z])/;

/** Where the party title stands in a line. */
export function findPartyTitle(text: string): Span | undefined {
  const match = PARTY_TITLE.exec(fold(text));
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Length of `Nơi nhận:` at the head of a line, 0 where there is none. */
export const recipientsLabelLength = (text: string): number =>
  /^n/i.test(text) ? (RECIPIENTS.exec(fold(text))?.[0].length ?? 0) : 0;

/** Offset of quyền hạn ký (`T/M BAN THƯỜNG VỤ`, `TM.`, `KT.`) in a line, -1 where there is none. */
export const authorityIndex = (text: string): number => text.search(AUTHORITY);

/** The marks of quyền hạn ký in a text, without what follows them: `T/M`, `TM.`. */
export const findAuthorities = (text: string): Located[] =>
  [...text.matchAll(AUTHORITY)].map(({ 0: mark, index }) => ({
    text: mark,
    start: index,
    end: index + mark.length,
  }));

/** Length of `Phụ lục 1` at the head of a line, 0 where the line does not announce an appendix. */
export function appendixLabelLength(text: string): number {
  if (!/^ph/i.test(text)) return 0;
  return APPENDIX.exec(fold(text))?.[1]?.length ?? 0;
}

/** Whether a line begins like the name of a committee or an office: `ĐẢNG BỘ …`, `Văn phòng …`. */
export const startsBodyName = (text: string): boolean => BODY_NAME.test(fold(text.slice(0, 40)));

export const isRule = (text: string): boolean => RULE.test(text);
export const isPageNumber = (text: string): boolean =>
  text.length <= 16 && PAGE_NUMBER.test(text.toLowerCase());
export const isFootnote = (text: string): boolean => FOOTNOTE.test(text);
/** A line that says whom to ask: `Điện thoại: …`. */
export const isContact = (text: string): boolean => CONTACT.test(fold(text.slice(0, 40)));
/** Phạm vi phổ biến, at the foot of the last page: `Không phổ biến trên phương tiện thông tin đại chúng`. */
export const isNotBroadcast = (text: string): boolean => NOT_BROADCAST.test(fold(text.slice(0, 40)));
export const isComment = (text: string): boolean => COMMENT.test(text);
/** Chức vụ at the head of a line: `PHÓ BÍ THƯ`. */
export const isPosition = (text: string): boolean => POSITION.test(fold(text.slice(0, 40)));
/** A row of a pipe table has a pipe at its head and another one after it. */
export const isTableRow = (text: string): boolean => text.startsWith('|') && text.includes('|', 1);

/** `PHƯỜNG AN HOÀ` begins no PHƯƠNG ÁN. */
const WARD = /^PHƯỜNG[ \u00a0]AN(?!\p{L})/iu;

/**
 * Length of the type name (tên loại) at the head of a title line, 0 where there is none: the name alone, the
 * name before a bracket, or a name in capitals that the summary follows.
 */
export function typeNameLength(text: string): number {
  if (text.length > 200 || !/^\p{L}/u.test(text) || !mayBeginTypeName(text) || WARD.test(text)) return 0;
  if (documentTypeByName(text.replace(/[ \u00a0]+/g, ' ').replace(/[.:]$/, '')))
    return text.replace(/[.:]$/, '').length;
  const beforeBracket = /^[^()]{4,40}(?=[ \u00a0]*\()/u.exec(text)?.[0].trimEnd();
  if (beforeBracket !== undefined && documentTypeByName(beforeBracket)) return beforeBracket.length;
  const inCapitals = /^\p{Lu}[\p{Lu} \u00a0]{2,40}(?=[ \u00a0][^\p{Lu}\s])/u.exec(text)?.[0].trimEnd();
  if (inCapitals !== undefined && documentTypeByName(inCapitals)) return inCapitals.length;
  if (/\p{Ll}/u.test(text)) return 0;
  const words = [...text.matchAll(/\p{Lu}+/gu)].slice(0, 4);
  for (let count = words.length; count >= 2; count--) {
    const last = words[count - 1];
    const length = last ? last.index + last[0].length : 0;
    if (documentTypeByName(text.slice(0, length))) return length;
  }
  return 0;
}
