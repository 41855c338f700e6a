/**
 * Reads Vietnamese print in pictures with Tesseract, without a network. Its parts stand beside the bundles (dist/ocr),
 * and whoever runs the import gets them from there.
 */
import { refusals } from '../notes';
import { Refusal, type Recogniser } from '../reader';
import { coreFile, LANGUAGE_FILE, TesseractCore } from './core';
import { readPage, unreadable } from './page';

/** @returns the bytes of a file of dist/ocr; rejects where there is none */
export type RecogniserFile = (name: string) => Promise<Uint8Array>;

/**
 * Nothing is loaded before it is called.
 * @throws Refusal where that part is not installed
 */
export async function recogniserFrom(file: RecogniserFile): Promise<Recogniser> {
  const [wasm, language] = await Promise.all([file(coreFile()), file(LANGUAGE_FILE)]).catch(() => {
    throw new Refusal(refusals.noRecogniser);
  });
  const module = await WebAssembly.compile(new Uint8Array(wasm));
  const start = (): Promise<TesseractCore> => TesseractCore.start(module, language);
  let core = await start();
  return {
    recognise: async (picture) => {
      try {
        return readPage(core, picture);
      } catch {
        // What went wrong in a core may go wrong in it again.
        core = await start();
        return unreadable(picture);
      }
    },
    decode: async (bytes) => {
      try {
        return core.decode(bytes);
      } catch (error) {
        core = await start();
        throw error;
      }
    },
  };
}
