/** The templates that come with the program. */
import congress from '../../data/templates/dai-hoi.json';
import directive from '../../data/templates/thuc-hien-van-ban.json';
import emulation from '../../data/templates/thi-dua-khen-thuong.json';
import inspection from '../../data/templates/kiem-tra-giam-sat.json';
import year from '../../data/templates/chuong-trinh-cong-tac.json';
import { lazy } from '../text/lazy';
import { readTemplate, type Template } from './template';

export interface KnownTemplate {
  readonly id: string;
  readonly template: Template;
}

/** The usual ones first. */
const sources = [directive, inspection, congress, emulation, year];

export const builtInTemplates = lazy((): readonly KnownTemplate[] =>
  sources.map(({ id, text }) => ({ id, template: readTemplate(text.join('\n'), id) })),
);
