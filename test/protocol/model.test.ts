/** The language model comes after the first findings, or not at all; nothing else waits for it. */
import assert from 'node:assert/strict';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { CAPABILITIES, TestClient, type Door, type ModelFile } from '../support/server';

const WITH_COLON = smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU');
const BARE = 'Thuc hien Nghi quyet cua Dang, cac chi bo xay dung ke hoach.\n';

interface Answer {
  readonly text: string;
  readonly changed: number;
  readonly messages: readonly string[];
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`the language model over ${door}`, () => {
    let client: TestClient;
    const start = async (model: ModelFile, options: object = { model: 'client' }): Promise<void> => {
      client = await TestClient.start(door, CAPABILITIES, options, model);
    };
    afterEach(() => client.stop());

    it('is loaded once the first findings are given, and has them asked for again', async () => {
      await start('built');
      await client.open(WITH_COLON);
      assert.equal((await client.diagnostics()).length, 1);
      const before = client.refreshes;
      assert.match(await client.modelSettled(), /^language model: ready, \d+ words$/);
      await client.diagnostics();
      assert.equal(client.refreshes, before + 1);
    });

    it('is loaded at once for who cannot work without it', async () => {
      await start('built');
      const answer = await client.request<Answer>('keHoach/restore', { text: BARE });
      assert.match(answer.text, /^Thực hiện Nghị quyết của Đảng/);
    });

    for (const model of ['missing', 'broken'] satisfies ModelFile[]) {
      it(`may be ${model}: that is said once, and everything else works`, async () => {
        await start(model);
        await client.open(WITH_COLON);
        assert.equal((await client.diagnostics()).length, 1);
        const said = await client.modelSettled();
        assert.match(said, model === 'missing' ? /none$/ : /cannot be read/);
        const answer = await client.request<Answer>('keHoach/restore', { text: BARE });
        assert.equal(answer.text, BARE);
        assert.match(answer.messages.join(), /mô hình ngôn ngữ/);
        await client.request<Answer>('keHoach/repair', { text: BARE });
        assert.equal((await client.diagnostics()).length, 1);
        assert.equal(client.log.filter((line) => line.startsWith('language model')).length, 1);
      });
    }
  });
}

describe('the language model and its client', () => {
  it('is not asked of a client that does not have it', async () => {
    const client = await TestClient.start('worker');
    await client.open(SMALL_PLAN);
    assert.deepEqual(await client.diagnostics(), []);
    assert.match(await client.modelSettled(), /none$/);
    await client.stop();
  });

  it('can be switched off, and on again', async () => {
    const client = await TestClient.start('stdio', {
      ...CAPABILITIES,
      workspace: { ...CAPABILITIES.workspace, configuration: true },
    });
    let enabled = false;
    client.connection.onRequest('workspace/configuration', () => [{ languageModel: { enabled } }]);
    /** The server reads the settings, then has the findings asked for again. */
    const asked = async (): Promise<void> => {
      for (const before = client.refreshes; client.refreshes === before;)
        await new Promise((resume) => setTimeout(resume, 10));
    };
    const restore = (): Promise<Answer> => client.request<Answer>('keHoach/restore', { text: BARE });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await asked();
    assert.match((await restore()).messages.join(), /keHoach\.languageModel\.enabled/);
    enabled = true;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await asked();
    assert.match((await restore()).text, /^Thực hiện/);
    await client.stop();
  });
});
