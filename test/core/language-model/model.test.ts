/** The file of the model is read as it was written, or not at all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MAGIC, PER_NAT } from '../../../server/src/core/language-model/format';
import { LanguageModel } from '../../../server/src/core/language-model/model';
import { BREAK, FIRST_SYLLABLE, UNKNOWN } from '../../../server/src/core/language-model/units';
import { model } from '../../support/model';

const folder = path.resolve(import.meta.dirname, '../../../server/src/data/language-model');
const bytes = gunzipSync(readFileSync(path.join(folder, 'model.gz')));

/** Share of all probability, summed over what may follow. */
const sumAfter = (u: number, v: number): number =>
  Array.from(model.words.keys()).reduce((sum, w) => sum + Math.exp(-model.cost(u, v, w) / PER_NAT), 0);

describe('language model', () => {
  it('is small enough to ship', () => {
    assert.ok(readFileSync(path.join(folder, 'model.gz')).length <= 4_000_000);
    assert.ok(model.size <= 30_000_000);
  });

  it('says what it was made from', () => {
    const made = JSON.parse(readFileSync(path.join(folder, 'model.json'), 'utf8')) as {
      syllables: number;
      bytes: number;
      corpora: { from: string; sha256: string }[];
    };
    assert.equal(made.bytes, bytes.length);
    assert.equal(made.syllables, model.words.length - FIRST_SYLLABLE);
    assert.ok(made.corpora.every(({ from, sha256 }) => from !== '' && /^[\da-f]{64}$/.test(sha256)));
  });

  it('knows common syllables, and nothing of others', () => {
    for (const word of ['đảng', 'uỷ', 'kế', 'hoạch', 'nghị', 'quyết']) {
      assert.equal(model.words[model.idOfWord(word)], word);
    }
    assert.equal(model.idOfWord('Ủy'), model.idOfWord('uỷ'));
    for (const word of ['Windows', 'UBND', 'nghuễnh', 'ddang']) assert.equal(model.idOfWord(word), UNKNOWN);
  });

  it('gives probabilities: what may follow two words sums to about one', () => {
    const id = (word: string): number => model.idOfWord(word);
    for (const [u, v] of [
      [id('kế'), id('hoạch')],
      [id('ban'), id('thường')],
      [BREAK, id('các')],
      [UNKNOWN, id('của')],
    ] as const) {
      const sum = sumAfter(u, v);
      assert.ok(sum > 0.9 && sum < 1.1, `${model.words[u] ?? ''} ${model.words[v] ?? ''}: ${sum}`);
    }
  });

  it('is the same whether it is read at once or in slices', () => {
    const steps = LanguageModel.decodeInSteps(bytes);
    let slices = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) slices++;
    assert.ok(slices > 10);
    assert.equal(step.value.size, model.size);
    assert.equal(step.value.cost(5, 6, 7), model.cost(5, 6, 7));
  });

  it('refuses what is no model: nothing, another file, another version, a file cut short', () => {
    const other = Uint8Array.from(bytes);
    other[MAGIC.length - 1] = 0;
    const texts = [new Uint8Array(), new TextEncoder().encode('KẾ HOẠCH'), other];
    for (const length of [20, 1000, bytes.length >> 1, bytes.length - 1])
      texts.push(bytes.subarray(0, length));
    for (const text of texts) assert.throws(() => LanguageModel.decode(text), /language model/);
  });
});
