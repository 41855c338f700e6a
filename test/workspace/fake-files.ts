/** Files in memory, which count how often they are read and may be made to fail. */
import type { Files, Wanted } from '../../server/src/workspace/files';
import { asFolder } from '../../server/src/workspace/files';

export class FakeFiles implements Files {
  private readonly files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  /** Uris, in the order in which they were read. */
  readonly reads: string[] = [];
  /** Uris that are there and cannot be read, folders among them. */
  readonly closed = new Set<string>();
  private clock = 0;

  write(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files.set(uri, { bytes, mtime: ++this.clock });
  }

  delete(uri: string): void {
    this.files.delete(uri);
  }

  list(folder: string, { endings, limit }: Wanted): Promise<{ uris: string[]; unread: string[] }> {
    if (this.closed.has(folder)) return Promise.reject(new Error('closed'));
    const uris = [...this.files.keys()].filter(
      (uri) => uri.startsWith(asFolder(folder)) && endings.some((ending) => uri.endsWith(ending)),
    );
    return Promise.resolve({ uris: uris.slice(0, limit), unread: [] });
  }

  stat(uris: readonly string[]): ReturnType<Files['stat']> {
    return Promise.resolve(
      uris.map((uri) => {
        const file = this.files.get(uri);
        return file && { mtime: file.mtime, size: file.bytes.length };
      }),
    );
  }

  read(uris: readonly string[]): ReturnType<Files['read']> {
    this.reads.push(...uris);
    return Promise.resolve(
      uris.map((uri) => (this.closed.has(uri) ? undefined : this.files.get(uri)?.bytes)),
    );
  }
}
