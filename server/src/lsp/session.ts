/** What all handlers share: the open documents, what the client can do, and the user's settings. */
import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  Range,
  TextDocuments,
} from 'vscode-languageserver';
import type { CheckSettings } from '../core/rules/settings';
import type { PositionEncoding } from '../core/text/source';
import { Converter } from './convert';
import { createDocuments, type PlanDocument } from './documents';
import { Fence } from './fence';
import { readCheckSettings } from './settings';

/** What a client may say of itself when it starts the server. */
interface InitializationOptions {
  /** `client`: the editor offers the snippets by itself. */
  readonly snippets?: 'client' | 'server';
  readonly language?: string;
  /** The client has the commands `keHoach.dismiss` and `keHoach.setRule`. */
  readonly commands?: boolean;
  /** Where a rule's page is found; `{rule}` stands for its id. */
  readonly ruleHref?: string;
}

/** Parameters of the notification `keHoach/dismissals`: what the user has set aside in a document, all of it. */
export interface DismissalsParams {
  readonly uri: string;
  readonly fingerprints: readonly string[];
}

export class Session {
  readonly documents: TextDocuments<PlanDocument>;
  readonly fence: Fence;
  encoding: PositionEncoding = 'utf-16';
  settings: CheckSettings = { language: 'vi' };
  offersSnippets = true;
  runsCommands = false;
  ruleHref: string | undefined;
  private readonly dismissed = new Map<string, ReadonlySet<string>>();
  private readonly ofDocument = new Map<string, CheckSettings>();
  private capabilities: ClientCapabilities = {};

  constructor(readonly connection: Connection) {
    this.fence = new Fence(connection);
    this.documents = createDocuments(() => this.encoding);
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    this.capabilities = capabilities;
    this.encoding = capabilities.general?.positionEncodings?.[0] === 'utf-8' ? 'utf-8' : 'utf-16';
    this.offersSnippets =
      options.snippets !== 'client' &&
      capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    this.settings = readCheckSettings({ language: options.language });
    this.runsCommands = options.commands === true;
    this.ruleHref = options.ruleHref;
  }

  get pullsDiagnostics(): boolean {
    return this.capabilities.textDocument?.diagnostic !== undefined;
  }

  get refreshesDiagnostics(): boolean {
    return this.capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  get registersConfiguration(): boolean {
    return this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  /** Asks the client for the settings under `keHoach`; keeps what it has where the client cannot tell. */
  async readSettings(): Promise<void> {
    if (!this.capabilities.workspace?.configuration) return;
    this.settings = readCheckSettings(await this.connection.workspace.getConfiguration('keHoach'));
    this.ofDocument.clear();
  }

  dismiss({ uri, fingerprints }: DismissalsParams): void {
    this.dismissed.set(uri, new Set(fingerprints));
    this.ofDocument.delete(uri);
  }

  /** The settings with what was set aside in one document: the same object until either changes. */
  settingsOf({ uri }: PlanDocument): CheckSettings {
    const dismissed = this.dismissed.get(uri);
    if (!dismissed) return this.settings;
    const known = this.ofDocument.get(uri) ?? { ...this.settings, dismissed };
    this.ofDocument.set(uri, known);
    return known;
  }

  /** Offsets in the file of a range of the protocol. */
  rawOffsets({ plan: { source } }: PlanDocument, { start, end }: Range): readonly [number, number] {
    return [source.rawOffsetAt(start, this.encoding), source.rawOffsetAt(end, this.encoding)];
  }

  converter(document: PlanDocument): Converter {
    return new Converter(document.plan.source, this.encoding, this.ruleHref);
  }
}
