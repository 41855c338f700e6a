// The fonts that are printed with, and the characters that are kept of them.
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');

/** @type {readonly { readonly name: 'regular' | 'bold' | 'italic' | 'boldItalic', readonly file: string }[]} */
export const faces = [
  { name: 'regular', file: path.join(folder, '400Regular/Tinos_400Regular.ttf') },
  { name: 'bold', file: path.join(folder, '700Bold/Tinos_700Bold.ttf') },
  { name: 'italic', file: path.join(folder, '400Regular_Italic/Tinos_400Regular_Italic.ttf') },
  { name: 'boldItalic', file: path.join(folder, '700Bold_Italic/Tinos_700Bold_Italic.ttf') },
];

/**
 * First and last code points of stretches.
 * @type {readonly (readonly [number, number])[]}
 */
const kept = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ab, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2153, 0x215e],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
  [0x0300, 0x0304],
  [0x0306, 0x0306],
  [0x0309, 0x0309],
  [0x031b, 0x031b],
  [0x0323, 0x0323],
  [0x0391, 0x03c9],
];

export const characters = kept
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  )
  .join('');
