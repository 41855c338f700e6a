/** Dictionaries of the command line: files with a word a line, `#` before a comment. */
import { readText } from './files';
import { messages } from './messages';
import { Problem } from './problem';

const COMMENT = /(?:^|\s)#.*$/;

/** @throws Problem when one of the files cannot be read */
export async function readWords(files: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(files.map(readBeside));
  return texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.replace(COMMENT, '').trim())
    .filter((word) => word !== '');
}

/** The text of a file that goes with the call. @throws Problem that names the file */
export async function readBeside(path: string): Promise<string> {
  try {
    return (await readText(path)).text;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { vi, en } = messages.inFile;
    const reason = { vi: error.in('vi'), en: error.in('en') };
    throw new Problem(
      { vi: vi.replace('{reason}', () => reason.vi), en: en.replace('{reason}', () => reason.en) },
      { path },
    );
  }
}
