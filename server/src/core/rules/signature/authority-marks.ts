/** The marks of quyền hạn ký as written in the signature: `T/M`, `TM.`, `K/T`. */
import type { Plan } from '../../plan/plan';
import { findAuthorities } from '../../syntax/vocabulary';
import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import type { Fix } from '../rule';

export function authorityMarks({ source, signature }: Plan): Located[] {
  const authority = signature?.authority;
  if (!authority) return [];
  return findAuthorities(source.slice(authority)).map(({ text, start, end }) => ({
    text,
    start: authority.start + start,
    end: authority.start + end,
  }));
}

/** The forms of the State: `TM.`, `KT.`, `TL.`, `TUQ.`, the full stop forgotten or not. */
export const isStateForm = (mark: string): boolean => /^(?:[TK][ML]|KT|TUQ)\.?$/.test(mark);

/** The Party's form of the same letters; the Party has none for `TUQ`. */
export function partyForm(mark: string): string | undefined {
  const letters = mark.replace(/[^A-Z]/g, '');
  return ['T/M', 'K/T', 'T/L'].find((form) => form.replace('/', '') === letters);
}

/** The mark in another form, with a space after it where it has none. */
export const respelled = ({ source }: Plan, mark: Located, right: string): Fix =>
  writeInstead(mark, right, /\s/.test(source.text.charAt(mark.end)) ? right : `${right} `);
