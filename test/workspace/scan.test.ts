/** Reading folders: what is read, what is not, and that nothing stops the others. */
import assert from 'node:assert/strict';
import { wanted, type FileStat, type Unread } from '../../server/src/workspace/files';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { readRecord, type Helper } from '../../server/src/workspace/reading';
import { scan, type Scanned } from '../../server/src/workspace/scan';
import { FakeFiles } from './fake-files';
import { planText } from './plans';

const FOLDER = 'file:///plans';

class Reader {
  readonly index = new WorkspaceIndex();
  readonly stats = new Map<string, FileStat>();
  readonly unread = new Map<string, Unread>();
  unchanged = 0;
  isCancelled = false;
  startHelper: (() => Helper) | undefined;

  constructor(readonly files: FakeFiles) {}

  scan(folders: readonly string[] = [FOLDER], limit?: number): Promise<Scanned> {
    return scan(
      {
        files: this.files,
        folders,
        wanted: { ...wanted(false), ...(limit !== undefined && { limit }) },
        encoding: 'utf-16',
        known: (uri) => this.stats.get(uri),
        breathe: () => undefined,
        isCancelled: () => this.isCancelled,
        startHelper: this.startHelper,
      },
      {
        read: (uri, stat, record) => {
          this.stats.set(uri, stat);
          this.index.put(uri, this.index.recorded(record));
        },
        unchanged: () => {
          this.unchanged++;
        },
        unread: (uri, why) => void this.unread.set(uri, why),
      },
    );
  }
}

function filesWith(count: number): FakeFiles {
  const files = new FakeFiles();
  for (let i = 1; i <= count; i++) files.write(`${FOLDER}/${i}.kehoach`, planText({ number: `${i}` }));
  return files;
}

describe('scan of folders', () => {
  it('reads all plans, and each file once though its folder is open twice', async () => {
    const reader = new Reader(filesWith(200));
    const { whole, tooMany, uris } = await reader.scan([FOLDER, FOLDER]);
    assert.deepEqual([whole, tooMany, uris.size, reader.index.size], [true, false, 200, 200]);
    assert.equal(reader.files.reads.length, 200);
    assert.equal(reader.index.citingOf('25-CT/TW').length, 200);
  });

  it('reads again only what has changed', async () => {
    const reader = new Reader(filesWith(5));
    await reader.scan();
    reader.files.write(`${FOLDER}/3.kehoach`, planText({ number: '33' }));
    reader.files.reads.length = 0;
    await reader.scan();
    assert.deepEqual(reader.files.reads, [`${FOLDER}/3.kehoach`]);
    assert.equal(reader.unchanged, 4);
    assert.equal(reader.index.bearersOf('33-KH/ĐU').length, 1);
  });

  it('tells why a file is not read, and goes on', async () => {
    const files = filesWith(2);
    const name = (each: string): string => `${FOLDER}/${each}.kehoach`;
    files.write(name('binary'), new Uint8Array([75, 0, 72]));
    files.write(name('old'), new Uint8Array([0x4b, 0xd5, 0x20]));
    files.write(name('large'), new Uint8Array(10 * 1024 * 1024 + 1));
    files.write(name('closed'), planText({}));
    files.closed.add(name('closed'));
    files.closed.add('file:///gone');
    const reader = new Reader(files);
    assert.equal((await reader.scan(['file:///gone', FOLDER])).whole, true);
    assert.deepEqual(Object.fromEntries(reader.unread), {
      'file:///gone': 'unreadable',
      [name('binary')]: 'notText',
      [name('old')]: 'notUtf8',
      [name('large')]: 'tooLarge',
      [name('closed')]: 'unreadable',
    });
    assert.equal(reader.index.size, 2);
  });

  it('reads a file with a byte order mark, and with combining marks', async () => {
    const files = new FakeFiles();
    files.write(`${FOLDER}/a.kehoach`, `\uFEFF${planText({ number: '7' })}`);
    files.write(`${FOLDER}/b.kehoach`, planText({ number: '8' }).normalize('NFD'));
    const reader = new Reader(files);
    await reader.scan();
    assert.deepEqual(
      ['7-KH/ĐU', '8-KH/ĐU'].map((number) => reader.index.bearersOf(number)[0]?.own.range.start),
      [
        { line: 3, character: 3 },
        { line: 3, character: 5 },
      ],
    );
  });

  it('stops when it is cancelled, and goes on from there', async () => {
    const reader = new Reader(filesWith(300));
    const { index, files } = reader;
    const put = index.put.bind(index);
    index.put = (uri, plan) => {
      reader.isCancelled = index.size >= 99;
      put(uri, plan);
    };
    assert.equal((await reader.scan()).whole, false);
    assert.equal(index.size, 100);
    index.put = put;
    reader.isCancelled = false;
    files.reads.length = 0;
    assert.equal((await reader.scan()).whole, true);
    assert.equal(index.size, 300);
    assert.equal(files.reads.length, 200);
  });

  it('has many files read by a helper, and goes on without him when he fails', async () => {
    for (const patience of [Infinity, 2]) {
      const reader = new Reader(filesWith(600));
      const [asked, stopped]: [number[], boolean[]] = [[], []];
      reader.startHelper = () => ({
        read(files, encoding) {
          asked.push(files.length);
          return asked.length > patience
            ? Promise.reject(new Error('tired'))
            : Promise.resolve(files.map((file) => readRecord(file, encoding)));
        },
        stop: () => void stopped.push(true),
      });
      assert.equal((await reader.scan()).whole, true);
      assert.equal(reader.index.size, 600);
      assert.ok(asked.length > 1 && stopped.length > 0);
      assert.equal(asked.length <= 3, patience === 2);
    }
  });

  it('reads no more files than it may', async () => {
    const reader = new Reader(filesWith(12));
    assert.equal((await reader.scan([FOLDER], 10)).tooMany, true);
    assert.equal(reader.index.size, 10);
  });
});
