/** Above a plan's own number: how often the other plans of the folders cite it. */
import type { CodeLens } from 'vscode-languageserver';
import { say } from '../../core/text/message';
import { tellersOf } from '../../workspace/queries/documents';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';
import { texts } from './texts';

/** A command of clients that say they run ours: `[uri, position, locations]`, shown as references at that place. */
const SHOW_REFERENCES = 'keHoach.showReferences';

/** Not counted yet: only whether there is anything to count. */
export function codeLenses(session: Session, { uri }: PlanDocument): CodeLens[] {
  const { index } = session.workspace;
  const own = index.planAt(uri)?.own;
  if (!session.shown.lenses || !own || tellersOf(index, own).length === 0) return [];
  return [{ range: own.range, data: uri }];
}

export function resolvedLens(session: Session, lens: CodeLens): CodeLens {
  const { index } = session.workspace;
  const uri: unknown = lens.data;
  const own = typeof uri === 'string' ? index.planAt(uri)?.own : undefined;
  if (!own) return { ...lens, command: { title: '', command: '' } };
  const citing = tellersOf(index, own);
  const locations = citing.flatMap(({ uri: from, cited }) =>
    cited.mentions.map(({ reference }) => ({ uri: from, range: reference })),
  );
  const title = say(texts.cited, session.settings.language, {
    count: String(locations.length),
    plans: String(citing.length),
  });
  const command = session.runsCommands
    ? { title, command: SHOW_REFERENCES, arguments: [uri, lens.range.start, locations] }
    : { title, command: '' };
  return { ...lens, command };
}
