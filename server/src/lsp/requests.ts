/** Requests of our own, under `keHoach/`: what the protocol has no words for. */
import type { TextEdit } from 'vscode-languageserver';
import { rulesPage } from '../core/features/rules-page';
import { planOf } from '../core/plan/build';
import { addWordEdit } from '../core/rules/dictionaries';
import { allRules } from '../core/rules/all';
import { guideChoice } from '../core/rules/check';
import { groups } from '../core/rules/groups';
import { migrate } from '../core/rules/migrate';
import { SourceText } from '../core/text/source';
import { say } from '../core/text/message';
import { dictionaryWord } from '../core/vietnamese/dictionary';
import type { PlanDocument } from './documents';
import { rewriteEdits } from './rewrite';
import type { Session } from './session';

/** Answer of `keHoach/status`: the guide in force for a document, and why. */
export interface Status {
  readonly profile: string;
  /** `05-HD/VPTW`. */
  readonly symbol: string;
  readonly title: string;
  readonly reason: string;
}

export function status(session: Session, document: PlanDocument): Status {
  const { profile, reason, args } = guideChoice(document.plan, session.settings);
  const { id, symbol, title } = profile;
  return { profile: id, symbol, title, reason: say(reason, session.settings.language, args) };
}

/** Parameters of `keHoach/migrate`: the new date, `YYYY-MM-DD` or a year alone to leave the day blank. */
export interface MigrateParams {
  readonly date?: string;
}

/** Answer of `keHoach/migrate`. */
export interface Migrated {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many places were brought to the new guide. */
  readonly changed: number;
  /** What is left for the writer, as zero-based lines of the new text with what is wrong there. */
  readonly left: readonly { readonly line: number; readonly message: string }[];
}

const DATE = /^\d{4}(?:-\d{2}-\d{2})?$/;

export function migrated(session: Session, document: PlanDocument, { date }: MigrateParams): Migrated {
  const { plan, version } = document;
  const asked = date !== undefined && DATE.test(date) ? date : undefined;
  const { text, changed, left } = migrate(plan, session.settingsOf(document), asked);
  const { source } = planOf(new SourceText(text));
  return {
    version,
    edits: session.converter(document).edits(rewriteEdits(plan.source, text)),
    changed: changed.length,
    left: left.map(({ span, message }) => ({
      line: source.rangeOf(span, session.encoding).start.line,
      message,
    })),
  };
}

/** Parameters of `keHoach/addWord`: a word for the dictionary of the document. */
export interface AddWordParams {
  readonly word?: unknown;
}

/** Answer of `keHoach/addWord`: what to write into this version of the document; null for what is no word. */
export interface AddedWord {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

export function addedWord(
  session: Session,
  document: PlanDocument,
  { word: given }: AddWordParams,
): AddedWord | null {
  const { plan, version } = document;
  const word = typeof given === 'string' ? dictionaryWord(given) : undefined;
  return word === undefined
    ? null
    : { version, edits: session.converter(document).edits([addWordEdit(plan, word)]) };
}

/** Answer of `keHoach/rules`: the page of all rules, for a document or for none. */
export const rules = (session: Session, document: PlanDocument | undefined): string =>
  document ? rulesPage(session.settingsOf(document), document.plan) : rulesPage(session.settings);

/** Answer of `keHoach/ruleNames`: groups and rules, as a user may choose them in the settings. */
export function ruleNames({
  settings: { language },
}: Session): { readonly id: string; readonly title: string }[] {
  return [
    ...Object.entries(groups).map(([id, name]) => ({ id, title: say(name, language) })),
    ...allRules.map(({ id, title }) => ({ id, title: say(title, language) })),
  ];
}
