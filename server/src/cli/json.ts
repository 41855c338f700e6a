/**
 * Findings and outlines as JSON. The shapes are a contract: `docs/schema/check.json` and `outline.json`. Lines
 * and characters are zero-based; characters count UTF-16 units.
 */
import type { OutlineKind, OutlineNode } from '../core/features/outline';
import { outlineOf } from '../core/features/outline';
import { partAt, type DocumentPartKind } from '../core/plan/part';
import type { Plan } from '../core/plan/plan';
import type { Profile, ProfileId } from '../core/profiles/profile';
import { check, profileOf } from '../core/rules/check';
import type { Finding } from '../core/rules/finding';
import { isPartyPage } from '../core/rules/party-page';
import type { Severity } from '../core/rules/severity';
import type { CheckSettings } from '../core/rules/settings';
import { suppressionsOf } from '../core/rules/suppressions';
import { say, type Language } from '../core/text/message';
import type { PositionRange, SourceText } from '../core/text/source';

export interface CheckedFile {
  readonly path: string;
  readonly profile: ProfileId;
  readonly document: DocumentJson;
  readonly findings: readonly FindingJson[];
  readonly silenced: readonly SilencedJson[];
}

/** What tells one document from another, as written; null where the text does not have it. */
export interface DocumentJson {
  readonly parentBody: string | null;
  readonly issuingBody: string | null;
  /** Without the word `Số`. */
  readonly number: string | null;
  readonly placeAndDate: string | null;
  /** ISO. */
  readonly date: string | null;
  readonly typeName: string | null;
  readonly summary: string | null;
  /** The guide it was checked by, and what decided so. */
  readonly guide: { readonly title: string; readonly decidedBy: GuideReason };
  /** False for a page of a State body or one without marks: most rules were not asked. */
  readonly partyPage: boolean;
}

/** `tooEarly`: the document is older than every guide. */
export type GuideReason = 'option' | 'date' | 'noDate' | 'tooEarly';

/** A comment in the text that silenced findings. */
export interface SilencedJson {
  readonly rules: readonly string[];
  readonly comment: string;
  readonly range: PositionRange;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PositionRange;
  readonly part: { readonly kind: DocumentPartKind; readonly name: string };
  readonly fixes: readonly FixJson[];
}

export interface FixJson {
  readonly title: string;
  /** Not taken by `kehoach fix`, which leaves hints to the writer too. */
  readonly byHand: boolean;
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
  document: documentJson(plan, settings),
  findings: check(plan, settings).map((finding) => findingJson(plan, finding, settings.language)),
  silenced: silencedJson(plan, settings),
});

export const outlinedFile = (path: string, plan: Plan): OutlinedFile => ({
  path,
  outline: outlineOf(plan).map((node) => outlineJson(plan.source, node)),
});

function documentJson(plan: Plan, settings: CheckSettings): DocumentJson {
  const { header, typeName, summary } = plan;
  const profile = profileOf(plan, settings);
  return {
    parentBody: header.parentBody?.text ?? null,
    issuingBody: header.issuingBody?.text ?? null,
    number: header.documentNumber?.symbol.text ?? null,
    placeAndDate: header.placeAndDate?.text ?? null,
    date: header.placeAndDate?.date?.iso ?? null,
    typeName: typeName?.text ?? null,
    summary: summary?.text ?? null,
    guide: { title: profile.title, decidedBy: guideReason(plan, profile, settings) },
    partyPage: isPartyPage(plan),
  };
}

function guideReason({ header }: Plan, { from }: Profile, settings: CheckSettings): GuideReason {
  if (settings.profile !== undefined) return 'option';
  const written = header.placeAndDate?.date?.iso;
  if (written === undefined) return 'noDate';
  return written < from ? 'tooEarly' : 'date';
}

/** Asks the rules once more, deaf to comments, and each comment which of the findings it covers. */
function silencedJson(plan: Plan, settings: CheckSettings): SilencedJson[] {
  if (plan.comments.length === 0) return [];
  const all = check({ ...plan, comments: [] }, settings);
  return plan.comments.flatMap((comment) => {
    const covers = suppressionsOf({ ...plan, comments: [comment] });
    const rules = [...new Set(all.filter(({ rule, span }) => covers(rule, span)).map(({ rule }) => rule))];
    const { text } = comment;
    return rules.length > 0
      ? [{ rules: rules.sort(), comment: text.trim(), range: plan.source.rangeOf(comment) }]
      : [];
  });
}

function findingJson(plan: Plan, finding: Finding, language: Language): FindingJson {
  const { rule, severity, message, span, fixes } = finding;
  const { kind, name } = partAt(plan, span.start);
  return {
    rule,
    severity,
    message,
    range: plan.source.rangeOf(span),
    part: { kind, name: say(name, language) },
    fixes: fixes.map(({ title, byHand, edits }) => ({
      title,
      byHand,
      edits: edits.map((edit) => ({ range: plan.source.rangeOf(edit), newText: edit.newText })),
    })),
  };
}

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
