/** Pictures as other programs write them: read from a portable greymap, written as one, or as pages of a TIFF. */
import type { GreyPicture } from '../../../server/src/import/reader';

/** @param bytes of a binary greymap of 8 bits (PGM) */
export function greymap(bytes: Uint8Array, resolution: number): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('no greymap');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), pixels: bytes.slice(all.length), resolution };
}

export const asGreymap = ({ width, height, pixels }: GreyPicture): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
