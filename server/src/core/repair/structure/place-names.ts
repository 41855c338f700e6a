/**
 * The seat before the date and the name of the body that issues name the same place: what one of them has kept of its
 * marks, the other gets (`Than Uyên, ngày …`, `ĐẢNG BỘ XÃ THAN UYEN`).
 */
import type { Shape } from '../../format/shape';
import { fold } from '../../text/fold';
import type { Located } from '../../text/span';
import { analyseSyllable } from '../../vietnamese/syllable';
import type { Change } from '../rewriting';
import { places } from './vocabulary';

/**
 * @param text the whole text
 * @param read the words have been read: before that, only the name of a province is sure
 */
export function agreeOnPlaces({ header }: Shape, text: string, read: boolean): readonly Change[] {
  const { place } = header.placeAndDate ?? {};
  if (!place || place.text.length < 4) return [];
  const folded = fold(place.text);
  const other = read && marksOf(place.text) === 0 ? elsewhere(text, folded, header.end) : undefined;
  const name =
    other ?? (isRead(place.text) ? place.text : read ? elsewhere(text, folded, header.end) : undefined);
  // So often that a body of another name is misread: `THÂN UYÊN` above `Than Uyên, ngày …`.
  const isUsual = (written: string): boolean => elsewhere(text, folded, header.end) === written;
  const ownChange = name === undefined || name === place.text ? [] : [change(place, name)];
  const bodies = [header.issuingBody, header.parentBody].flatMap((body): Change[] => {
    if (body?.text.length !== (body?.end ?? 0) - (body?.start ?? 0)) return [];
    const at = body.text.length - folded.length;
    const tail = body.text.slice(at);
    if (at < 4 || fold(tail) !== folded || body.text.charAt(at - 1) !== ' ') return [];
    const province = places.closest(tail);
    if (province !== undefined && fold(province) === fold(tail)) {
      return [change(place, asName(province)), change(located(body, at), province)];
    }
    return read && name !== undefined && (marksOf(name) >= marksOf(tail) || isUsual(name))
      ? [change(located(body, at), name.toUpperCase())]
      : [];
  });
  return [...bodies, ...ownChange];
}

const marksOf = (text: string): number =>
  [...text.normalize('NFD')].filter((letter) => letter > '\u007f').length;

/** The form in which the text names the place most often. */
function elsewhere(text: string, folded: string, from: number): string | undefined {
  const counts = new Map<string, number>();
  const all = fold(text);
  for (let at = all.indexOf(folded, from); at >= 0; at = all.indexOf(folded, at + folded.length)) {
    const form = text.slice(at, at + folded.length);
    if (/^\p{Lu}/u.test(form) && /\p{Ll}/u.test(form) && isRead(form))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const located = ({ text, start, end }: Located, at: number): Located => ({
  text: text.slice(at),
  start: start + at,
  end,
});

const change = ({ start, end }: Located, newText: string): Change => ({
  kind: 'wording',
  start,
  end,
  newText,
});

/** Every word is a syllable that can be. */
const isRead = (text: string): boolean =>
  text.split(/[ \u00a0]+/).every((word) => analyseSyllable(word) !== undefined);

const asName = (text: string): string =>
  text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
