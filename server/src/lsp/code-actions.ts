/** Quick fixes of findings, all of one kind at once, silencing a rule on a line, and `source.fixAll`. */
import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../core/rules/finding';
import { automaticFix, combineFixes, fixAll } from '../core/rules/fix';
import { isOnWords } from '../core/rules/dictionaries';
import { fingerprintOf } from '../core/rules/dismissals';
import { insertLineAbove } from '../core/rules/line-edits';
import { say } from '../core/text/message';
import type { Edit } from '../core/rules/rule';
import type { Message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { PlanDocument } from './documents';
import type { Findings } from './findings';
import { rewriteEdits } from './rewrite';
import type { Session } from './session';
import { wordActions } from './word-actions';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.keHoach`;
/** Apart from {@link FIX_ALL}, so that an editor that fixes all when it saves leaves matters of style alone. */
export const FIX_HINTS = `${CodeActionKind.Source}.fixHints.keHoach`;

/** Characters of a place that an action names by its words. */
const LONGEST_NAMED = 40;

const texts = {
  fixAll: { vi: 'Sửa mọi lỗi sửa được', en: 'Fix all that can be fixed' },
  fixHints: { vi: 'Sửa mọi chỗ sửa được, kể cả gợi ý', en: 'Fix all that can be fixed, hints too' },
  fixSame: { vi: 'Sửa mọi lỗi {rule} trong văn bản', en: 'Fix every {rule} in the document' },
  silence: {
    vi: 'Bỏ qua {rule} ở dòng này (ghi vào tệp)',
    en: 'Ignore {rule} on this line (noted in the file)',
  },
  dismiss: { vi: 'Bỏ qua {rule} lần này', en: 'Dismiss {rule} this time' },
  dismissWord: { vi: 'Bỏ qua “{word}” ở chỗ này', en: 'Ignore “{word}” in this place' },
  setRule: { vi: 'Đổi mức hoặc tắt quy tắc {rule}…', en: 'Change or switch off rule {rule}…' },
} as const satisfies Record<string, Message>;

export async function codeActions(
  session: Session,
  findings: Findings,
  document: PlanDocument,
  { range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
  const all = await findings.all(document, session.settingsOf(document), token);
  const { source } = document.plan;
  const asked = {
    start: source.offsetAt(range.start, session.encoding),
    end: source.offsetAt(range.end, session.encoding),
  };
  const here = all.filter(({ span }) => touches(span, asked));
  const context_: ActionContext = { session, document, given: context.diagnostics };
  return [
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((finding) => quickFixes(context_, finding, all)) : []),
    // Without `only` the client lists what fits this place; source actions are for the whole file.
    ...(context.only && wants(FIX_ALL) ? fixAllAction(context_, FIX_ALL) : []),
    ...(context.only && wants(FIX_HINTS) ? fixAllAction(context_, FIX_HINTS) : []),
  ];
}

interface ActionContext {
  readonly session: Session;
  readonly document: PlanDocument;
  /** Diagnostics that the client shows at the place. */
  readonly given: readonly Diagnostic[];
}

const isWithin = (kind: string, only: string): boolean => kind === only || kind.startsWith(`${only}.`);

const touches = (span: Span, asked: Span): boolean => span.start <= asked.end && asked.start <= span.end;

function quickFixes(context: ActionContext, finding: Finding, all: readonly Finding[]): CodeAction[] {
  const { session, given } = context;
  const { language } = session.settings;
  const { rule } = finding;
  const diagnostics = given.filter(
    (diagnostic) => diagnostic.code === rule && diagnostic.message === finding.message,
  );
  const action = (title: string, edits: readonly Edit[], isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred && { isPreferred }),
    edit: changes(context, edits),
  });
  const same = all.filter((other) => other.rule === rule && automaticFix(other));
  return [
    ...finding.fixes.map((fix, i) => action(fix.title, fix.edits, i === 0 && !fix.byHand)),
    ...(automaticFix(finding) && same.length > 1
      ? [action(say(texts.fixSame, language, { rule }), combineFixes(same))]
      : []),
    ...wordActions(session, context.document, finding, diagnostics),
    ...(session.runsCommands ? clientActions(context, finding, diagnostics) : []),
    action(say(texts.silence, language, { rule }), [silence(context.document, finding)]),
  ];
}

/** What only the client can do: it remembers what was set aside, and it writes the settings. */
function clientActions(
  { session, document }: ActionContext,
  { rule, span }: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const { language } = session.settings;
  const action = (title: string, command: string, args: readonly unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: [...args] },
  });
  const { source } = document.plan;
  const fingerprint = fingerprintOf(source, rule, span);
  const word = source.slice(span);
  const dismissal =
    isOnWords(rule) && word.length <= LONGEST_NAMED
      ? say(texts.dismissWord, language, { word })
      : say(texts.dismiss, language, { rule });
  return [
    action(dismissal, 'keHoach.dismiss', [document.uri, fingerprint]),
    action(say(texts.setRule, language, { rule }), 'keHoach.setRule', [rule]),
  ];
}

/** A comment line above the finding. */
const silence = ({ plan: { source } }: PlanDocument, { rule, span }: Finding): Edit =>
  insertLineAbove(source, span.start, `// bỏ qua: ${rule}`);

function fixAllAction(context: ActionContext, kind: string): CodeAction[] {
  const { document, session } = context;
  const { plan } = document;
  const hints = kind === FIX_HINTS;
  const fixed = fixAll(plan, session.settingsOf(document), { hints }).text;
  if (fixed === plan.source.raw) return [];
  const title = say(hints ? texts.fixHints : texts.fixAll, session.settings.language);
  return [
    {
      title,
      kind,
      edit: changes(context, rewriteEdits(plan.source, fixed)),
    },
  ];
}

const changes = (
  { session, document }: ActionContext,
  edits: readonly Edit[],
): NonNullable<CodeAction['edit']> => ({
  changes: { [document.uri]: session.converter(document).edits(edits) },
});
