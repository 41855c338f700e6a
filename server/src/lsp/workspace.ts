/** The folders that are open, as the server knows them: the index of all plans, and the registry that grows from it. */
import type { Registry } from '../core/registry/registry';
import { builtInRegistry } from '../core/registry/registry';
import type { PositionEncoding } from '../core/text/source';
import { factsOf } from '../workspace/facts';
import { WorkspaceIndex } from '../workspace/index';
import type { PlanDocument } from './documents';

export class Workspace {
  private readonly plans = new WorkspaceIndex();
  /** Versions of the open documents as the index has them. */
  private readonly versions = new Map<string, number>();
  /** What is known by number: the program's documents, the office's, and the plans of the folders. */
  readonly registry: Registry = builtInRegistry.with(this.plans);

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
    for (const document of this.documents.all()) this.enter(document);
    return this.plans;
  }

  private enter(document: PlanDocument): void {
    const { uri, version, isProposal } = document;
    if (isProposal || this.versions.get(uri) === version) return;
    this.versions.set(uri, version);
    this.plans.set(uri, factsOf(document.plan, this.encoding()));
  }
}
