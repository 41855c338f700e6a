/** The office's own registry among the files of a folder. */
import type { Directive } from '../core/registry/directive';
import {
  officeRegistryFiles,
  readOfficeRegistry,
  type OfficeRegistryKind,
  type OfficeRegistryProblem,
} from '../core/registry/office';
import { DirectiveList, type DirectiveSource } from '../core/registry/registry';
import type { Message } from '../core/text/message';
import { contentOf, LARGEST, type Files } from './files';
import { canonicalUri, uriBelow } from './uris';

export interface OfficeFile {
  readonly uri: string;
  /** Empty where it cannot be read. */
  readonly text: string;
  readonly directives: readonly Directive[];
  /** Spans are offsets into `text`. */
  readonly problems: readonly OfficeRegistryProblem[];
}

/** For who watches the disk. */
export const OFFICE_PATTERN = '**/.kehoach/registry.{json,csv}';

const kinds = Object.keys(officeRegistryFiles) as OfficeRegistryKind[];

const uriOf = (folder: string, kind: OfficeRegistryKind): string =>
  uriBelow(folder, officeRegistryFiles[kind].split('/'));

/** Whether a uri is that of a folder's registry, or of the folder in which it lies. */
export function isOfficeFile(uri: string, folder: string): boolean {
  const asked = canonicalUri(uri);
  return kinds.some((kind) => {
    const file = canonicalUri(uriOf(folder, kind));
    return file === asked || file.startsWith(`${asked}/`);
  });
}

const NOT_READABLE: Message = {
  vi: 'tệp không phải văn bản UTF-8; hãy lưu lại bằng UTF-8',
  en: 'the file is not UTF-8 text; save it as UTF-8',
};

/** The registry files that a folder has. */
export async function readOffice(files: Files, folder: string): Promise<OfficeFile[]> {
  const uris = kinds.map((kind) => uriOf(folder, kind));
  const contents = await files.read(uris, LARGEST);
  return kinds.flatMap((kind, i) => {
    const [uri, bytes] = [uris[i], contents[i]];
    return uri === undefined || !bytes ? [] : [officeFile(uri, kind, bytes)];
  });
}

function officeFile(uri: string, kind: OfficeRegistryKind, bytes: Uint8Array): OfficeFile {
  const content = contentOf(uri, bytes);
  if ('text' in content) return { uri, text: content.text, ...readOfficeRegistry(content.text, kind) };
  const problem = { span: { start: 0, end: 0 }, message: NOT_READABLE, args: {}, severity: 'error' } as const;
  return { uri, text: '', directives: [], problems: [problem] };
}

/** A list that is another whenever its files are. */
export class OfficeSource implements DirectiveSource {
  private list = new DirectiveList([]);

  set(directives: readonly Directive[]): void {
    this.list = new DirectiveList(directives);
  }

  byNumber(number: string): readonly Directive[] {
    return this.list.byNumber(number);
  }

  bySubject(subject: string): readonly Directive[] {
    return this.list.bySubject(subject);
  }

  all(): readonly Directive[] {
    return this.list.all();
  }
}
