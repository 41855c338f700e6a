/** Real plans, which are beside the project on some machines: as written, as broken on the page, as scanned. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/plans');

const plans = ['can-tho-265', 'than-uyen-33a'];

/** Files of all plans: the clean text, the lines of the page, the lines as a scanner read them. */
export const realPlans: readonly string[] = plans.flatMap((name) => [
  `${name}.plan.txt`,
  `${name}.gold-lines.txt`,
  `${name}.ocr.txt`,
]);

/** The text of a file; a test that needs it is skipped, with a notice, where it is absent. */
export function realPlan(name: string, test: Mocha.Context): string {
  const file = path.join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.log('      skipped: the real plans are not on this machine');
  return test.skip();
}
