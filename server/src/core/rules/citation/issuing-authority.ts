/** Which types of document a body does not issue. The facts are in `issuing-authority.json`. */
import data from '../../../data/issuing-authority.json';
import { plainName } from '../../citations/plain-name';
import { readBody } from '../../plan/issuer';

type BodyClass = keyof typeof data.bodies;

export interface Limit {
  readonly body: BodyClass;
  /** Ids of document types. */
  readonly types: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly sure?: boolean;
}

const limits = data.entries as readonly Limit[];

const STANDING = /^(?:ban thường vụ|btv|ban chấp hành|bch)\s(?=đảng uỷ|đảng bộ)/u;
const OF_PROVINCE = /^(?:ban chấp hành|bch) đảng bộ (?:tỉnh|thành phố)\s/u;
const CENTRAL_COMMITTEE = /^(?:hội nghị(?: [\p{L}\d]+){0,5}? )?ban chấp hành trung ương(?: đảng| \(?khoá|$)/u;
const SECRETARIAT = /^ban bí thư(?: trung ương)?(?: đảng| \(?khoá|$)/u;

function classOf(issuer: string): BodyClass | undefined {
  const name = plainName(issuer);
  if (SECRETARIAT.test(name)) return 'ban-bi-thu';
  if (CENTRAL_COMMITTEE.test(name)) return 'ban-chap-hanh-trung-uong';
  if (OF_PROVINCE.test(name)) return 'ban-chap-hanh-tinh';
  const text = name.replace(STANDING, '');
  const body = readBody({ text, start: 0, end: text.length });
  if (body?.kind === 'cell') return 'chi-bo';
  const grassroots = body?.kind === 'committee' && body.level === 'grassroots' && !body.force;
  return grassroots ? 'dang-uy-co-so' : undefined;
}

/**
 * Why a body issues no such document; nothing where it may, or where nothing is known.
 * @param type id of the document type
 * @param date ISO; what held only between two days is not claimed without it
 */
export function limitOf(issuer: string, type: string, date: string | undefined): Limit | undefined {
  if (!limits.some(({ types }) => types.includes(type))) return undefined;
  const body = classOf(issuer);
  return limits.find(
    (limit) =>
      limit.body === body &&
      limit.types.includes(type) &&
      (limit.from === undefined || (date !== undefined && limit.from <= date)) &&
      (limit.to === undefined || (date !== undefined && date <= limit.to)),
  );
}
