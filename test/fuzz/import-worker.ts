/**
 * The thread in which fuzzed files are read: as the program's own, with a reader of pictures that always reads the same, and
 * with the clean-up, which the server does after it. What it gives is looked at before it is told.
 */
import assert from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import { imported } from '../../server/src/import/imported';
import type { Imported, ImportJob } from '../../server/src/import/importer';
import type { Recogniser } from '../../server/src/import/reader';
import type { ImporterSaid, ToldImporter } from '../../server/src/import/remote-importer';
import { cleaned } from '../../server/src/proposal/imported';
import { made } from '../../server/src/cli/rewritten';

const recogniser: Recogniser = {
  recognise: ({ width, height }) => {
    const word = { text: 'chữ', left: 0, right: width, top: 0, bottom: height, confidence: 0.5 };
    return Promise.resolve({ lines: [{ words: [word] }], confidence: 0.5, width, height });
  },
  decode: () => Promise.resolve({ width: 8, height: 8, pixels: new Uint8Array(64) }),
};

async function read(job: ImportJob): Promise<Imported> {
  const result = await imported(job, { recogniser: () => Promise.resolve(recogniser) });
  if ('refused' in result) {
    assert.match(result.refused.message.vi, /\S/);
    return result;
  }
  const { text, doubtful, pages } = result;
  assert.ok(typeof text === 'string' && text.trim() !== '');
  assert.ok(!/[^\P{Cc}\t\n]/u.test(text), 'control characters in the text');
  assert.ok(!/\p{Cs}/u.test(text), 'half a letter in the text');
  for (const { start, end, confidence } of doubtful) {
    assert.ok(0 <= start && start < end && end <= text.length && confidence >= 0 && confidence <= 1);
  }
  for (const { confidence = 1 } of pages) assert.ok(confidence >= 0 && confidence <= 1);
  const proposal = made(cleaned(undefined, result));
  assert.equal(typeof proposal.text, 'string');
  return result;
}

const say = (said: ImporterSaid): void => parentPort?.postMessage(said);

say({ kind: 'ready' });

parentPort?.on('message', (told: ToldImporter) => {
  if (told.kind !== 'job') return;
  read(told.job).then(
    // The text itself is of no use to the one who waits, and may be large.
    (result) => say({ kind: 'imported', imported: 'refused' in result ? result : { ...result, text: '' } }),
    (error: unknown) => {
      // It ends the thread, which the one who started it takes for a failure.
      setImmediate(() => {
        throw error;
      });
    },
  );
});

// As in the program's own thread.
process.on('unhandledRejection', () => undefined);
