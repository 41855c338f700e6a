/**
 * The strokes of a typist: each method writes a syllable as UniKey and its kin do, retyping with Backspace
 * what a mark changes. A stroke is what the editor reports: so many characters removed before the caret, so many
 * inserted.
 */
export type Method = 'telex' | 'vni' | 'plain';

export interface Stroke {
  readonly removed: number;
  readonly inserted: string;
}

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const TONE_KEYS = { telex: ['', 's', 'f', 'r', 'x', 'j'], vni: ['', '1', '2', '3', '4', '5'] } as const;
const MARK_KEYS = {
  telex: { '\u0302': '', '\u0306': 'w', '\u031b': 'w', đ: 'd' },
  vni: { '\u0302': '6', '\u0306': '8', '\u031b': '7', đ: '9' },
} as const;

/** The strokes that write `text` at the caret. */
export function* strokesFor(text: string, method: Method): Generator<Stroke> {
  for (const piece of text.match(/\p{L}+|\P{L}/gu) ?? []) {
    if (method === 'plain' || !/\p{L}/u.test(piece))
      for (const character of piece) yield { removed: 0, inserted: character };
    else yield* wordStrokes(piece, method);
  }
}

/** Letter by letter; the key of a mark appears as a letter where the method lets it, then takes effect. */
function* wordStrokes(word: string, method: 'telex' | 'vni'): Generator<Stroke> {
  let written = '';
  let tone = 0;
  for (const letter of word.normalize('NFC')) {
    const decomposed = letter.normalize('NFD');
    const toneAt = TONES.findIndex((mark, i) => i > 0 && decomposed.includes(mark));
    if (toneAt > 0) tone = toneAt;
    const bare = toneAt > 0 ? decomposed.replace(TONES[toneAt] ?? '', '').normalize('NFC') : letter;
    const base = bare === 'đ' ? 'd' : bare === 'Đ' ? 'D' : bare.normalize('NFD').charAt(0);
    yield { removed: 0, inserted: base };
    if (base !== bare) {
      const mark =
        bare.toLowerCase() === 'đ'
          ? 'đ'
          : (bare.normalize('NFD').charAt(1) as '\u0302' | '\u0306' | '\u031b');
      // The key shows for a moment, as it does with input methods that do not swallow it.
      yield { removed: 0, inserted: MARK_KEYS[method][mark] || base.toLowerCase() };
      yield { removed: 2, inserted: bare };
    }
    written += bare;
  }
  if (tone > 0) {
    yield { removed: 0, inserted: TONE_KEYS[method][tone] ?? '' };
    yield { removed: written.length + 1, inserted: word.normalize('NFC') };
  }
}
