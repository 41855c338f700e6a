/** The encodings by name. */
import type { Codec, Encoding } from './encoding';
import { tcvn3 } from './tcvn3';
import { viqr } from './viqr';
import { vni } from './vni';
import { vps } from './vps';

export const codecs: Readonly<Record<Encoding, Codec>> = { tcvn3, vni, viqr, vps };
