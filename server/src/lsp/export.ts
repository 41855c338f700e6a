/**
 * Requests `keHoach/exportCheck` and `keHoach/export`: what is to be known before a plan leaves as a file, and the file.
 * Where the file goes is the client's own matter.
 */
import type { CancellationToken, Range } from 'vscode-languageserver';
import { fileNameOf } from '../core/export/file-name';
import { flowOf } from '../core/layout/flow-of';
import { toBase64 } from '../export/base64';
import { exportFormats, LARGEST_PLAN, type Exporter, type ExportFormat } from '../export/exporter';
import type { PlanDocument } from './documents';
import { throwIfCancelled } from './fence';
import type { Findings } from './findings';
import type { Session } from './session';

/** Answer of `keHoach/exportCheck`. */
export interface ExportCheck {
  /** Without ending; as the plan's number and subject have it. */
  readonly name: string;
  /** Why no file can be made: there is no text, or more than any plan has. */
  readonly refused?: 'empty' | 'large';
  /** All errors together. */
  readonly errors: number;
  /** The first ones, in the order of the text. */
  readonly first: readonly { readonly range: Range; readonly message: string }[];
}

/** More than these nobody reads in a dialog. */
const MOST_SHOWN = 5;

export async function exportCheck(
  session: Session,
  findings: Findings,
  document: PlanDocument,
  token: CancellationToken,
): Promise<ExportCheck> {
  const { plan } = document;
  const name = fileNameOf(plan);
  const refused = whyRefused(document);
  if (refused) return { name, refused, errors: 0, first: [] };
  const all = await findings.all(document, session.settingsOf(document), token);
  const errors = all
    .filter(({ severity }) => severity === 'error')
    .toSorted((a, b) => a.span.start - b.span.start);
  return {
    name,
    errors: errors.length,
    first: errors.slice(0, MOST_SHOWN).map(({ span, message }) => ({
      range: plan.source.rangeOf(span, session.encoding),
      message,
    })),
  };
}

export interface ExportParams {
  readonly to?: unknown;
}

/** Answer of `keHoach/export`; null where there is nothing of which a file can be made. */
export interface ExportAnswer {
  /** The file, in base64. */
  readonly content: string;
}

export async function exportPlan(
  session: Session,
  exporter: Exporter,
  document: PlanDocument,
  { to }: ExportParams,
  token: CancellationToken,
): Promise<ExportAnswer | null> {
  const format = exportFormats.find((each): each is ExportFormat => each === to);
  if (!format || whyRefused(document)) return null;
  const { plan } = document;
  const settings = await session.pageSettingsOf(document.uri);
  const bytes = await exporter.export(flowOf(plan), settings, format);
  throwIfCancelled(token);
  return { content: toBase64(bytes) };
}

function whyRefused({ text, plan }: PlanDocument): ExportCheck['refused'] {
  if (text.getText().length > LARGEST_PLAN) return 'large';
  return flowOf(plan).sections.length === 0 ? 'empty' : undefined;
}
