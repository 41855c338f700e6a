/** The requests of our own, and what they change in the findings, behind both doors. */
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

const OLD = SMALL_PLAN.replace('ngày 15 tháng 6 năm 2026', 'ngày 15 tháng 4 năm 2026')
  .replace('ngày 01/6/2026', 'ngày 01/4/2026')
  .replaceAll(/;$/gm, ',')
  .replace('(để báo cáo);', '(để báo cáo),');
const WITH_COLON = smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU');

interface Status {
  readonly profile: string;
  readonly reason: string;
}

interface Migrated {
  readonly edits: readonly TextEdit[];
  readonly changed: number;
  readonly left: readonly { readonly line: number; readonly message: string }[];
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`own requests over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door, CAPABILITIES, {
        commands: true,
        ruleHref: 'https://an.example/{rule}.md',
      });
    });
    afterEach(() => client.stop());

    const ask = <Answer>(name: string, params: object = {}): Promise<Answer> =>
      client.request<Answer>(`keHoach/${name}`, params);

    it('tell the guide in force and why', async () => {
      await client.open(OLD);
      const old = await ask<Status>('status');
      assert.equal(old.profile, 'hd36');
      assert.match(old.reason, /15\/4\/2026/);
    });

    it('move a plan to guide 05', async () => {
      await client.open(OLD);
      assert.deepEqual(await client.diagnostics(), []);
      const { edits, changed, left } = await ask<Migrated>('migrate', { date: '2026-06-20' });
      assert.equal(changed, 3);
      assert.deepEqual(left, []);
      assert.ok(edits.some(({ newText }) => newText.includes('ngày 20 tháng 6 năm 2026')));
      assert.ok(edits.some(({ newText }) => newText.startsWith('- Các chi bộ trực thuộc;')));
    });

    it('name the bodies that are gone', async () => {
      await client.open(OLD.replace('- Các chi bộ trực thuộc,', '- Huyện uỷ An Hoà,'));
      const { left } = await ask<Migrated>('migrate', { date: '2026' });
      assert.ok(
        left.some(({ message }) => message.includes('Huyện uỷ')),
        JSON.stringify(left),
      );
    });

    it('show every rule with what decided its level', async () => {
      await client.open(WITH_COLON);
      const page = await ask<string>('rules');
      assert.match(page, /\| SO-01 \|.*\| lỗi \| mặc định \| 1 \|/);
      const names = await ask<{ id: string }[]>('ruleNames');
      assert.ok(names.some(({ id }) => id === 'LM') && names.some(({ id }) => id === 'SO-01'));
    });

    it('link each finding to the page of its rule', async () => {
      await client.open(WITH_COLON);
      const [found] = await client.diagnostics();
      assert.equal(found?.codeDescription?.href, 'https://an.example/SO-01.md');
    });

    it('set a finding aside as long as its line stays as it is', async () => {
      await client.open(WITH_COLON);
      const [found] = await client.diagnostics();
      assert.ok(found);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: found.range,
        context: { diagnostics: [found] },
      });
      const dismissal = actions.find(({ command }) => command?.command === 'keHoach.dismiss')?.command;
      const [uri, fingerprint] = (dismissal?.arguments ?? []) as string[];
      assert.doesNotMatch(`${fingerprint}`, /12-KH/, 'the fingerprint holds nothing of the text');
      await client.connection.sendNotification('keHoach/dismissals', { uri, fingerprints: [fingerprint] });
      assert.deepEqual(await client.diagnostics(), []);
      await client.change(0, 0, '// ghi chú\n');
      assert.deepEqual(await client.diagnostics(), [], 'text above moves it, no more');
      await client.change(client.text.indexOf('Số: 12'), 6, 'Số: 13');
      await client.change(client.text.length, 0, '\n');
      assert.equal((await client.diagnostics()).length, 1, 'its line was written anew');
    });
  });
}
