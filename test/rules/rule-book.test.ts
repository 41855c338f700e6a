/** Every id of the rule book is a rule, or says why it is none. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../server/src/core/rules/all';
import book from '../../server/src/data/rule-book.json';

const source = path.resolve(import.meta.dirname, '../../../shared/reference');
const rules = new Set(allRules.map(({ id }) => id));
const entries = new Map(book.entries.map((entry) => [entry.id, entry]));

describe('the rule book', () => {
  it('says of no rule that it is none', () => {
    assert.deepEqual(
      [...entries.keys()].filter((id) => rules.has(id)),
      [],
    );
    assert.equal(entries.size, book.entries.length);
  });

  it('names a rule wherever another reports the same', () => {
    for (const { id, how, by } of book.entries) {
      if (how === 'same') assert.ok(by !== undefined && rules.has(by), id);
    }
  });

  it('is whole: every id of the sources is in it', function () {
    if (!existsSync(source)) {
      console.log('      skipped: the sources are not on this machine');
      this.skip();
    }
    const text = ['rules.md', 'capitalisation.md']
      .map((name) => readFileSync(path.join(source, name), 'utf8'))
      .join('\n');
    const ids = [...text.matchAll(/^\| ([A-Z]{2}-\d{2}) \|/gm)].map(([, id]) => id ?? '');
    assert.ok(ids.length > 140, `${ids.length}`);
    assert.deepEqual(
      ids.filter((id) => !rules.has(id) && !entries.has(id)),
      [],
    );
  });
});
