/** The fonts of exported files, as the build makes them. */
import { subset } from '../../scripts/fonts/subset.mjs';
import { faces } from '../../scripts/fonts/faces.mjs';
import type { Fonts } from '../../server/src/core/export/fonts';

let made: Promise<Fonts> | undefined;

/** Made once for all tests of a run. */
export const printingFonts = (): Promise<Fonts> => (made ??= make());

async function make(): Promise<Fonts> {
  const fonts = await Promise.all(
    faces.map(async ({ name, file }) => [name, new Uint8Array(await subset(file, 'truetype'))] as const),
  );
  return Object.fromEntries(fonts) as Record<(typeof faces)[number]['name'], Uint8Array>;
}
