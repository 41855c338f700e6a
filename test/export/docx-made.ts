/** Word files made for tests: one of a plan that has everything, others of a few blocks. */
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import type { Flow, FlowBlock, Paragraph } from '../../server/src/core/layout/flow';
import {
  defaultPageSettings,
  styleSheet,
  type PageSettings,
  type StyleName,
} from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { partsOf, type Parts } from './docx-file';
import { FULL_PLAN } from './full-plan';

export const flow = flowOf(readPlan(FULL_PLAN));
export const styles = styleSheet(defaultPageSettings);
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (length: number): number => twips((length * 72) / 25.4);

export const written = async (plan: Flow, settings: Partial<PageSettings> = {}): Promise<Parts> =>
  partsOf(await docxOf(plan, { ...defaultPageSettings, ...settings }));

export const plain = (text: string, style: StyleName = 'paragraph'): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: text === '' ? [] : [{ text, bold: false, italic: false, start: 0 }],
  start: 0,
  end: text.length,
});

export const flowWith = (...blocks: FlowBlock[]): Flow => ({
  properties: { title: '', subject: '', author: '' },
  sections: [{ kind: 'plan', orientation: 'portrait', blocks, foot: [] }],
});
