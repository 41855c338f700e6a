/** Classes of characters that are asked for again and again: each character is judged once. */

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/**
 * Whether a code point is of the class. A code unit may be asked for, too: half of a pair is a character by itself, and
 * what lies behind the end of a text (`NaN`) is of no class.
 */
export function characterClass(belongs: (character: string) => boolean): (code: number) => boolean {
  const known = new Uint8Array(0x1_0000);
  const judge = (code: number): number => {
    const answer = code >= 0 && belongs(String.fromCodePoint(code)) ? YES : NO;
    if (code < known.length) known[code] = answer;
    return answer;
  };
  return (code) => {
    const answer = known[code] ?? UNKNOWN;
    return (answer === UNKNOWN ? judge(code) : answer) === YES;
  };
}
