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

/** @param read the words have been read: before that, only the name of a province is sure */
export function agreeOnPlaces({ header }: Shape, read: boolean): readonly Change[] {
  const { place } = header.placeAndDate ?? {};
  if (!place || place.text.length < 4) return [];
  const folded = fold(place.text);
  return [header.issuingBody, header.parentBody].flatMap((body): Change[] => {
    if (!body || body.text.length !== body.end - body.start) return [];
    const at = body.text.length - folded.length;
    const tail = body.text.slice(at);
    if (at < 4 || fold(tail) !== folded || body.text.charAt(at - 1) !== ' ') return [];
    const province = places.closest(tail);
    if (province !== undefined && fold(province) === fold(tail)) {
      return tail === province && fold(place.text) !== place.text.toLowerCase()
        ? []
        : [change(place, asName(province)), change(located(body, at), province)];
    }
    return read && isRead(place.text) ? [change(located(body, at), place.text.toUpperCase())] : [];
  });
}

const located = ({ text, start, end }: Located, at: number): Located => ({ text: text.slice(at), start: start + at, end });

const change = ({ start, end }: Located, newText: string): Change => ({ kind: 'wording', start, end, newText });

/** Every word is a syllable that can be. */
const isRead = (text: string): boolean => text.split(/[ \u00a0]+/).every((word) => analyseSyllable(word) !== undefined);

const asName = (text: string): string => text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
