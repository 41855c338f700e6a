/** VNI-Windows: a vowel and a mark after it, each a character. */
import data from '../../../data/encodings/vni.json';
import { byteCodec, type ByteTable } from './byte-codec';

function tableOf(): ByteTable {
  const single = Array.from({ length: 256 }, () => '');
  const pairs = new Map<number, string>();
  const add = (letter: string, sequence: string): void => {
    const [first = 0, second] = [...sequence].map((character) => character.charCodeAt(0));
    if (second === undefined) single[first] = letter;
    else pairs.set(first * 256 + second, letter);
  };
  for (const entry of Object.values(data.sequences).flatMap((row) => row.split(' '))) {
    const [letter = '', sequence = ''] = entry.split('=');
    const capital = letter.toUpperCase();
    add(letter, sequence);
    // The mark typed without the shift key is read, too: the vowel alone tells the case.
    if (sequence.length > 1) add(capital, sequence.charAt(0).toUpperCase() + sequence.charAt(1));
    add(capital, sequence.toUpperCase());
  }
  return { single, pairs };
}

export const vni = byteCodec('vni', tableOf());
