/**
 * Names of bodies in running text: `Ban Thường vụ Tỉnh ủy Lai Châu`, `Ban Chấp hành Trung ương Đảng khoá XIII`.
 * A name is a chain of known parts, places and capitalised words; it ends where ordinary text goes on. The
 * parts are data (`bodies.json`). Which body is meant, and whether it exists, is not decided here.
 */
import data from '../../data/bodies.json';
import { fold } from '../text/fold';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';
import { typeNameAt } from './document-types';
import { endOf, isCapital } from './scan';

/** Words in one name; far more than any real name has. */
const LONGEST = 40;

/** `Lao động - Thương binh và Xã hội`, also with the longer dash and with none. */
const inAllDashes = (name: string): readonly string[] =>
  name.includes(' - ') ? [name, name.replace(' - ', ' – '), name.replace(' - ', ' ')] : [name];

/** Reading machines make D, P or B of `Đ`, and `ay` or `ty` of `ủy`: each name in all these forms. */
const phrasesOf = (names: readonly string[]): Phrases =>
  new Phrases(
    names.flatMap(inAllDashes).flatMap((name) => {
      const folded = fold(name).replaceAll(',', '');
      const heads = name.startsWith('Đ')
        ? ['b', 'd', 'p'].map((letter) => letter + folded.slice(1))
        : [folded];
      return heads.flatMap((head) =>
        /\buy\b/.test(head) ? ['ay', 'ty', 'uy'].map((uy) => head.replace(/\buy\b/, uy)) : [head],
      );
    }),
  );

const here = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy');

/** Heads of one word, and `Ủy ban`, after which the first compound belongs to the name: `Ban Quản lý`. */
const SHORT_HEAD = phrasesOf(data.nameParts.heads.filter((name) => /^(?:\p{Lu}\p{Ll}+|Ủy ban)$/u.test(name)));
const COMPOUND = /\s{1,4}\p{Lu}\p{Ll}*\s{1,4}\p{Ll}+(?![\p{L}\p{N}])/uy;
const HEAD = phrasesOf(data.nameParts.heads);
/** Heads that are known as names of bodies even in small letters: `của ban Bí thư`, `của chính phủ`. */
const LONG_HEAD = phrasesOf(data.nameParts.heads.filter((name) => name.includes(' ')));
const FIELD = phrasesOf(data.nameParts.fields);
const PLACE = phrasesOf(data.nameParts.places);
/** Parts in lower case that go on with a name. */
const CONTINUATION = here(
  'khoa\\s{1,4}(?:[ivxl]+|\\d{1,2})|lan\\s{1,4}thu\\s{1,4}(?:[\\p{L}]+|\\d{1,2})|cac\\s{1,4}cap|cap\\s{1,4}(?:tinh|huyen|xa|quan|phuong)|dai\\s{1,4}bieu|toan\\s{1,4}quoc' +
    '|toi\\s{1,4}cao|nha\\s{1,4}nuoc|quoc\\s{1,4}gia|truc\\s{1,4}thuoc\\s{1,4}trung\\s{1,4}uong|trung\\s{1,4}uong' +
    '|nuoc\\s{1,4}cong\\s{1,4}hoa\\s{1,4}xa\\s{1,4}hoi\\s{1,4}chu\\s{1,4}nghia\\s{1,4}viet\\s{1,4}nam',
);
/** `Ban Bí thư Trung ương đảng`. */
const SMALL_PARTY = /ương\s{1,2}$/iu;
const PARTY = /đảng(?!\p{L})/uy;
const OF_CONGRESS = /^(?:dai hoi|hoi nghi)\b/;
const OF_THE_PARTY = here('cua\\s{1,4}dang');
/** `Ban Chỉ đạo 35`, `Trung ương 6`, `phường 12`. */
const TAKES_NUMBER = /(?:chi dao|trung uong|phuong|quan|thon|khu pho|to dan pho)\s*$/;
const SESSION_NUMBER = here('\\d{1,3}');
const WORD = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]{1,12})?/uy;
/** Words of running text that end a name where everything is in capitals. In `Năm Căn` they are names. */
const RUNNING =
  /^(?:VỀ|VÀ|NGÀY|SỐ|TẠI|ĐỂ|NHẰM|TRÊN|TRONG|GIAI|ĐẾN|NĂM|THEO|CỦA|CHO|VỚI|NHIỆM|ĐÃ|ĐƯỢC|HOẶC|XÉT|Về|Xét|Theo)$/u;
/** What a document does, in capitals or with a capital of its own: no part of the name of who issued it. */
const DOES = here(
  '(?:ban\\s{1,4}hanh|phe\\s{1,4}duyet|quy\\s{1,4}dinh|huong\\s{1,4}dan|sua\\s{1,4}doi|bo\\s{1,4}sung|bai\\s{1,4}bo|cong\\s{1,4}bo|thong\\s{1,4}qua|thong\\s{1,4}bao|nhiem\\s{1,4}ky)',
);
/** Further words with which a subject in capitals begins where `VỀ` is missing. */
const DOES_IN_CAPITALS =
  /(?:TĂNG CƯỜNG|TIẾP TỤC|ĐẨY MẠNH|NÂNG CAO|THỰC HIỆN|TRIỂN KHAI|THI HÀNH|MỘT SỐ|PHÁT TRIỂN|ĐỔI MỚI|KẾT LUẬN|THÀNH LẬP)(?!\p{L})/uy;
/** Between two parts; a name may go on after `TP.`, or with a second body after a dash. */
const GAP = /\s{1,8}(?:[-–]\s{0,4})?|[-–]\s{0,4}|(?<=TP|TX|TT)\.\s{0,4}/uy;
/** `Liên Bộ`*:* `Lao động, Tài chính, Y tế`: the fields of its bodies. */
const JOINT_BODY = /^lien bo(?![a-z])/;
const JOINT_GAP = /:?\s{1,8}|\s{0,2}[,–-]\s{0,4}/uy;

/**
 * The name of a body that begins at `at`, or nothing where no known name does.
 * @param folded the fold of `text`
 * @param small the name may begin with a small letter, where only a name can stand
 */
export function bodyNameAt(text: string, folded: string, at: number, small = false): Span | undefined {
  const heads = isCapital(text[at]) ? HEAD : small ? LONG_HEAD : undefined;
  let end = heads?.endAt(folded, at) ?? (small ? smallHeadAt(text, folded, at) : undefined);
  if (end === undefined) return undefined;
  if (SHORT_HEAD.endAt(folded, at) === end && FIELD.endAt(folded, end + 1) === undefined) {
    end = endOf(COMPOUND, text, end) ?? end;
  }
  for (let words = 0; words < LONGEST; words++) {
    const next = jointField(text, folded, at, end) ?? endOf(GAP, text, end);
    if (next === undefined || (/[-–]/.test(text.slice(end, next)) && !isCapital(text[next]))) break;
    const partEnd = partAt(text, folded, next, at);
    if (partEnd === undefined) break;
    end = partEnd;
  }
  return { start: at, end };
}

const SMALL_HEAD = /(?:bộ|sở|cục|giám đốc|bộ trưởng)\s{1,4}(?=\p{Lu})/uy;

/** `của bộ Tài chính`: a head of one word in small letters, with a field behind it. */
function smallHeadAt(text: string, folded: string, at: number): number | undefined {
  const field = endOf(SMALL_HEAD, text, at);
  return field === undefined ? undefined : FIELD.endAt(folded, field);
}

/** Where the field of a further body of a joint name begins. */
function jointField(text: string, folded: string, nameStart: number, at: number): number | undefined {
  if (!JOINT_BODY.test(folded.slice(nameStart, nameStart + 8))) return undefined;
  const next = endOf(JOINT_GAP, text, at);
  return next !== undefined && isCapital(text[next]) && FIELD.endAt(folded, next) !== undefined
    ? next
    : undefined;
}

/** End of the part that begins at `at` of the name that begins at `nameStart`. */
function partAt(text: string, folded: string, at: number, nameStart: number): number | undefined {
  const continuation = endOf(CONTINUATION, folded, at);
  if (continuation !== undefined) return continuation;
  const small = SMALL_PARTY.test(text.slice(Math.max(nameStart, at - 6), at)) && endOf(PARTY, text, at);
  if (small) return small;
  const ofParty = OF_CONGRESS.test(folded.slice(nameStart, nameStart + 9)) && endOf(OF_THE_PARTY, folded, at);
  if (ofParty) return ofParty;
  const numbered = TAKES_NUMBER.test(folded.slice(Math.max(nameStart, at - 12), at));
  const number = numbered ? endOf(SESSION_NUMBER, folded, at) : undefined;
  if (number !== undefined) return number;
  const word = endOf(WORD, text, at);
  if (word === undefined || RUNNING.test(text.slice(at, word))) return undefined;
  if (!isCapital(text[at])) return PLACE.endAt(folded, at) ?? insideAt(text, folded, at, nameStart);
  const field = FIELD.endAt(folded, at);
  if (field === undefined) {
    if (typeNameAt(folded, at) !== undefined) return undefined;
    if (endOf(DOES, folded, at) !== undefined || endOf(DOES_IN_CAPITALS, text, at) !== undefined)
      return undefined;
  }
  return Math.max(HEAD.endAt(folded, at) ?? 0, field ?? 0, word);
}

const ORGANISATION =
  /(?:cong ty|trung tam|benh vien|truong|cuc|vien|tap doan|hop tac xa|nha may|xi nghiep|ban quan ly)(?![a-z])/;
/** Small words inside the name of an enterprise or an office: `Công ty Môi trường` *đô thị* `Sông Xanh`. */
const INSIDE =
  /(?:(?:^|\s{1,2})(?!(?:về|ngày|và|của|số|đã|ban|phê|quy|hướng|sửa|bổ|thông|tại|trong|cho|với|gửi|giao|chỉ|thực|triển|xây|yêu|đề|báo|trình|ký|là|có|được|để|theo|do|tổ|phối|chủ|hoặc|từ|đến)(?!\p{L}))\p{Ll}{1,7}){1,4}(?=\s{1,2}\p{Lu}\p{Ll})/u;
/** More than the longest of them. */
const LONGEST_INSIDE = 40;

function insideAt(text: string, folded: string, at: number, nameStart: number): number | undefined {
  if (!ORGANISATION.test(folded.slice(nameStart, at))) return undefined;
  const inside = INSIDE.exec(text.slice(at, at + LONGEST_INSIDE));
  if (inside?.index !== 0) return undefined;
  const end = at + inside[0].length;
  const next = end + 1;
  const isOther = HEAD.endAt(folded, next) !== undefined || typeNameAt(folded, next) !== undefined;
  return isOther ? undefined : end;
}
