/** How large a picture is, as the head of its file says: looked at before anybody makes room for it. */
import { beginsWith } from '../signatures';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** @returns undefined where the head is of no known kind, or cut off. TIFF has its own reader. */
export function sizeInHead(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (beginsWith(bytes, '\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (beginsWith(bytes, '\xff\xd8')) return inFrame(view);
    if (beginsWith(bytes, 'BM')) return inBitmap(view);
    if (beginsWith(bytes, 'RIFF')) return inWebP(view, String.fromCharCode(...bytes.subarray(12, 16)));
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** JPEG: segments with their lengths, until the one that opens a frame. */
function inFrame(view: DataView): PictureSize | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** Rows from the top down have a negative height; the oldest heads have short numbers. */
const inBitmap = (view: DataView): PictureSize =>
  view.getUint32(14, true) === 12
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };

function inWebP(view: DataView, chunk: string): PictureSize | undefined {
  const short = (at: number): number => view.getUint16(at, true);
  switch (chunk) {
    case 'VP8 ':
      return { width: short(26) & 0x3fff, height: short(28) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (short(24) | (view.getUint8(26) << 16)) + 1,
        height: (short(27) | (view.getUint8(29) << 16)) + 1,
      };
    default:
      return undefined;
  }
}
