/** Request `keHoach/registryEntry`: a document that a plan cites, as an entry of the office's own registry. */
import type { Position } from 'vscode-languageserver';
import { toldOf } from '../core/features/known-document';
import { documentAt } from '../core/features/named-documents';
import { nameInText } from '../core/registry/body-name';
import type { NewEntry } from '../core/registry/office-writing';
import type { PlanDocument } from './documents';
import type { Session } from './session';

export interface RegistryEntryParams {
  readonly position: Position;
}

/** What the plan says of the document in all places together. */
export interface RegistryEntryAnswer {
  readonly entry: NewEntry;
}

/** @returns null where no document with a number is named */
export function registryEntry(
  { encoding }: Session,
  { plan }: PlanDocument,
  { position }: RegistryEntryParams,
): RegistryEntryAnswer | null {
  const pointed = documentAt(plan, plan.source.offsetAt(position, encoding));
  const entry = pointed && toldOf(plan, pointed.document);
  if (!entry) return null;
  return { entry: { ...entry, ...(entry.issuer !== undefined && { issuer: nameInText(entry.issuer) }) } };
}
