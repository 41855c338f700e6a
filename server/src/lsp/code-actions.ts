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
import { insertLineAbove } from '../core/rules/line-edits';
import { say } from '../core/text/message';
import type { Edit } from '../core/rules/rule';
import type { Message } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { PlanDocument } from './documents';
import type { Findings } from './findings';
import type { Session } from './session';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.keHoach`;

const texts = {
  fixAll: { vi: 'Sửa mọi lỗi sửa được', en: 'Fix all that can be fixed' },
  fixSame: { vi: 'Sửa mọi lỗi {rule} trong văn bản', en: 'Fix every {rule} in the document' },
  silence: { vi: 'Bỏ qua {rule} ở dòng này', en: 'Ignore {rule} on this line' },
} as const satisfies Record<string, Message>;

export async function codeActions(
  session: Session,
  findings: Findings,
  document: PlanDocument,
  { range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean => !context.only || context.only.some((only) => isWithin(kind, only));
  const all = await findings.all(document, session.settings, token);
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
    ...(context.only && wants(FIX_ALL) ? fixAllAction(context_) : []),
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
    action(say(texts.silence, language, { rule }), [silence(context.document, finding)]),
  ];
}

/** A comment line above the finding. */
const silence = ({ plan: { source } }: PlanDocument, { rule, span }: Finding): Edit =>
  insertLineAbove(source, span.start, `// bỏ qua: ${rule}`);

function fixAllAction(context: ActionContext): CodeAction[] {
  const { document, session } = context;
  const { plan } = document;
  const fixed = fixAll(plan, session.settings).text;
  if (fixed === plan.source.raw) return [];
  const title = say(texts.fixAll, session.settings.language);
  return [
    {
      title,
      kind: FIX_ALL,
      edit: changes(
        context,
        changedLines(plan.source.raw, fixed).map((edit) => inView(document, edit)),
      ),
    },
  ];
}

const inView = ({ plan: { source } }: PlanDocument, { start, end, newText }: Edit): Edit => ({
  start: source.viewOffset(start),
  end: source.viewOffset(end),
  newText,
});

/**
 * The lines in which two texts differ, as few edits as their common head and tail allow. Where the number of
 * lines is the same each changed line is an edit of its own, so that the caret stays where it is.
 */
function changedLines(before: string, after: string): Edit[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return [changedStretch(before, after)];
  let start = 0;
  return old.flatMap((line, i) => {
    const from = start;
    start += line.length + 1;
    const changed = now[i] ?? '';
    return line === changed ? [] : [{ start: from, end: from + line.length, newText: changed }];
  });
}

function changedStretch(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  head = before.lastIndexOf('\n', head - 1) + 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const nextLine = before.indexOf('\n', before.length - tail);
  tail = nextLine < 0 ? 0 : before.length - nextLine;
  return { start: head, end: before.length - tail, newText: after.slice(head, after.length - tail) };
}

const changes = (
  { session, document }: ActionContext,
  edits: readonly Edit[],
): NonNullable<CodeAction['edit']> => ({
  changes: { [document.uri]: session.converter(document).edits(edits) },
});
