/**
 * Findings and outlines as JSON. The shapes are a contract: `docs/schema/check.json` and `outline.json`. Lines
 * and characters are zero-based; characters count UTF-16 units.
 */
import type { OutlineKind, OutlineNode } from '../core/features/outline';
import { outlineOf } from '../core/features/outline';
import type { Plan } from '../core/plan/plan';
import type { ProfileId } from '../core/profiles/profile';
import { check, profileOf } from '../core/rules/check';
import type { Finding } from '../core/rules/finding';
import type { Severity } from '../core/rules/severity';
import type { CheckSettings } from '../core/rules/settings';
import type { PositionRange, SourceText } from '../core/text/source';

export interface CheckedFile {
  readonly path: string;
  readonly profile: ProfileId;
  readonly findings: readonly FindingJson[];
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PositionRange;
  readonly fixes: readonly FixJson[];
}

export interface FixJson {
  readonly title: string;
  readonly edits: readonly { readonly range: PositionRange; readonly newText: string }[];
}

export interface OutlinedFile {
  readonly path: string;
  readonly outline: readonly OutlineJson[];
}

export interface OutlineJson {
  readonly kind: OutlineKind;
  readonly number: string | null;
  readonly title: string;
  readonly range: PositionRange;
  readonly children: readonly OutlineJson[];
}

export const checkedFile = (path: string, plan: Plan, settings: CheckSettings): CheckedFile => ({
  path,
  profile: profileOf(plan, settings).id,
  findings: check(plan, settings).map((finding) => findingJson(plan.source, finding)),
});

export const outlinedFile = (path: string, plan: Plan): OutlinedFile => ({
  path,
  outline: outlineOf(plan).map((node) => outlineJson(plan.source, node)),
});

const findingJson = (source: SourceText, { rule, severity, message, span, fixes }: Finding): FindingJson => ({
  rule,
  severity,
  message,
  range: source.rangeOf(span),
  fixes: fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map((edit) => ({ range: source.rangeOf(edit), newText: edit.newText })),
  })),
});

const outlineJson = (
  source: SourceText,
  { kind, number, title, span, children }: OutlineNode,
): OutlineJson => ({
  kind,
  number,
  title,
  range: source.rangeOf(span),
  children: children.map((child) => outlineJson(source, child)),
});
