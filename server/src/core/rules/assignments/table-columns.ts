import { assignmentColumns } from '../../plan/assignment-tables';
import type { Block, Table } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';

/** KH-10: a table that says who leads also says by when, and what comes of it. */
export const tableColumns = defineRule({
  id: 'KH-10',
  title: { vi: 'Các cột của bảng phân công', en: 'Columns of a table of assignments' },
  docs: {
    vi: 'Bảng phân công nhiệm vụ thường có các cột: TT, nội dung (nhiệm vụ), cơ quan chủ trì, cơ quan phối hợp, thời gian, sản phẩm. Bảng có cột chủ trì mà thiếu thời gian hoặc sản phẩm thì được nhắc.',
    en: 'A table of assignments usually has the columns number, task, who leads, who takes part, time, product. A table that says who leads, but not by when or with what result, is pointed out.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    missing: {
      vi: 'Bảng có cột “{lead}” nhưng thiếu cột {columns}.',
      en: 'The table has a column “{lead}”, but none for {columns}.',
    },
  },
  *check({ plan }): Iterable<Report<'missing'>> {
    const blocks = [...plan.body, ...plan.appendices.flatMap(({ body }) => body)];
    for (const table of tablesIn(blocks)) {
      // A header alone is still being written.
      const columns = table.rows.length > 1 ? assignmentColumns(table) : undefined;
      const lead = table.rows[0]?.cells[columns?.get('lead') ?? -1];
      if (!columns || !lead || !foldWords(lead.text).includes('chu tri')) continue;
      const missing = [
        ...(columns.has('time') ? [] : ['thời gian']),
        ...(columns.has('product') ? [] : ['sản phẩm']),
      ];
      if (missing.length === 0) continue;
      yield { message: 'missing', span: lead, args: { lead: lead.text, columns: missing.join(', ') } };
    }
  },
});

function* tablesIn(blocks: readonly Block[]): Generator<Table> {
  for (const block of blocks) {
    if (block.kind === 'table') yield block;
    else if ('children' in block) yield* tablesIn(block.children);
  }
}
