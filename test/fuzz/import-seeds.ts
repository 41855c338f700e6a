/** Files that did harm once, kept small, so that no later version is harmed by them again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Original } from './import-originals';
import type { Fuzzer, Verdict } from './import-fuzzer';

const folder = path.join(import.meta.dirname, 'import-seeds');

export const seeds = (): readonly Original[] =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
    : [];

/** @returns the path of the file that was kept */
export async function keepSeed(fuzzer: Fuzzer, { name, bytes }: Original, verdict: Verdict): Promise<string> {
  const small = await smaller(fuzzer, name, bytes, verdict.kind);
  const hash = createHash('sha256').update(small).digest('hex').slice(0, 12);
  const file = path.join(folder, `${verdict.kind}-${hash}${path.extname(name)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, small);
  return file;
}

/** Milliseconds, since each try may take all the time that a file may take. */
const LONG_ENOUGH = 20_000;

/** With what can be cut off and out of it while it does the same harm. */
async function smaller(
  fuzzer: Fuzzer,
  name: string,
  bytes: Uint8Array,
  kind: Verdict['kind'],
): Promise<Uint8Array> {
  let small = bytes;
  const end = Date.now() + LONG_ENOUGH;
  for (
    let piece = Math.floor(small.length / 2);
    piece >= 16 && Date.now() < end;
    piece = Math.floor(piece / 2)
  ) {
    for (let at = small.length - piece; at >= 0 && Date.now() < end; at -= piece) {
      const shorter = Buffer.concat([small.subarray(0, at), small.subarray(at + piece)]);
      if ((await fuzzer.read(name, shorter)).kind === kind) small = shorter;
    }
  }
  return small;
}
