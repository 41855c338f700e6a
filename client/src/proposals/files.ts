/** Proposed texts as files in memory, so that they are edited and compared like any other. */
import * as vscode from 'vscode';

export const PROPOSAL_SCHEME = 'ke-hoach-proposal';

interface File {
  readonly bytes: Uint8Array;
  readonly created: number;
  readonly changed: number;
}

export class ProposalFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly files = new Map<string, File>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly registration: vscode.Disposable;

  constructor() {
    this.registration = vscode.workspace.registerFileSystemProvider(PROPOSAL_SCHEME, this, {
      isCaseSensitive: true,
    });
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined); // every change is told anyway
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, created, changed } = this.fileAt(uri);
    return { type: vscode.FileType.File, ctime: created, mtime: changed, size: bytes.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.fileAt(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const now = Date.now();
    const before = this.files.get(uri.path);
    this.files.set(uri.path, { bytes, created: before?.created ?? now, changed: now });
    this.changed.fire([
      { type: before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri },
    ]);
  }

  delete(uri: vscode.Uri): void {
    if (this.files.delete(uri.path)) this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private fileAt(uri: vscode.Uri): File {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
