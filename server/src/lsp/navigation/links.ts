/** Numbers in the text as links to the plans that bear them. */
import type { DocumentLink } from 'vscode-languageserver';
import { documentsNamed } from '../../core/features/named-documents';
import { say } from '../../core/text/message';
import { claimIn, bearersOf } from '../../workspace/queries/documents';
import { fileName } from '../../core/text/file-name';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';
import { nameOfPlan } from './names';
import { texts } from './texts';

/** Only where one plan alone may be meant: a link cannot ask. */
export function documentLinks(session: Session, { plan, uri }: PlanDocument): DocumentLink[] {
  const { index } = session.workspace;
  const facts = index.planAt(uri);
  if (!facts) return [];
  return documentsNamed(plan).flatMap(({ isOwn, number, mentions }) => {
    const claim = isOwn || number === undefined ? undefined : claimIn(facts, number);
    const [bearer, other] = claim ? bearersOf(index, claim) : [];
    const cited = bearer && index.planAt(bearer.uri);
    if (!cited || other || bearer.uri === uri) return [];
    const args = { name: nameOfPlan(bearer.uri, cited), file: fileName(bearer.uri) };
    const tooltip = say(texts.openPlan, session.settings.language, args);
    return mentions.flatMap(({ reference }) =>
      reference
        ? [{ range: plan.source.rangeOf(reference, session.encoding), target: bearer.uri, tooltip }]
        : [],
    );
  });
}
