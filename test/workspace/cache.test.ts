/** The index kept from one session to the next, and caches that nobody should trust. */
import assert from 'node:assert/strict';
import {
  cacheName,
  decodeCache,
  encodeCache,
  type CacheKey,
  type KnownFile,
} from '../../server/src/workspace/cache';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { factsIn } from './plans';

const KEY: CacheKey = { version: '1.0.0', encoding: 'utf-16' };

function last<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function known(): KnownFile[] {
  const index = new WorkspaceIndex();
  return [1, 2, 3].map((i) => ({
    uri: `file:///${i}.kehoach`,
    mtime: 1000.5 + i,
    size: 100 * i,
    plan: index.stored(factsIn({ number: `${i}`, cites: [`Nghị quyết số ${i}-NQ/TW`] })),
  }));
}

const written = (files: readonly KnownFile[] = known()): Uint8Array =>
  Buffer.concat([...encodeCache(KEY, files)]);

const read = (bytes: Uint8Array, key = KEY): KnownFile[] =>
  last(decodeCache(key, bytes, new WorkspaceIndex().strings));

describe('cache of the index', () => {
  it('gives back what it was given', () => {
    const files = known();
    const found = read(written(files));
    assert.deepEqual(
      found.map(({ uri, mtime, size, plan }) => [uri, mtime, size, plan.record()]),
      files.map(({ uri, mtime, size, plan }) => [uri, mtime, size, plan.record()]),
    );
  });

  it('holds what many plans say alike once', () => {
    const text = new TextDecoder().decode(written());
    assert.equal(text.split('"25-CT/TW"').length, 2);
  });

  it('is worth nothing to another version, or where places count otherwise', () => {
    assert.deepEqual(read(written(), { ...KEY, version: '1.0.1' }), []);
    assert.deepEqual(read(written(), { ...KEY, encoding: 'utf-8' }), []);
  });

  it('is worth nothing when it was cut off, wherever', () => {
    const bytes = written();
    for (let end = 0; end < bytes.length; end += 7) {
      const found = read(bytes.subarray(0, end));
      // Whole lines are whole plans.
      assert.ok(found.length === 0 || bytes[end - 1] === 10);
    }
  });

  it('is worth nothing when it holds something else', () => {
    const [head = ''] = new TextDecoder().decode(written()).split('\n');
    for (const line of [
      '',
      'null',
      '7',
      '[]',
      '{}',
      '{"number":1}',
      '["a",1,2,{},"",[],[]]',
      '["a",1,2,0,"",[[9,0,1]],[]]',
    ])
      assert.deepEqual(read(new TextEncoder().encode(`${head}\n${line}\n`)), [], line);
    assert.deepEqual(read(new Uint8Array([255, 0, 10, 3])), []);
    assert.deepEqual(read(new Uint8Array()), []);
  });

  it('has a name of its own for each set of folders, in whatever order', () => {
    assert.equal(cacheName(['file:///a', 'file:///b']), cacheName(['file:///b', 'file:///a']));
    assert.notEqual(cacheName(['file:///a']), cacheName(['file:///b']));
    assert.match(cacheName(['file:///a']), /^[\w.-]+$/);
  });
});
