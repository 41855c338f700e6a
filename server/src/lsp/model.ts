/**
 * Loads the language model after the first findings are given: rules that need none answer at once, and those
 * that need it follow when it is there. Without a model, or with one that cannot be read, everything else works.
 */
import type { Connection } from 'vscode-languageserver';
import { LanguageModel } from '../core/language-model/model';
import { inSlices } from './slices';

/** Gives the bytes of the model, unpacked; each door knows where they are. Undefined where there are none. */
export type ReadModel = (client: ModelClient) => Promise<Uint8Array | undefined>;

/** Whom a door without files may ask. */
export interface ModelClient {
  readonly connection: Connection;
  /** The client answers `keHoach/model`. */
  readonly clientHasModel: boolean;
}

/** Milliseconds after which the model is read even if nobody has asked for findings. */
const LONGEST_WAIT = 1000;

export class ModelLoader {
  private loading: Promise<LanguageModel | undefined> | undefined;
  private hurry: () => void = () => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly read: () => Promise<Uint8Array | undefined>,
  ) {}

  /** What is awaited here waits for the model only; it is loaded once. */
  now(): Promise<LanguageModel | undefined> {
    const loading = this.later();
    this.hurry();
    return loading;
  }

  /** Starts loading, and leaves the first word to others. */
  later(): Promise<LanguageModel | undefined> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** Others have had their first word. */
  release(): void {
    this.hurry();
  }

  private async load(): Promise<LanguageModel | undefined> {
    const begin = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    await begin;
    try {
      const bytes = await this.read();
      if (!bytes) {
        this.connection.console.info('language model: none');
        return undefined;
      }
      const model = await inSlices(LanguageModel.decodeInSteps(bytes));
      this.connection.console.info(`language model: ready, ${model.words.length} words`);
      return model;
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      this.connection.console.error(`language model: cannot be read (${kind})`);
      return undefined;
    }
  }
}
