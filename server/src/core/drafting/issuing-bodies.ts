/** Bodies that may issue a plan at a level, to be chosen from; any other name may be typed. */
import facts from '../../data/templates/levels.json';
import provinces from '../../data/provinces.json';
import { headOf, readBody } from '../plan/issuer';
import { nameInText } from '../registry/body-name';
import { foldWords } from '../text/fold';
import type { Level } from './template';

export interface IssuingBody {
  /** `Tỉnh uỷ Lai Châu`; `Đảng uỷ xã`, where its place is not known. */
  readonly name: string;
  /** `TU`. */
  readonly symbol: string;
  /** Địa danh of what it issues, as far as the name tells. */
  readonly places?: readonly string[];
}

/**
 * @param place that the body is of; its own come first
 * @param known bodies that have issued documents here, which come before all others
 */
export function issuingBodies(
  level: Level,
  place: string,
  known: readonly string[] = [],
): readonly IssuingBody[] {
  const given = place.trim().replace(/\s+/g, ' ');
  const all = [...known.flatMap((name) => knownBody(level, name) ?? []), ...bodiesOf[level](given)];
  const names = new Set<string>();
  return all.filter(({ name }) => !names.has(foldWords(name)) && names.add(foldWords(name)));
}

const bodiesOf: Readonly<Record<Level, (place: string) => readonly IssuingBody[]>> = {
  province: (place) => {
    const sought = foldWords(place);
    const isHere = (name: string): boolean => sought !== '' && foldWords(name) === sought;
    return provinces.names
      .map(provinceBody)
      .toSorted((a, b) => Number(isHere(b.places[0] ?? '')) - Number(isHere(a.places[0] ?? '')));
  },
  commune: (place) =>
    facts.units.commune.flatMap((unit) => {
      const head = headOf('committee', unit);
      if (head === undefined) return [];
      const own = place === '' ? {} : { places: [place] };
      return [{ name: `${head} ${place}`.trim(), symbol: 'ĐU', ...own }];
    }),
  grassroots: (place) =>
    facts.grassroots.map((name) => ({
      name,
      symbol: symbolOf(name),
      ...(place !== '' && { places: [place] }),
    })),
};

function provinceBody(name: string): IssuingBody & { readonly places: readonly string[] } {
  const head = headOf('committee', facts.cities.includes(name) ? 'thành phố' : 'tỉnh') ?? '';
  return { name: `${head} ${name}`, symbol: 'TU', places: [name] };
}

const symbolOf = (name: string): string => (/^chi bộ/iu.test(name) ? 'CB' : 'ĐU');

/** The committee that a document names as its issuer, where it is one of the level. */
function knownBody(level: Level, issuer: string): IssuingBody | undefined {
  const name = nameInText(issuer).replace(/^(?:ban thường vụ|ban chấp hành) /iu, '');
  const body = readBody({ text: name, start: 0, end: name.length });
  if (body?.level !== level || (body.kind !== 'committee' && body.kind !== 'cell') || body.name === '')
    return undefined;
  const places = body.unit === undefined ? {} : { places: [body.name] };
  return { name: body.text, symbol: level === 'province' ? 'TU' : symbolOf(name), ...places };
}
