import type { Citation } from '../../citations/citation';
import type { Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';

/** TN-03: the document calls itself by one name: Kế hoạch này, not also Kế hoạch của Ban Thường vụ Thành uỷ. */
export const selfName = defineRule({
  id: 'TN-03',
  title: { vi: 'Cách gọi chính văn bản', en: 'What the document calls itself' },
  docs: {
    vi: 'Một kế hoạch lúc tự gọi là “Kế hoạch này”, lúc là “Kế hoạch của Ban Thường vụ Thành uỷ” thì người đọc khó biết có phải cùng một văn bản. Nên gọi thống nhất. Chỉ nhắc một lần, ở chỗ đầu tiên gọi theo tên cơ quan.',
    en: 'A plan that calls itself now “Kế hoạch này”, now by its issuer leaves the reader unsure whether both are one. Reported once, where it first names itself by its issuer.',
  },
  source: { text: 'yêu cầu viện dẫn rõ ràng của HD 05-HD/VPTW và HD 36-HD/VPTW', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    several: {
      vi: 'Văn bản tự gọi là “{name}” ở {count} chỗ và “{self}” ở chỗ khác; nên gọi thống nhất.',
      en: 'The document calls itself “{name}” in {count} places and “{self}” elsewhere; keep to one.',
    },
  },
  *check({ plan }): Iterable<Report<'several'>> {
    const self = plan.citations.find((citation) => citation.self);
    const named = self ? plan.citations.filter((citation) => isOwnByIssuer(plan, citation)) : [];
    const [first] = named;
    if (!self || !first) return;
    const [type, issuer] = [first.type?.text ?? '', first.issuer?.text ?? ''];
    const name = `${type} của ${issuer}`;
    yield {
      message: 'several',
      span: { start: first.start, end: first.issuer?.end ?? first.end },
      args: { name, self: plan.source.slice(self).replace(/\s+/g, ' '), count: String(named.length) },
      fixes: [
        {
          title: { vi: 'Viết “{right}” ở mọi chỗ', en: 'Write “{right}” everywhere' },
          args: { right: `${type} này` },
          byHand: true,
          edits: named.map(({ start, end }) => ({ start, end, newText: `${type} này` })),
        },
      ],
    };
  },
});

/** Organs that speak for a committee: their name stands before its own. */
const SPEAKERS = /^(?:ban thuong vu|ban chap hanh(?: dang bo)?) /;

/** Of this document's type and issuer, without number; what it says of its subject is what the summary says. */
function isOwnByIssuer({ typeName, header, summary }: Plan, citation: Citation): boolean {
  const { self, number, symbol, date, type, issuer, subject } = citation;
  if (self || number || symbol || date || !type || !issuer || !typeName || !header.issuingBody) return false;
  if (foldWords(type.text) !== foldWords(typeName.text)) return false;
  const body = foldWords(issuer.text).replace(SPEAKERS, '');
  const own = foldWords(header.issuingBody.text);
  if (!body.includes(' ') || (own !== body && !own.startsWith(`${body} `))) return false;
  if (!subject) return true;
  const words = foldWords(subject.text).replace(/^ve /, '');
  return summary !== undefined && foldWords(summary.text).includes(words);
}
