/** What documents are called in lists. */
import { nameInText } from '../../core/registry/body-name';
import { dayOf, shortForm } from '../../core/registry/full-form';
import { fileName } from '../../core/text/file-name';
import type { PlanFacts } from '../../workspace/facts';

interface Named {
  readonly number: string;
  readonly type?: string;
}

/** `Chỉ thị số 25-CT/TW`. */
export const nameOf = ({ number, type }: Named): string =>
  shortForm({ number, ...(type !== undefined && { type }) });

/** A plan without a number is called by its title, one without a title by its file. */
export const nameOfPlan = (uri: string, { own, title }: PlanFacts): string =>
  own ? nameOf(own) : title || fileName(uri);

/** `Ban Bí thư, 25/10/2023`. */
export const bodyAndDate = (issuer: string | undefined, date: string | undefined): string =>
  [...(issuer === undefined ? [] : [nameInText(issuer)]), ...(date === undefined ? [] : [dayOf(date)])].join(
    ', ',
  );
