/**
 * The product as a checker: sentences become paragraphs of a plan, which the rules on Vietnamese (VN-…) judge as they
 * ship. Run as a process of its own it answers questions as other checkers do.
 */
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { planOf } from '../../../server/src/core/plan/build';
import type { Plan } from '../../../server/src/core/plan/plan';
import { allRules } from '../../../server/src/core/rules/all';
import { check } from '../../../server/src/core/rules/check';
import type { Finding } from '../../../server/src/core/rules/finding';
import { defaultSettings } from '../../../server/src/core/rules/settings';
import { SourceText } from '../../../server/src/core/text/source';
import type { Span } from '../../../server/src/core/text/span';
import type { Checker, Flag } from './checker';

export const languageRules = allRules.filter(({ id }) => id.startsWith('VN-'));

const HEAD = `TỈNH UỶ BÌNH MINH\tĐẢNG CỘNG SẢN VIỆT NAM
*
Số 15-KH/TU\tBình Minh, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
kiểm tra, giám sát năm 2025
-----

I- NỘI DUNG

`;
/** Sentences to a plan: some pages. */
const TO_A_PLAN = 40;
/** Of them, those that stand in company of others: nobody errs in each sentence. */
const IN_COMPANY = 8;

export interface Page {
  readonly plan: Plan;
  /** Where each sentence begins, and where it ends. */
  readonly places: readonly Span[];
}

/** Plans with the sentences in their bodies, a paragraph each. */
export function pagesOf(sentences: readonly string[], company: readonly string[] = []): Page[] {
  const pages: Page[] = [];
  const step = company.length > 0 ? IN_COMPANY : TO_A_PLAN;
  const others = TO_A_PLAN / step - 1;
  let next = 0;
  for (let from = 0; from < sentences.length; from += step) {
    const places: Span[] = [];
    let text = HEAD;
    for (const sentence of sentences.slice(from, from + step)) {
      places.push({ start: text.length, end: text.length + sentence.length });
      text += `${sentence}\n\n`;
      for (let other = 0; other < others; other++) text += `${company[next++ % company.length] ?? ''}\n\n`;
    }
    pages.push({ plan: planOf(new SourceText(text)), places });
  }
  return pages;
}

export const findingsOf = (plan: Plan, model: LanguageModel | undefined): Finding[] =>
  check(plan, { ...defaultSettings, model }, languageRules);

const flagOf = ({ span, severity, fixes: [fix] }: Finding, start: number): Flag => {
  const flag = { start: span.start - start, end: span.end - start, hint: severity === 'hint' };
  const edit = fix?.edits[0];
  if (!edit || fix.edits.length > 1) return flag;
  // The edit may be wider or narrower than what is marked.
  return { ...flag, start: edit.start - start, end: edit.end - start, suggestion: edit.newText };
};

/** The findings of each sentence: a finding belongs to the one that it begins in. */
export function flagsOf({ plan, places }: Page, model: LanguageModel | undefined): Flag[][] {
  const findings = findingsOf(plan, model);
  return places.map(({ start, end }) =>
    findings
      .filter(({ span }) => start <= span.start && span.start < end)
      .map((finding) => flagOf(finding, start)),
  );
}

export const productChecker = (model: LanguageModel | undefined): Checker => ({
  check: (sentences, company) =>
    Promise.resolve(pagesOf(sentences, company).flatMap((page) => flagsOf(page, model))),
  // What a flag does not say it does not know.
  suggest: (words) => Promise.resolve(words.map(() => [])),
});
