/** What all handlers share: the open documents, what the client can do, and the user's settings. */
import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  Range,
  TextDocuments,
} from 'vscode-languageserver';
import type { LanguageModel } from '../core/language-model/model';
import { defaultPageSettings, type PageSettings } from '../core/layout/styles';
import type { CheckSettings } from '../core/rules/settings';
import type { PositionEncoding, SourceText } from '../core/text/source';
import type { Span } from '../core/text/span';
import { NO_FILES, type Files, type Storage } from '../workspace/files';
import type { Machine } from '../workspace/machine';
import type { Helper } from '../workspace/reading';
import { clientFiles, clientStorage } from './client-files';
import { Converter } from './convert';
import { createDocuments, type PlanDocument } from './documents';
import { Fence } from './fence';
import { FirstWord } from './first-word';
import { ModelLoader, type ReadModel } from './model';
import { Workspace } from './workspace';
import {
  readCheckSettings,
  readIndexesWord,
  readKeptDictionaries,
  readPageSettings,
  readShown,
  readUsesModel,
  type KeptDictionary,
  type Shown,
} from './settings';

/** What a client may say of itself when it starts the server. */
interface InitializationOptions {
  /** `client`: the editor offers the snippets by itself. */
  readonly snippets?: 'client' | 'server';
  readonly language?: string;
  /** The client has commands of its own: `keHoach.dismiss`, `keHoach.setRule`, and those that show a proposal. */
  readonly commands?: boolean;
  /** The client's command `keHoach.addToDictionary` can add to these: `user`, `workspace`. */
  readonly dictionaries?: readonly string[];
  /** `client`: a server that has no files may ask for the language model with `keHoach/model`. */
  readonly model?: 'client';
  /** Where a rule's page is found; `{rule}` stands for its id. */
  readonly ruleHref?: string;
  /** `client`: it reads files for the server, as `file-requests.ts` has it. */
  readonly files?: 'client';
  /** Where the index of the folders may be kept: a folder of this machine, or `client`. */
  readonly storage?: string;
  /** It wants to hear whenever the index has changed. */
  readonly indexChanges?: boolean;
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
  /** Dictionaries that the client adds words to. */
  dictionaries: readonly KeptDictionary[] = [];
  /** The client answers `keHoach/model`. */
  private clientHasModel = false;
  /** The user wants the language model. */
  usesModel = true;
  /** The user wants Word documents in the index, too. */
  indexesWord = false;
  /** What the user wants to see beside the text. */
  shown: Shown = readShown({});
  ruleHref: string | undefined;
  private readonly dismissed = new Map<string, ReadonlySet<string>>();
  private readonly ofDocument = new Map<string, CheckSettings>();
  private readonly pages = new Map<string, Promise<PageSettings>>();
  /** What the client says it can do. */
  capabilities: ClientCapabilities = {};
  private readonly models: ModelLoader;
  private clientReadsFiles = false;
  private storagePlace: string | undefined;
  /** The client wants to know when the index of the folders has changed. */
  hearsOfIndex = false;
  private readonly firstWord = new FirstWord();
  readonly workspace: Workspace;

  constructor(
    readonly connection: Connection,
    readModel: ReadModel,
    private readonly machine?: Machine,
  ) {
    this.fence = new Fence(connection);
    this.models = new ModelLoader(connection, () =>
      readModel({ connection, clientHasModel: this.clientHasModel }),
    );
    this.documents = createDocuments(() => this.encoding);
    this.workspace = new Workspace(this.documents, () => this.encoding);
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
    this.dictionaries = readKeptDictionaries(options.dictionaries);
    this.clientHasModel = options.model === 'client';
    this.ruleHref = options.ruleHref;
    this.clientReadsFiles = options.files === 'client';
    this.storagePlace = typeof options.storage === 'string' ? options.storage : undefined;
    this.hearsOfIndex = options.indexChanges === true;
  }

  /** Folders of this machine are read here; where one of them is none, all are read by the client, if it can. */
  get files(): Files {
    const isHere = this.workspace.folders.every((folder) => folder.startsWith('file:'));
    if (this.machine && (isHere || !this.clientReadsFiles)) return this.machine.files;
    return this.clientReadsFiles ? clientFiles(this.connection) : NO_FILES;
  }

  /** Who reads one file, which need not lie in a folder that is open. */
  filesFor(uri: string): Files {
    if (this.machine && uri.startsWith('file:')) return this.machine.files;
    return this.clientReadsFiles ? clientFiles(this.connection) : NO_FILES;
  }

  /** Who can read many plans beside this thread. */
  get startHelper(): (() => Helper) | undefined {
    return this.machine?.startHelper;
  }

  /** Where the index is kept from one session to the next, if anywhere. */
  get storage(): Storage | undefined {
    if (this.storagePlace === 'client') return clientStorage(this.connection);
    return this.storagePlace === undefined ? undefined : this.machine?.storage(this.storagePlace);
  }

  get pullsDiagnostics(): boolean {
    return this.capabilities.textDocument?.diagnostic !== undefined;
  }

  get refreshesDiagnostics(): boolean {
    return this.capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  get confirmsChanges(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  }

  get registersConfiguration(): boolean {
    return this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  /** Asks the client for the settings under `keHoach`; keeps what it has where the client cannot tell. */
  async readSettings(): Promise<void> {
    if (!this.capabilities.workspace?.configuration) return;
    const given: unknown = await this.connection.workspace.getConfiguration('keHoach');
    const { model } = this.settings;
    this.usesModel = readUsesModel(given);
    this.shown = readShown(given);
    this.indexesWord = readIndexesWord(given);
    this.settings = { ...readCheckSettings(given), model: this.usesModel ? model : undefined };
    this.ofDocument.clear();
    this.pages.clear();
  }

  /** How a document's pages look: its folder may have settings of its own. Asked once, until settings change. */
  pageSettingsOf(uri: string): Promise<PageSettings> {
    const known = this.pages.get(uri) ?? this.askPageSettings(uri);
    this.pages.set(uri, known);
    known.catch(() => this.pages.delete(uri)); // whoever asked is told; the next one asks again
    return known;
  }

  private async askPageSettings(scopeUri: string): Promise<PageSettings> {
    if (!this.capabilities.workspace?.configuration) return defaultPageSettings;
    return readPageSettings(
      await this.connection.workspace.getConfiguration({ scopeUri, section: 'keHoach' }),
    );
  }

  /**
   * Has the language model loaded, where the user wants it, behind the first findings.
   * @returns whether documents are judged otherwise from now on
   */
  async loadModel(): Promise<boolean> {
    const before = this.settings.model;
    if (this.usesModel) this.take(await this.models.later());
    return this.settings.model !== before;
  }

  /** For who cannot work without the model; undefined where there is none, or the user wants none. */
  async modelNow(): Promise<LanguageModel | undefined> {
    if (!this.usesModel) return undefined;
    const model = await this.models.now();
    this.take(model);
    return model;
  }

  /** The first findings are given: what takes longer may begin. */
  answered(): void {
    this.models.release();
    this.firstWord.given();
  }

  /** Does something behind the first findings, or soon if nobody asks for any. */
  whenAnswered(action: () => void): void {
    this.firstWord.then(action);
  }

  /** What is known by number is not what it was: documents are judged anew. */
  forgetSettings(): void {
    this.ofDocument.clear();
  }

  private take(model: LanguageModel | undefined): void {
    if (!this.usesModel || this.settings.model === model) return;
    this.settings = { ...this.settings, model };
    this.ofDocument.clear();
  }

  dismiss({ uri, fingerprints }: DismissalsParams): void {
    this.dismissed.set(uri, new Set(fingerprints));
    this.ofDocument.delete(uri);
  }

  /** The settings with what is known of one document: the same object until either changes. */
  settingsOf({ uri }: PlanDocument): CheckSettings {
    const dismissed = this.dismissed.get(uri);
    const { registry } = this.workspace;
    const known = this.ofDocument.get(uri) ?? {
      ...this.settings,
      registry,
      uri,
      ...(dismissed && { dismissed }),
    };
    this.ofDocument.set(uri, known);
    return known;
  }

  /** Offsets in the file of a range of the protocol. */
  rawOffsets({ plan: { source } }: PlanDocument, { start, end }: Range): readonly [number, number] {
    return [source.rawOffsetAt(start, this.encoding), source.rawOffsetAt(end, this.encoding)];
  }

  /** Range of the protocol of offsets in the file. */
  rawRange({ plan: { source } }: PlanDocument, { start, end }: Span): Range {
    return rawRange(source, { start, end }, this.encoding);
  }

  converter(document: PlanDocument): Converter {
    return new Converter(document.plan.source, this.encoding, this.ruleHref);
  }
}

/** @param span offsets in the file */
export const rawRange = (source: SourceText, { start, end }: Span, encoding: PositionEncoding): Range =>
  source.rangeOf({ start: source.viewOffset(start), end: source.viewOffset(end) }, encoding);
