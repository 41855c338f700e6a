/**
 * Foreign files gone wrong: each is a text or a refusal, soon, and the program stays whole. What did harm once is read
 * again; `npm run fuzz:import` looks for more.
 */
import assert from 'node:assert/strict';
import { foreignFormats } from '../../server/src/import/importer';
import { Fuzzer } from './import-fuzzer';
import { mutated, oneOf, randomFrom } from './import-mutations';
import { originals } from './import-originals';
import { seeds } from './import-seeds';
import { words } from './import-words';

/** Milliseconds for each format. */
const LONG_ENOUGH = 500;

describe('foreign files gone wrong', function () {
  this.timeout(60_000);
  let fuzzer: Fuzzer;
  before(() => {
    fuzzer = new Fuzzer();
  });
  after(() => fuzzer.end());

  for (const format of foreignFormats) {
    it(`do no harm: ${format}`, async () => {
      const sound = originals(format);
      assert.ok(sound.length > 0);
      for (const { name, bytes } of sound) assert.equal((await fuzzer.read(name, bytes)).kind, 'text', name);
      const end = Date.now() + LONG_ENOUGH;
      for (let seed = 1; Date.now() < end; seed++) {
        const random = randomFrom(seed);
        const { name, bytes } = oneOf(random, sound);
        const verdict = await fuzzer.read(name, mutated(bytes, random, words[format]));
        assert.ok(
          verdict.kind === 'text' || verdict.kind === 'refused',
          `${name}, seed ${seed}: ${JSON.stringify(verdict)}`,
        );
      }
    });
  }

  it('do no harm any more, where they once did', async () => {
    for (const { name, bytes } of seeds()) {
      const verdict = await fuzzer.read(name, bytes);
      assert.ok(verdict.kind === 'text' || verdict.kind === 'refused', `${name}: ${JSON.stringify(verdict)}`);
    }
  });
});
