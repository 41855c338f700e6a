/** What is said beside a document: where it is known from and how surely, and that it no longer holds. */
import type { Directive, Ending } from '../registry/directive';
import { dayOf } from '../registry/full-form';
import { fileName } from '../text/file-name';
import { say, type Language } from '../text/message';
import { featureTexts as texts } from './texts';

/** Of several sources, the one whose word counts most. */
export function sourceNote([first]: readonly Directive[], language: Language): string | undefined {
  if (!first) return undefined;
  const doubt = first.confidence === 'memory' ? say(texts.fromMemory, language) : '';
  if (first.origin === 'plan') return say(texts.fromPlan, language, { name: fileName(first.uri ?? '') });
  return say(first.origin === 'office' ? texts.fromOffice : texts.fromProgram, language, { doubt });
}

export function endingNote(ending: Ending, language: Language): string {
  const doubt = ending.confidence === 'memory' ? say(texts.fromMemory, language) : '';
  const message = ending.replaced ? texts.replaced : texts.repealed;
  return say(message, language, { date: dayOf(ending.from), by: ending.by, doubt });
}
