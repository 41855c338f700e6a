import { isTextBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import {
  completionFix,
  incompleteIn,
  isBeingWritten,
  isRunningText,
  missingArguments,
} from './full-citation';
import { registryFixes } from './registry-completion';
import { citedDocuments, rightReference } from './mentions';
import { givesPart, partNames } from './parts';

type MessageId = 'short' | 'absent';

/** VD-04: a document that the summary of the plan cites is cited in full in its opening, too. */
export const citedInOpening = defineRule({
  id: 'VD-04',
  title: {
    vi: 'Phần mở đầu chưa viện dẫn đầy đủ văn bản nêu trong trích yếu',
    en: 'Opening without a full citation of what the summary names',
  },
  docs: {
    vi: 'Văn bản mà kế hoạch thực hiện, đã nêu trong trích yếu, thường được viện dẫn đầy đủ một lần nữa ở phần mở đầu: trích yếu là tên của kế hoạch, phần mở đầu mới là chỗ nêu căn cứ. Chỉ xét văn bản có số, ký hiệu và không phải văn bản nhà nước.',
    en: 'The document that a plan carries out stands in its summary and is cited in full once more in the opening: the summary is the name of the plan, the opening tells on what it rests. Only documents with number and symbol are looked at, and none of the State.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    short: {
      vi: 'Phần mở đầu cần viện dẫn đầy đủ văn bản nêu trong trích yếu; ghi thêm: {missing}.',
      en: 'The opening cites in full what the summary names; add: {missingEn}.',
    },
    absent: {
      vi: 'Phần mở đầu chưa nhắc đến văn bản số {symbol} nêu trong trích yếu.',
      en: 'The opening does not mention document {symbol}, which the summary names.',
    },
  },
  *check({ plan, style, registry }): Iterable<Report<MessageId>> {
    if (plan.preamble.length === 0 || !isTextBegun(plan)) return;
    const incomplete = new Set([...incompleteIn(plan)].map(({ document }) => document));
    for (const document of citedDocuments(plan).values()) {
      const named = document.mentions.find(({ place, nested }) => place === 'summary' && !nested);
      if (!named || !document.isOne || named.citation.family === 'state' || incomplete.has(document))
        continue;
      const inOpening = document.mentions.filter(({ place }) => place === 'preamble');
      const mention = inOpening.find(isRunningText);
      if (mention) {
        if (mention.listed || isBeingWritten(plan, mention)) continue;
        const missing = partNames.filter((name) => !inOpening.some((one) => givesPart(plan, one, name)));
        if (missing.length === 0) continue;
        const { start, reference } = mention.citation;
        const lacking = { document, mention, missing };
        const fix = completionFix(plan, style, lacking);
        yield {
          message: 'short',
          span: { start, end: reference.end },
          args: missingArguments(missing),
          fixes: fix ? [fix] : registryFixes(plan, style, registry, lacking),
        };
      } else if (inOpening.length === 0 && plan.body.length > 0) {
        yield {
          message: 'absent',
          span: { start: named.citation.start, end: named.citation.reference.end },
          args: { symbol: rightReference(named) },
          severity: 'hint',
        };
      }
    }
  },
});
