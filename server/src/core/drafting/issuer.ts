/**
 * Who issues the plan that is drafted, in all the forms in which a plan names it: at its head, in its opening sentence,
 * in its symbol, over its signature; and the committee right above it.
 */
import { headOf, readBody, type NamedBody } from '../plan/issuer';
import { nameInText } from '../registry/body-name';
import { foldWords } from '../text/fold';
import { blank, choice, type Piece } from './piece';
import facts from '../../data/templates/levels.json';
import type { SetName } from './sets';
import type { Level } from './template';

export interface Issuer {
  /** Whose bodies the plan gives work to. */
  readonly set: SetName;
  /** In capitals, at the head of the page. */
  readonly printed: readonly Piece[];
  /** Above it; absent for a province. */
  readonly parent?: readonly Piece[];
  /** `Ban Thường vụ Đảng uỷ xã An Hoà`: whose plan it is. */
  readonly speaker: readonly Piece[];
  /** `Đảng uỷ xã`: how names of its organs go on. */
  readonly committee: readonly Piece[];
  /** `Đảng bộ xã An Hoà`. */
  readonly organisation: readonly Piece[];
  /** `xã`; `thôn` of a cell in a village. */
  readonly unit: readonly Piece[];
  /** `Trưởng thôn`; absent where the issuer is no cell in a village. */
  readonly villageHead?: readonly Piece[];
  /** `tổ chuyên môn`: what an office is divided into. */
  readonly departments: readonly Piece[];
  /** `ĐU`. */
  readonly symbol: readonly Piece[];
  /** What stands behind T/M. */
  readonly authority: readonly Piece[];
  /** `Ban Thường vụ Tỉnh uỷ`, to whom it reports. */
  readonly superior: readonly Piece[];
  /** The name told which committee it is. */
  readonly sure: boolean;
}

/** Who is meant, as somebody typed it. */
export interface IssuerNames {
  readonly level: Level;
  readonly body: string;
  readonly parentBody?: string;
}

const capitals = (text: string): string => text.toUpperCase();

export function issuerOf({ level, body, parentBody }: IssuerNames): Issuer {
  const named = committeeIn(body);
  const parent = parentOf(level, parentBody);
  const superior = superiorOf(level, parentBody);
  const above = { superior, ...(level !== 'province' && { parent }) };
  const own = { ...above, departments: departmentsOf(body) };
  if (named?.kind === 'cell') return { ...ofCell(named), ...own };
  if (named?.kind === 'committee') return { ...ofCommittee(level, named), ...own };
  return { ...ofUnknown(level, body.trim()), ...own };
}

type Own = Omit<Issuer, 'parent' | 'superior' | 'departments'>;

const villages = Object.entries(facts.villages);

/** All that are known, those of an office of this name first. */
function departmentsOf(body: string): readonly Piece[] {
  const name = ` ${foldWords(body)} `;
  const isNamed = (of: readonly string[]): boolean =>
    of.some((each) => name.includes(` ${foldWords(each)} `));
  const own = facts.departments.find(({ of }) => of.length === 0 || isNamed(of));
  const others = facts.departments.filter((each) => each !== own);
  return [
    choice(
      'bộ phận',
      [...(own ? [own] : []), ...others].map(({ name: called }) => called),
    ),
  ];
}

function ofCell({ text }: NamedBody): Own {
  const name = ` ${foldWords(text)} `;
  const [village, head] = villages.find(([unit]) => name.startsWith(` chi bo ${foldWords(unit)} `)) ?? [];
  return {
    set: village === undefined ? 'cell' : 'village',
    printed: [capitals(text)],
    speaker: [text],
    committee: ['Chi bộ'],
    organisation: [text],
    unit: [village ?? 'đơn vị'],
    ...(head !== undefined && { villageHead: [head] }),
    symbol: ['CB'],
    authority: ['CHI BỘ'],
    sure: true,
  };
}

function ofCommittee(level: Level, { text, unit, name }: NamedBody): Own {
  const organisation = unit === undefined ? undefined : headOf('organisation', unit);
  const printed = name === '' ? [`${capitals(text)} `, blank('tên đơn vị')] : [capitals(text)];
  const isUnit = level !== 'grassroots' && unit !== undefined;
  const head = isUnit ? (headOf('committee', unit) ?? text) : 'Đảng uỷ';
  // Of a province the opening sentence says no more than the class.
  const own: readonly Piece[] =
    level === 'province' ? [head] : name === '' ? [`${text} `, blank('tên cấp uỷ')] : [text];
  return {
    set: level,
    printed,
    speaker: level === 'grassroots' ? own : ['Ban Thường vụ ', ...own],
    committee: [head],
    organisation: organisation
      ? [organisation, ' ', name === '' ? blank('tên cấp uỷ') : name]
      : [text.replace(/^Đảng uỷ/iu, 'Đảng bộ')],
    unit: [isUnit ? unit : 'đơn vị'],
    symbol: [level === 'province' ? 'TU' : 'ĐU'],
    authority: [level === 'grassroots' ? 'ĐẢNG UỶ' : 'BAN THƯỜNG VỤ'],
    sure: name !== '',
  };
}

/** What nobody knows is asked for. */
function ofUnknown(level: Level, body: string): Own {
  const isGrassroots = level === 'grassroots';
  const units = isGrassroots ? undefined : facts.units[level];
  const unit = units ? choice('đơn vị hành chính', units) : 'đơn vị';
  const own = body === '' ? blank('cơ quan ban hành') : body;
  const committee: readonly Piece[] =
    level === 'province'
      ? [choice('cấp uỷ tỉnh', ['Tỉnh uỷ', 'Thành uỷ'])]
      : isGrassroots
        ? ['Đảng uỷ']
        : ['Đảng uỷ ', unit];
  return {
    set: level,
    printed: [body === '' ? blank('tên cơ quan ban hành') : capitals(body)],
    speaker: [own],
    committee,
    organisation: ['Đảng bộ ', ...(isGrassroots ? [own] : [unit])],
    unit: [unit],
    symbol: [level === 'province' ? 'TU' : 'ĐU'],
    authority: isGrassroots ? ['ĐẢNG UỶ'] : [choice('quyền hạn ký', ['BAN THƯỜNG VỤ', 'ĐẢNG UỶ'])],
    sure: false,
  };
}

/** The committee that a name means: its standing committee, its organisation and its place stand for it. */
function committeeIn(given: string): NamedBody | undefined {
  const name = nameInText(withoutStanding(given.trim().replace(/\s+/g, ' ')));
  const body = read(name);
  if (!body) return undefined;
  if (body.kind !== 'organisation' && body.kind !== 'place') return body;
  const head = headOf('committee', body.unit) ?? (body.kind === 'organisation' ? 'Đảng uỷ' : undefined);
  return head === undefined ? body : read(`${head} ${body.name}`.trim());
}

const withoutStanding = (name: string): string =>
  name.replace(/^(?:ban thường vụ|btv|ban chấp hành|bch|thường trực) (?=\S)/iu, '');

const read = (text: string): NamedBody | undefined => readBody({ text, start: 0, end: text.length });

/** `ĐẢNG BỘ TỈNH BÌNH MINH` for whatever names the organisation or its committee. */
function parentOf(level: Level, given = ''): readonly Piece[] {
  const name = nameInText(withoutStanding(given.trim().replace(/\s+/g, ' ')));
  if (name === '') {
    return level === 'commune'
      ? ['ĐẢNG BỘ ', choice('cấp trên', ['TỈNH', 'THÀNH PHỐ']), ' ', blank('tên cấp trên')]
      : ['ĐẢNG BỘ ', blank('tên cấp trên')];
  }
  const body = read(name);
  if (body?.kind === 'organisation') return [capitals(name)];
  const head = body && headOf('organisation', body.unit);
  if (body && head !== undefined && body.unit !== undefined) return [capitals(`${head} ${body.name}`.trim())];
  return [capitals(body?.kind === 'committee' ? name.replace(/^Đảng uỷ/iu, 'Đảng bộ') : name)];
}

function superiorOf(level: Level, given = ''): readonly Piece[] {
  if (level === 'province') return ['Bộ Chính trị, Ban Bí thư'];
  const above = committeeIn(given);
  const head = above?.kind === 'committee' && above.unit !== undefined && headOf('committee', above.unit);
  if (head) return [`Ban Thường vụ ${head}`];
  if (above?.kind === 'committee') return [`Ban Thường vụ ${above.text}`];
  return level === 'commune'
    ? ['Ban Thường vụ ', choice('cấp uỷ cấp trên', ['Tỉnh uỷ', 'Thành uỷ'])]
    : ['Ban Thường vụ ', choice('cấp uỷ cấp trên', ['Đảng uỷ xã', 'Đảng uỷ phường', 'Đảng uỷ đặc khu'])];
}
