/**
 * What is known where a file lies, as an editor knows it that has its folder open: the office's own registry in the
 * nearest folder that has one, and the plans of the folders that the call names.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { officeRegistryFiles } from '../core/registry/office';
import { builtInRegistry, type Registry } from '../core/registry/registry';
import type { CheckSettings } from '../core/rules/settings';
import type { Language } from '../core/text/message';
import { STANDARD_INPUT } from './files';
import { indexFolders, uriOfPath, type FolderCall, type IndexedFolders } from './folder';
import { readRegistry } from './registry';

export interface SurroundingsCall extends FolderCall {
  /** Files of documents that the office knows. */
  readonly registries: readonly string[];
}

export class Surroundings {
  private readonly registries = new Map<string, Promise<Registry>>();
  private readonly told = new Set<string>();

  private constructor(
    private readonly call: SurroundingsCall,
    private readonly settings: CheckSettings,
    private readonly folders: IndexedFolders | undefined,
    private readonly tell: (line: string) => void,
  ) {}

  /** @throws Problem where a folder is none */
  static async of(
    call: SurroundingsCall,
    settings: CheckSettings,
    tell: (line: string) => void,
  ): Promise<Surroundings> {
    const folders = call.folders.length > 0 ? await indexFolders(call) : undefined;
    return new Surroundings(call, settings, folders, tell);
  }

  /** @throws Problem where a registry cannot be read */
  async settingsOf(file: string): Promise<CheckSettings> {
    const isInput = file === STANDARD_INPUT;
    const folder = path.resolve(isInput ? '.' : path.dirname(file));
    const known = this.registries.get(folder) ?? this.registryIn(folder, this.settings.language);
    this.registries.set(folder, known);
    const registry = await known;
    return { ...this.settings, registry, ...(!isInput && { uri: uriOfPath(file) }) };
  }

  private async registryIn(folder: string, language: Language): Promise<Registry> {
    const given = new Set(this.call.registries.map((file) => path.resolve(file)));
    const nearest = nearestFiles(folder).filter((file) => !given.has(path.resolve(file)));
    const registry = await readRegistry([...nearest, ...this.call.registries], language, (line) => {
      if (!this.told.has(line)) this.tell(line);
      this.told.add(line);
    });
    return this.folders
      ? (registry ?? builtInRegistry).with(this.folders.index)
      : (registry ?? builtInRegistry);
  }
}

/** The registries of the nearest folder that has one, going up. */
function nearestFiles(folder: string): readonly string[] {
  const files = Object.values(officeRegistryFiles).map((name) => path.join(folder, name));
  const found = files.filter((file) => existsSync(file));
  const above = path.dirname(folder);
  return found.length > 0 || above === folder ? found : nearestFiles(above);
}
