/** Answer of `keHoach/registryText`: what the office's registry of a folder should hold. The client writes it. */
import { addToOfficeRegistry, NEW_OFFICE_REGISTRY, type NewEntry } from '../core/registry/office-writing';

export interface RegistryTextParams {
  /** Of `.kehoach/registry.json`; absent where there is none. */
  readonly text?: string;
  /** As `keHoach/registryEntry` gives it; without one, the text of a new file. */
  readonly entry?: NewEntry;
}

/** @returns the new text, the same where the document is there already; null where the file cannot be added to */
export function registryText({ text, entry }: RegistryTextParams): string | null {
  if (entry) return addToOfficeRegistry(text, entry) ?? null;
  return text ?? NEW_OFFICE_REGISTRY;
}
