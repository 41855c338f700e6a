/** The fonts that exported files carry. */
import type { Face } from '../layout/fonts';

/** The four faces of Tinos, as TrueType files. */
export type Fonts = Readonly<Record<Face, Uint8Array>>;
