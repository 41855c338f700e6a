/**
 * Keeps the index of the open folders: reads their plans behind the first findings, keeps what was read from one
 * session to the next, and follows what changes on the disk. Nobody waits for it, and the user may stop it.
 */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  WatchKind,
  type FileEvent,
  type FileSystemWatcher,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import manifest from '../../../package.json';
import { prepareKeys } from '../core/registry/search-keys';
import { say, type Message } from '../core/text/message';
import { cacheName, decodeCache, encodeCache, type CacheKey, type KnownFile } from '../workspace/cache';
import { isBelow, isWanted, MOST_FILES, PLAN_ENDING, wanted, WORD_ENDING } from '../workspace/files';
import { isOfficeFile, OFFICE_PATTERN } from '../workspace/office';
import { isSame, scan, scanFiles, type ScanEvents, type ScanOptions } from '../workspace/scan';
import { canonicalUri } from '../workspace/uris';
import { INDEX_CHANGED, type IndexChangedParams } from './file-requests';
import { OfficeFiles } from './office';
import { ScanProgress } from './scan-progress';
import type { Session } from './session';
import { Background } from './slices';
import { tell } from './tell';

/** Starts the scan again, as after one that the user has stopped. */
export const INDEX_COMMAND = 'keHoach.index';

const TOO_MANY: Message = {
  vi: 'Thư mục có hơn {count} tệp kế hoạch; chỉ {count} tệp được đưa vào mục lục. Mở riêng thư mục cần dùng để đọc đủ.',
  en: 'The folder has more than {count} plans; only {count} are in the index. Open the folder you need by itself to have it read whole.',
};

/** Milliseconds that events of the disk are gathered for, since they come in swarms. */
const GATHERING = 50;
/** Milliseconds from the last change to the writing of the cache. */
const CACHE_DELAY = 30_000;
/** Milliseconds between two words to the client that the index has changed. */
const TELLING = 500;

export class Folders {
  private folders: readonly string[] = [];
  private word = false;
  private readonly background = new Background();
  private readonly officeFiles: OfficeFiles;
  /** One thing after the other: scans, changed files, the cache. */
  private queue: Promise<void> = Promise.resolve();
  /** The scan that counts; an older one stops when it sees that it does not. */
  private scanNumber = 0;
  private scanning = false;
  private readonly remembered = new Map<string, KnownFile>();
  /** The folders whose cache was read, or which have none. */
  private cacheRead: string | undefined;
  private cacheIsOld = false;
  private toldTooMany = false;
  private readonly events = new Map<string, FileEvent>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What may be cited otherwise than before, since documents were last judged: uris of plans and of registries. */
  private readonly changed = new Set<string>();

  /** @param refresh documents may be judged otherwise now */
  constructor(
    private readonly session: Session,
    private readonly refresh: () => void,
  ) {
    const { workspace, connection } = session;
    this.officeFiles = new OfficeFiles(session);
    workspace.onChange(({ uri, own }) => {
      if (own) this.changed.add(uri);
      this.after('tell', TELLING, () => this.tellChange());
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const change of changes) this.events.set(change.uri, change);
      this.after('events', GATHERING, () => this.enqueue(() => this.follow()));
    });
    session.documents.onDidClose(({ document }) => {
      workspace.closed(document);
      if (this.folderOf(document.uri) !== undefined) this.look([document.uri]);
    });
    session.documents.onDidChangeContent(() => {
      this.after('open', TELLING, () => workspace.update());
    });
  }

  initialize(params: InitializeParams): void {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older clients tell
    const { workspaceFolders, rootUri } = params;
    const root = typeof rootUri === 'string' ? [rootUri] : [];
    this.setFolders(workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : root);
  }

  /** The client is ready, and the settings are read. */
  async initialized(): Promise<void> {
    const { connection, capabilities } = this.session;
    this.word = this.session.indexesWord;
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.changeFolders(added, removed),
      );
    }
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHERS] });
    }
    this.session.whenAnswered(() => this.start());
  }

  /** Settings were read again. */
  settingsRead(): void {
    if (this.word === this.session.indexesWord) return;
    this.word = this.session.indexesWord;
    this.start();
  }

  /** Looks at all files of the folders, and reads those that are not as they were. */
  start(): void {
    const number = ++this.scanNumber;
    this.enqueue(() => this.scan(number));
  }

  /** The server ends: what was read is kept. */
  async stop(): Promise<void> {
    this.scanNumber++;
    await this.queue;
    if (this.cacheIsOld && this.remembered.size === 0) await this.writeCache();
  }

  private setFolders(uris: readonly string[]): void {
    this.folders = uris.map((uri) => (uri.endsWith('/') ? uri.slice(0, -1) : uri));
    this.session.workspace.folders = this.folders;
  }

  private changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
    const left = this.folders.filter((folder) => !gone.has(canonicalUri(folder)));
    this.setFolders([...left, ...added.map(({ uri }) => uri)]);
    this.start();
  }

  private async scan(number: number): Promise<void> {
    const { workspace } = this.session;
    const isCurrent = (): boolean => number === this.scanNumber;
    if (!isCurrent()) return;
    this.scanning = true;
    const progress = new ScanProgress(this.session);
    try {
      await this.loadOffice();
      await this.readCache();
      const { whole, tooMany, uris } = await scan(
        this.scanOptions(() => !isCurrent() || progress.isCancelled),
        {
          ...this.scanEvents(() => progress.step()),
          found: (count) => progress.found(count),
        },
      );
      if (!whole) return;
      for (const { uri } of [...workspace.known()]) if (!uris.has(uri)) workspace.forget(uri);
      this.remembered.clear();
      if (tooMany) this.tellTooMany();
    } finally {
      progress.done();
      this.scanning = false;
      this.after('tell', 0, () => this.tellChange());
    }
    if (this.cacheIsOld) await this.writeCache();
    this.session.fence.run('keys', () => this.background.run(prepareKeys(workspace.registry.all())));
  }

  private scanOptions(isCancelled: () => boolean): ScanOptions {
    const { workspace, encoding } = this.session;
    return {
      files: this.session.files,
      startHelper: this.session.startHelper,
      folders: this.folders,
      wanted: wanted(this.word),
      encoding,
      known: (uri) => workspace.knownAt(uri) ?? this.remembered.get(uri),
      breathe: () => this.background.breathe(),
      isCancelled,
    };
  }

  private scanEvents(step: () => void = () => undefined): ScanEvents {
    const { workspace } = this.session;
    return {
      read: (uri, stat, record) => {
        workspace.read(uri, stat, record);
        this.cacheIsOld = true;
        step();
      },
      unchanged: (uri, stat) => {
        const known = this.remembered.get(uri);
        if (known && !isSame(stat, workspace.knownAt(uri))) workspace.keep(known);
        step();
      },
      unread: (uri) => {
        if (workspace.knownAt(uri)) this.cacheIsOld = true;
        workspace.forget(uri);
        step();
      },
    };
  }

  /** What has happened on the disk. A folder that is gone is told as one name. */
  private async follow(): Promise<void> {
    const { workspace } = this.session;
    const events = [...this.events.values()];
    this.events.clear();
    const office = events.some(({ uri }) => this.folders.some((folder) => isOfficeFile(uri, folder)));
    if (office) await this.loadOffice();
    for (const { uri, type } of events) {
      if (type !== FileChangeType.Deleted) continue;
      workspace.forget(uri);
      workspace.forgetBelow(uri);
      this.cacheIsOld = true;
    }
    const present = events.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
    await this.readFiles(present);
  }

  private async loadOffice(): Promise<void> {
    if (!(await this.officeFiles.load(this.session.files, this.folders))) return;
    for (const folder of this.folders) this.changed.add(folder);
    this.after('tell', TELLING, () => this.tellChange());
  }

  private look(uris: readonly string[]): void {
    this.enqueue(() => this.readFiles(uris));
  }

  private async readFiles(uris: readonly string[]): Promise<void> {
    const sought = wanted(this.word);
    const plans = uris.filter((uri) => this.folders.some((folder) => isWanted(uri, folder, sought)));
    await scanFiles(
      plans,
      this.scanOptions(() => false),
      this.scanEvents(),
    );
    if (this.cacheIsOld) this.after('cache', CACHE_DELAY, () => this.enqueue(() => this.writeCache()));
  }

  private folderOf(uri: string): string | undefined {
    return this.folders.find((folder) => isBelow(canonicalUri(uri), canonicalUri(folder)));
  }

  private get cacheKey(): CacheKey {
    return { version: manifest.version, encoding: this.session.encoding };
  }

  /** Once for each set of folders; a cache that cannot be read is none. */
  private async readCache(): Promise<void> {
    const name = cacheName(this.folders);
    if (this.cacheRead === name) return;
    this.cacheRead = name;
    try {
      const bytes = this.folders.length > 0 ? await this.session.storage?.read(name) : undefined;
      if (!bytes) return;
      const { strings } = this.session.workspace.index;
      const files = await this.background.run(decodeCache(this.cacheKey, bytes, strings));
      for (const file of files) this.remembered.set(file.uri, file);
    } catch {
      this.session.connection.console.info('index: no cache');
    }
  }

  private async writeCache(): Promise<void> {
    const { storage } = this.session;
    this.cacheIsOld = false;
    if (!storage || this.folders.length === 0) return;
    const { connection, workspace } = this.session;
    try {
      const pieces = encodeCache(this.cacheKey, [...workspace.known()]);
      await storage.write(cacheName(this.folders), this.background.pieces(pieces));
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      connection.console.error(`index: cannot be kept (${kind})`);
    }
  }

  private tellTooMany(): void {
    if (this.toldTooMany) return;
    this.toldTooMany = true;
    const { language } = this.session.settings;
    const count = MOST_FILES.toLocaleString(language);
    tell(this.session, MessageType.Warning, say(TOO_MANY, language, { count }));
  }

  /** Findings are asked for again when what they may rest on has changed; a scan changes too much to do so often. */
  private async tellChange(): Promise<void> {
    const { connection, workspace } = this.session;
    if (!this.scanning) this.judgeAnew();
    if (!this.session.hearsOfIndex) return;
    const params: IndexChangedParams = { plans: workspace.index.size, scanning: this.scanning };
    await connection.sendNotification(INDEX_CHANGED, params);
  }

  /** A plan that alone has changed is judged by its own text. */
  private judgeAnew(): void {
    const { changed } = this;
    const touched = this.session.documents.all().some(({ uri }) => changed.size > 1 || !changed.has(uri));
    const isAny = changed.size > 0;
    changed.clear();
    if (!isAny || !touched) return;
    this.session.forgetSettings();
    this.refresh();
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      this.session.fence.run('index', () => {
        throw error;
      });
    });
  }

  /** Does something once, however often it is asked for meanwhile. */
  private after(name: string, delay: number, action: () => void | Promise<void>): void {
    if (this.timers.has(name)) return;
    const timer = setTimeout(() => {
      this.timers.delete(name);
      this.session.fence.run(`index ${name}`, action);
    }, delay);
    this.timers.set(name, timer);
  }
}

/** Deleted names of any kind: a folder that is gone is told without what was in it. */
const WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: `**/*${PLAN_ENDING}` },
  { globPattern: `**/*${WORD_ENDING}` },
  { globPattern: OFFICE_PATTERN },
  { globPattern: '**/*', kind: WatchKind.Delete },
];
