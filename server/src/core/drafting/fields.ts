/** What the fields of a template stand for. Names are compared without case, marks and punctuation. */
import { dayText, monthText } from '../citations/padding';
import type { Profile } from '../profiles/profile';
import { nameInText } from '../registry/body-name';
import { dayOf, shortForm, withAbout, type DocumentParts } from '../registry/full-form';
import { foldWords } from '../text/fold';
import { headerOf } from './columns';
import type { Issuer } from './issuer';
import { BLANK, blank, choice, type Piece } from './piece';

/** What a plan is drafted from. */
export interface Drafting {
  readonly issuer: Issuer;
  readonly profile: Profile;
  /** Địa danh; empty where it is not known. */
  readonly place: string;
  /** ISO. */
  readonly today: string;
  /** The directive that is carried out, as far as it is known. */
  readonly directive?: Partial<DocumentParts>;
}

type Field = (drafting: Drafting) => readonly Piece[];

/** Types of directives, the usual ones first. */
const TYPES = ['Nghị quyết', 'Chỉ thị', 'Kết luận', 'Quy định', 'Chương trình hành động', 'Kế hoạch'];

/** Months of the year in which a plan of the year is still one of that year. */
const LAST_MONTH = 3;

const dateOf = ({ today }: Drafting): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return [year, month, day];
};

const place: Field = ({ place: at }) => [at === '' ? blank('địa danh') : at];

/** That of the signature, which may be another day. */
const day: Field = (drafting) => [choice('ngày ký', [dayText(dateOf(drafting)[2])])];
const month: Field = (drafting) => [monthText(dateOf(drafting)[1])];
const year: Field = (drafting) => [`${dateOf(drafting)[0]}`];

const plannedYear: Field = (drafting) => {
  const [now, at] = dateOf(drafting);
  return [choice('năm kế hoạch', [`${at > LAST_MONTH ? now + 1 : now}`])];
};

const placeAndDate: Field = (drafting) => [
  ...place(drafting),
  ', ngày ',
  ...day(drafting),
  ' tháng ',
  ...month(drafting),
  ' năm ',
  ...year(drafting),
];

/** Four spaces: the number is given when the plan is signed. */
const number: Field = ({ issuer }) => ['Số ', choice('số, ký hiệu', ['    ']), '-KH/', ...issuer.symbol];

const shortCitation: Field = ({ directive: { number: of, type, ...others } = {} }) =>
  of === undefined
    ? [type ?? choice('loại văn bản', TYPES), ' số ', blank('số của văn bản')]
    : [shortForm({ ...others, number: of, ...(type !== undefined && { type }) })];

const summary: Field = ({ directive: { subject } = {} }) =>
  subject === undefined ? ['về ', blank('trích yếu của văn bản')] : [withAbout(subject)];

const directiveIssuer: Field = ({ directive: { issuer } = {} }) => [
  issuer === undefined ? blank('cơ quan ban hành văn bản') : nameInText(issuer),
];

const directiveDate: Field = ({ directive: { date } = {} }) => [
  date === undefined ? blank('ngày của văn bản') : dayOf(date),
];

/** The full form (HD 05-HD/VPTW, phần II, mục I.6.1.4), with stops for what is not known. */
const fullCitation: Field = (drafting) => [
  ...shortCitation(drafting),
  ', ngày ',
  ...directiveDate(drafting),
  ' của ',
  ...directiveIssuer(drafting),
  ' ',
  ...summary(drafting),
];

/** The full form of what is known of a directive, with `……` for what is not. */
export function citationText(directive: Partial<DocumentParts>): string {
  const { number: of, date, issuer, subject } = directive;
  return [
    of === undefined ? `${directive.type ?? 'Văn bản'} số ${BLANK}` : shortForm({ ...directive, number: of }),
    `, ngày ${date === undefined ? BLANK : dayOf(date)}`,
    ` của ${issuer === undefined ? BLANK : nameInText(issuer)}`,
    ` ${subject === undefined ? `về ${BLANK}` : withAbout(subject)}`,
  ].join('');
}

const named: Readonly<Record<string, Field>> = {
  'đầu trang': (drafting) => headerOf(drafting.issuer, number(drafting), placeAndDate(drafting)),
  'cơ quan cấp trên': ({ issuer }) => issuer.parent ?? [],
  'cơ quan ban hành': ({ issuer }) => issuer.printed,
  'số và ký hiệu': number,
  'ký hiệu': ({ issuer }) => issuer.symbol,
  'địa danh': place,
  ngày: day,
  tháng: month,
  năm: year,
  'năm kế hoạch': plannedYear,
  'chủ thể ban hành': ({ issuer }) => issuer.speaker,
  'cấp uỷ': ({ issuer }) => issuer.committee,
  'cấp uỷ cấp trên': ({ issuer }) => issuer.superior,
  'đảng bộ': ({ issuer }) => issuer.organisation,
  'đơn vị hành chính': ({ issuer }) => issuer.unit,
  'trưởng thôn': ({ issuer }) => issuer.villageHead ?? [blank('trưởng thôn')],
  'bộ phận': ({ issuer }) => issuer.departments,
  'quyền hạn ký': ({ issuer }) => issuer.authority,
  'viện dẫn đầy đủ': fullCitation,
  'viện dẫn ngắn': shortCitation,
  'trích yếu của văn bản': summary,
  'cơ quan ban hành văn bản': directiveIssuer,
  'ngày của văn bản': directiveDate,
};

/** By its folded name. */
export const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries(named).map(([name, field]) => [foldWords(name), field]),
);

const ASKED = /^\s{0,8}hỏi\s{0,8}:(.*)$/iu;

/** `……`, a place of its own; `hỏi: tên`, a stop of that name; `hỏi: tên | a | b`, one to choose for. */
export function stopOf(field: string): Piece | undefined {
  if (foldWords(field) === '') return blank();
  const [name = '', ...choices] = (ASKED.exec(field)?.[1] ?? '').split('|').map((part) => part.trim());
  if (name === '') return undefined;
  const known = choices.filter((each) => each !== '');
  return choice(`hỏi ${foldWords(name)}`, known.length > 0 ? known : [BLANK]);
}
