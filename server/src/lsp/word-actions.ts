/** Quick fixes that put a word into a dictionary: the user's and the folder's by the client, the document's by an edit. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { addWordEdit, isOnWords } from '../core/rules/dictionaries';
import { wordToAdd } from '../core/rules/dictionary-word';
import type { Finding } from '../core/rules/finding';
import { say, type Message } from '../core/text/message';
import type { PlanDocument } from './documents';
import type { Session } from './session';
import type { KeptDictionary } from './settings';

const titles = {
  user: { vi: 'Thêm “{word}” vào từ điển của tôi', en: 'Add “{word}” to my dictionary' },
  workspace: {
    vi: 'Thêm “{word}” vào từ điển của thư mục',
    en: 'Add “{word}” to the dictionary of the folder',
  },
  document: {
    vi: 'Thêm “{word}” vào từ điển của văn bản (ghi vào tệp)',
    en: 'Add “{word}” to the dictionary of the document (noted in the file)',
  },
} as const satisfies Record<KeptDictionary | 'document', Message>;

export function wordActions(
  session: Session,
  document: PlanDocument,
  { rule, span }: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const { plan, uri } = document;
  const word = isOnWords(rule) ? wordToAdd(plan.source, span) : undefined;
  if (word === undefined) return [];
  const { language } = session.settings;
  const kind = CodeActionKind.QuickFix;
  return [
    ...session.dictionaries.map((dictionary): CodeAction => {
      const title = say(titles[dictionary], language, { word });
      const command = { title, command: 'keHoach.addToDictionary', arguments: [word, dictionary] };
      return { title, kind, diagnostics, command };
    }),
    {
      title: say(titles.document, language, { word }),
      kind,
      diagnostics,
      edit: { changes: { [uri]: session.converter(document).edits([addWordEdit(plan, word)]) } },
    },
  ];
}
