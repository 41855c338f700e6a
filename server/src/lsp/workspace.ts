/**
 * The folders that are open, as the server knows them: the index of all plans, and the registry that grows from it.
 * A plan that is open counts as its editor shows it, the others as they lie on the disk.
 */
import { builtInRegistry, type Registry } from '../core/registry/registry';
import type { PositionEncoding } from '../core/text/source';
import type { KnownFile } from '../workspace/cache';
import { factsOf, type OwnFacts } from '../workspace/facts';
import { isBelow, type FileStat } from '../workspace/files';
import { WorkspaceIndex } from '../workspace/index';
import { OfficeSource } from '../workspace/office';
import type { PlanRecord } from '../workspace/stored';
import { canonicalUri } from '../workspace/uris';
import type { PlanDocument } from './documents';

/** What a change of the index means for others. */
export interface IndexChange {
  readonly uri: string;
  /** The plan's own number, type, date, body or subject is another: plans that cite it may be judged otherwise. */
  readonly own: boolean;
}

export type IndexListener = (change: IndexChange) => void;

interface OpenPlan {
  readonly uri: string;
  readonly version: number;
}

export class Workspace {
  private readonly plans = new WorkspaceIndex();
  /** Files as they lie on the disk, by canonical uri. */
  private readonly files = new Map<string, KnownFile>();
  /** Open documents as the index has them, by canonical uri. */
  private readonly open = new Map<string, OpenPlan>();
  private listener: IndexListener = () => undefined;
  readonly office = new OfficeSource();
  /** What is known by number: the program's documents, the office's, and the plans of the folders. */
  readonly registry: Registry = builtInRegistry.with(this.office).with(this.plans);
  /** Uris of the open folders. */
  folders: readonly string[] = [];

  /**
   * @param documents those that are open
   * @param encoding asked for when needed, since it is settled only at initialisation
   */
  constructor(
    private readonly documents: { all(): readonly PlanDocument[] },
    private readonly encoding: () => PositionEncoding,
  ) {}

  /** The index, with what the open documents say now. */
  get index(): WorkspaceIndex {
    this.update();
    return this.plans;
  }

  /** Takes in what the open documents say now. */
  update(): void {
    for (const document of this.documents.all()) this.enter(document);
  }

  onChange(listener: IndexListener): void {
    this.listener = listener;
  }

  /** The state in which a file was last read. */
  knownAt(uri: string): KnownFile | undefined {
    return this.files.get(canonicalUri(uri));
  }

  known(): Iterable<KnownFile> {
    return this.files.values();
  }

  /** A file was read. */
  read(uri: string, { mtime, size }: FileStat, record: PlanRecord): void {
    this.keep({ uri, mtime, size, plan: this.plans.recorded(record) });
  }

  /** A file is as somebody remembers it. */
  keep(file: KnownFile): void {
    const key = canonicalUri(file.uri);
    const before = this.files.get(key);
    this.files.set(key, file);
    if (this.open.has(key)) return;
    if (before) this.plans.delete(before.uri);
    this.plans.put(file.uri, file.plan);
    this.listener({ uri: file.uri, own: !saysTheSame(before?.plan.own, file.plan.own) });
  }

  /** A file is gone, or cannot be read any more. */
  forget(uri: string): void {
    const key = canonicalUri(uri);
    const file = this.files.get(key);
    if (!file) return;
    this.files.delete(key);
    if (this.open.has(key)) return;
    this.plans.delete(file.uri);
    this.listener({ uri, own: file.plan.own !== undefined });
  }

  /** A folder is gone, with all that was in it. */
  forgetBelow(folder: string): void {
    const above = canonicalUri(folder);
    for (const [key, { uri }] of [...this.files]) if (isBelow(key, above)) this.forget(uri);
  }

  /** A document is no longer open: what counts again is its file. */
  closed({ uri }: { readonly uri: string }): void {
    const key = canonicalUri(uri);
    if (!this.open.delete(key)) return;
    const shown = this.plans.planAt(uri)?.own;
    this.plans.delete(uri);
    const file = this.files.get(key);
    if (file) this.plans.put(file.uri, file.plan);
    this.listener({ uri, own: !saysTheSame(shown, file?.plan.own) });
  }

  private enter(document: PlanDocument): void {
    const { uri, version, isProposal } = document;
    const key = canonicalUri(uri);
    const known = this.open.get(key);
    if (isProposal || known?.version === version || !this.isPlan(uri)) return;
    const before = this.plans.planAt(known?.uri ?? this.files.get(key)?.uri ?? uri)?.own;
    for (const other of [known?.uri, this.files.get(key)?.uri])
      if (other !== undefined && other !== uri) this.plans.delete(other);
    this.open.set(key, { uri, version });
    const { own } = this.plans.set(uri, factsOf(document.plan, this.encoding()));
    this.listener({ uri, own: !saysTheSame(before, own) });
  }

  /** Not what an editor shows of a file beside it, such as its version in a repository. */
  private isPlan(uri: string): boolean {
    return /^(?:file|untitled):/.test(uri) || this.folders.some((folder) => isBelow(uri, folder));
  }
}

const OWN = ['number', 'type', 'date', 'issuer', 'subject'] as const;

const saysTheSame = (a: OwnFacts | undefined, b: OwnFacts | undefined): boolean =>
  OWN.every((name) => a?.[name] === b?.[name]);
