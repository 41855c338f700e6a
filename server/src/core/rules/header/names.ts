/** Names of bodies in the header, turned into one another: TỈNH UỶ BÌNH MINH and ĐẢNG BỘ TỈNH BÌNH MINH. */
import { plainName } from '../../citations/plain-name';
import { headOf, readBody, type BodyKind, type NamedBody } from '../../plan/issuer';
import type { SourceText } from '../../text/source';
import type { Located } from '../../text/span';
import { majoritySchool, textInSchool } from '../../vietnamese/school';

/** The same body under its name as cấp uỷ or as đảng bộ, written as `body` is. */
export function nameAs(kind: Extract<BodyKind, 'committee' | 'organisation'>, body: NamedBody): string {
  return asIn(body.text, [headOf(kind, body.unit) ?? '', body.name].join(' ').trim());
}

/** The place for whose đảng bộ a line stands: TỈNH BÌNH MINH, and ĐẢNG UỶ TỈNH BÌNH MINH, which no committee is called. */
export function placeMeant(body: NamedBody): NamedBody | undefined {
  if (body.kind === 'place') return body;
  if (body.kind !== 'committee' || body.unit !== undefined) return undefined;
  const place = readBody({ ...body, text: body.name });
  return place?.kind === 'place' ? { ...place, text: body.text } : undefined;
}

/** `words` in capitals and with the tone marks where the name at hand has them. */
export function asIn(name: string, words: string): string {
  const cased = name === name.toUpperCase() ? words.toUpperCase() : words;
  const school = majoritySchool(name);
  return school === undefined ? cased : textInSchool(cased, school);
}

/** The name stands in one line, with nothing of another column in its midst. */
export const isWhole = (source: SourceText, name: Located): boolean => source.slice(name) === name.text;

/** Whether both name the same place: ĐẢNG BỘ TỈNH PHÚ THỌ and ĐẢNG UỶ PHƯỜNG PHÚ THỌ. */
export const sameName = (a: NamedBody, b: NamedBody): boolean => plainName(a.name) === plainName(b.name);
