/** The labels over the appendices (`Phụ lục 1`) and the numbers in them. */
import type { Appendix, Plan } from '../../plan/plan';
import { toRoman } from '../../syntax/numbering';
import { fold } from '../../text/fold';
import type { Located } from '../../text/span';

/** A number of an appendix, in a label or where the text speaks of it. */
export interface AppendixNumber extends Located {
  /** 0 where the letters make no number. */
  readonly value: number;
  readonly roman: boolean;
}

export interface AppendixLabel {
  readonly appendix: Appendix;
  readonly number?: AppendixNumber;
}

const LABEL = /^phu luc(?:[ \u00a0]+(?:so[ \u00a0]+)?(\d{1,2}|[ivx]{1,5}))?$/;
/** Far more appendices than a plan has. */
const MOST = 39;

const ROMAN = new Map(Array.from({ length: MOST }, (_, i) => [toRoman(i + 1), i + 1]));

export function appendixNumber(place: Located): AppendixNumber {
  const roman = !/^\d/.test(place.text);
  const value = roman ? (ROMAN.get(place.text.toUpperCase()) ?? 0) : Number(place.text);
  return { ...place, value, roman };
}

export const labelsOf = ({ appendices }: Plan): AppendixLabel[] =>
  appendices.map((appendix) => {
    const { label } = appendix;
    const digits = LABEL.exec(fold(label.text))?.[1];
    if (digits === undefined) return { appendix };
    const end = label.text.length;
    return { appendix, number: appendixNumber(label.locate(end - digits.length, end)) };
  });
