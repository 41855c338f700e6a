/** The preview's pages, behind both doors: what has changed comes, what has not is told to stay. */
import assert from 'node:assert/strict';
import { Random } from '../../scripts/random';
import type { Preview, Sheet } from '../../server/src/lsp/preview';
import { generatedPlan } from '../agreement/generated-plan';
import { HOSTILE_PLAN } from '../support/hostile';
import { SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, TestClient, type Door } from '../support/server';
import { piecesOf, shownAfter, type ShownSheet } from '../support/sheets';

const LONG = generatedPlan({ length: 45_000, appendixRows: 20, landscape: true }, new Random(11));

/** What a client does with the answers. */
class Reader {
  sheets: ShownSheet[] = [];
  private generation: number | undefined;

  constructor(private readonly client: TestClient) {}

  /** One question. */
  async ask(params: object = {}): Promise<Preview> {
    const holds = this.generation === undefined ? {} : { holds: this.generation };
    const preview = await this.client.request<Preview>('keHoach/preview', { ...holds, ...params });
    this.sheets = shownAfter(this.sheets, preview);
    this.generation = preview.generation;
    return preview;
  }

  /** As many questions as there is something left to ask for; the sheets that were sent, by their index. */
  async read(): Promise<number[]> {
    const sent: number[] = [];
    for (;;) {
      const preview = await this.ask();
      sent.push(...sentIn(preview));
      if (preview.complete) return sent.sort((a, b) => a - b);
    }
  }
}

const sentIn = ({ sheets }: Preview): number[] =>
  sheets.flatMap(({ html }, index) => (html === undefined ? [] : [index]));

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`preview over ${door}`, () => {
    let client: TestClient;
    let reader: Reader;
    const open = async (text: string): Promise<void> => {
      client = await TestClient.start(door);
      reader = new Reader(client);
      await client.open(text);
    };
    afterEach(() => client.stop());

    /** What the client shows is what it would show had it just begun. */
    const isRight = async (): Promise<void> => {
      const fresh = new Reader(client);
      await fresh.read();
      assert.deepEqual(reader.sheets, fresh.sheets);
    };

    it('sends all pages to who has none, of the size of the paper', async () => {
      await open(SMALL_PLAN);
      const preview = await reader.ask();
      assert.equal(preview.version, 1);
      assert.equal(preview.complete, true);
      assert.deepEqual(
        sentIn(preview),
        preview.sheets.map((_, i) => i),
      );
      assert.deepEqual((preview.sheets[0] as Sheet).size.map(Math.round), [595, 842]);
      assert.match(
        preview.sheets[0]?.html ?? '',
        /<h1 class="typeName" data-p data-type="15 \d+"><span class="line" data-place="[\d. ]+">/,
      );
    });

    it('sends the page alone on which a word has changed', async () => {
      await open(LONG);
      await reader.read();
      await client.change(LONG.indexOf('Đảng', LONG.length / 2), 4, 'đảng');
      assert.equal((await reader.read()).length, 1);
      await isRight();
    });

    it('sends no page for a line above all that is not printed, but where the text stands now', async () => {
      await open(LONG);
      await reader.read();
      const before = reader.sheets;
      await client.change(0, 0, '// ghi chú\n');
      assert.deepEqual(await reader.read(), []);
      assert.deepEqual(
        reader.sheets.map(({ starts }) => starts),
        before.map(({ starts }) => starts.map((start) => start + '// ghi chú\n'.length)),
      );
      await isRight();
    });

    it('sends what is looked at first, when everything has moved', async () => {
      await open(LONG);
      await reader.read();
      await client.change(
        LONG.indexOf('-----\n') + 6,
        0,
        `\n${'Mọi trang sau đoạn này đều khác trước. '.repeat(30)}\n`,
      );
      const preview = await reader.ask({ near: 9 });
      assert.equal(preview.complete, false);
      assert.deepEqual(sentIn(preview).includes(9), true);
      assert.ok(sentIn(preview).length < 6);
      assert.equal(preview.sheets[0]?.starts, undefined, 'what is not sent yet is the old page');
      await reader.read();
      await isRight();
    });

    it('finds the page of a character for who does not know any page', async () => {
      await open(LONG);
      const at = LONG.length >> 1;
      const preview = await reader.ask({ at });
      const sheets = reader.sheets.filter(({ html }) => html !== '');
      const offsets = sheets.flatMap(({ html, starts }) =>
        piecesOf(html, starts).flatMap((piece) => piece.offsets),
      );
      assert.ok(Math.min(...offsets) < at && at < Math.max(...offsets));
      assert.equal(preview.complete, false);
    });

    it('keeps the pages after an insertion that does not reach them', async () => {
      await open(LONG);
      await reader.read();
      const landscape = reader.sheets.findIndex(({ size: [width, height] }) => width > height);
      assert.ok(landscape > 10);
      await client.change(LONG.indexOf('-----\n') + 6, 0, `\n${'Một đoạn thêm vào. '.repeat(300)}\n`);
      const sent = await reader.read();
      const now = reader.sheets.findIndex(({ size: [width, height] }) => width > height);
      assert.ok(now > landscape, 'there are more pages before it');
      assert.equal(sent.includes(now), false);
      await isRight();
    });

    it('shows the same as from the beginning, whatever is done to the text', async () => {
      await open(LONG);
      const random = new Random(3);
      for (let i = 0; i < 25; i++) {
        const at = random.integer(0, client.text.length);
        const length = random.pick([0, 0, 1, 40, 3000]);
        const inserted = random.pick([
          '',
          'x',
          '\n\n',
          'Thêm một đoạn văn dài hơn một dòng. '.repeat(8),
          'e\u0302\u0301',
        ]);
        await client.change(at, Math.min(length, client.text.length - at), inserted);
        if (i % 3 === 0) await reader.ask({ near: random.integer(0, 20) });
        else await reader.read();
      }
      await reader.read();
      await isRight();
    });

    it('tells letters written with marks of their own from those without', async () => {
      await open(SMALL_PLAN);
      await reader.read();
      const at = SMALL_PLAN.indexOf('ế hoạch như sau');
      await client.change(at, 1, 'ế'.normalize('NFD'));
      assert.deepEqual(await reader.read(), [0], 'it looks the same, and stands elsewhere');
      const [sheet] = reader.sheets;
      const line = piecesOf(sheet?.html ?? '', sheet?.starts ?? []).find(({ text }) =>
        text.includes('hoạch như sau'),
      );
      const index = line?.text.indexOf('như sau') ?? -1;
      assert.equal(line?.offsets[index], client.text.indexOf('như sau'));
      await isRight();
    });

    it('begins anew with who holds something else', async () => {
      await open(SMALL_PLAN);
      await reader.read();
      const { sheets } = await client.request<Preview>('keHoach/preview', { holds: 99 });
      assert.ok(sheets.every(({ html, held }) => html !== undefined && held === undefined));
    });

    it('leaves text what is text', async () => {
      await open(HOSTILE_PLAN);
      await reader.read();
      assert.doesNotMatch(
        reader.sheets.map(({ html }) => html).join(''),
        /<(?!\/?(?:p|h[1-4]|div|span|table|tr|th|td)[ >])/,
      );
    });

    it('has nothing to say of a document that is not open', async () => {
      client = await TestClient.start(door);
      assert.equal(await client.request('keHoach/preview'), null);
    });
  });
}

describe('preview and settings', () => {
  it('is asked for again when they change, with the sheets that both sides of the paper need', async () => {
    let duplex = false;
    const workspace = { ...CAPABILITIES.workspace, configuration: true };
    const client = await TestClient.start('stdio', { ...CAPABILITIES, workspace });
    const { connection } = client;
    connection.onRequest('workspace/configuration', () => [{ page: { duplex } }]);
    const refreshed = new Promise<void>((resume) => {
      connection.onNotification('keHoach/preview/refresh', resume);
    });
    try {
      await client.open(
        `${SMALL_PLAN}\nPhụ lục 1\n\nDANH MỤC\n\nMột dòng.\n\nPhụ lục 2\n\nDANH MỤC\n\nMột dòng.\n`,
      );
      const reader = new Reader(client);
      await reader.read();
      const before = reader.sheets.length;
      duplex = true;
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
      await reader.read();
      const blank = reader.sheets.filter((sheet) => sheet.blank);
      assert.equal(reader.sheets.length, before + blank.length);
      assert.ok(blank.length >= 1, 'the second appendix begins on the front of a sheet');
      assert.ok(blank.every(({ html, starts }) => html === '' && starts.length === 0));
    } finally {
      await client.stop();
    }
  });
});
