import { plainName } from '../../citations/plain-name';
import { issuingOf, readBody, type NamedBody } from '../../plan/issuer';
import type { SourceText } from '../../text/source';
import { isHeaderPassed } from '../progress';
import { insertLineUnder } from '../line-edits';
import { writeInstead } from '../replacement';
import { defineRule, type Fix, type Report } from '../rule';
import { isWhole, nameAs } from './names';

type MessageId = 'repeated' | 'parent' | 'state';

/** CQ-07: an organ stands under the committee it serves and does not repeat its name: `TỈNH UỶ … / VĂN PHÒNG`. */
export const organLines = defineRule({
  id: 'CQ-07',
  title: { vi: 'Đầu trang của cơ quan tham mưu, ban chỉ đạo', en: 'Header of an organ of a committee' },
  docs: {
    vi: 'Văn bản của cơ quan tham mưu, giúp việc, uỷ ban kiểm tra, ban chỉ đạo, tiểu ban, hội đồng ghi cấp uỷ ở dòng trên (TỈNH UỶ …, ĐẢNG UỶ XÃ …, không ghi ĐẢNG BỘ …), dòng dưới chỉ ghi tên cơ quan: “VĂN PHÒNG”, không ghi “VĂN PHÒNG TỈNH UỶ”. Cơ quan ở Trung ương không bị báo.',
    en: 'An organ of a committee, its inspection commission, a steering committee or council has the committee above (TỈNH UỶ …, ĐẢNG UỶ XÃ …, not ĐẢNG BỘ …) and its own name alone under it: “VĂN PHÒNG”, not “VĂN PHÒNG TỈNH UỶ”. Central organs are not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.3; HD 36-HD/VPTW, phần II, mục 1.2.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    repeated: {
      vi: 'Dòng trên đã ghi cấp uỷ, dòng dưới chỉ ghi “{organ}”.',
      en: 'The committee stands in the line above; under it only “{organ}”.',
    },
    parent: {
      vi: 'Cơ quan tham mưu đứng dưới tên cấp uỷ: dòng trên ghi “{right}”.',
      en: 'An organ stands under its committee: the line above is “{right}”.',
    },
    state: {
      vi: 'Dòng trên ghi cấp uỷ mà cơ quan trực thuộc, không ghi cơ quan nhà nước.',
      en: 'The line above names the committee that the body serves, no State body.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { issuer, parent } = issuingOf(plan);
    if (!issuer || !isOrgan(issuer) || issuer.force || issuer.level === 'central') return;
    if (!isHeaderPassed(plan) || isJoint(issuer)) return;
    const { source } = plan;
    if (parent?.kind === 'organisation' && parent.level !== 'central' && !parent.force) {
      const right = nameAs('committee', parent);
      const fixes = isWhole(source, parent) ? [writeInstead(parent, right)] : [];
      yield { message: 'parent', span: parent, args: { right }, fixes };
    } else if (parent?.kind === 'state') yield { message: 'state', span: parent };
    const own = ownCommittee(issuer);
    // Above a committee's inspection commission or office stands another body only by mistake of reading.
    if (!own || (plan.header.parentBody && !parent)) return;
    const organ = issuer.head;
    yield {
      message: 'repeated',
      span: issuer,
      args: { organ },
      fixes: isWhole(source, issuer) ? fixesFor(source, issuer, organ, own, parent) : [],
    };
  },
});

const isOrgan = ({ kind }: NamedBody): boolean =>
  kind === 'office' || kind === 'inspection' || kind === 'taskForce';

const isJoint = ({ text }: NamedBody): boolean => /\s[-–]\s/.test(text);

/**
 * `TỈNH UỶ BÌNH MINH` of `VĂN PHÒNG TỈNH UỶ BÌNH MINH`. A steering committee's field may name others, and Cơ quan
 * Uỷ ban Kiểm tra Đảng uỷ is a name of its own.
 */
function ownCommittee(issuer: NamedBody): NamedBody | undefined {
  if (issuer.kind === 'taskForce' || /^cơ quan /i.test(issuer.head)) return undefined;
  const text = issuer.name;
  const body = readBody({ text, start: issuer.end - text.length, end: issuer.end });
  return body?.kind === 'committee' ? body : undefined;
}

/** Under a committee the repeated name goes; with none above, it becomes the line above where it says whose it is. */
function fixesFor(
  source: SourceText,
  issuer: NamedBody,
  organ: string,
  own: NamedBody,
  parent: NamedBody | undefined,
): Fix[] {
  if (parent) return parent.kind === 'committee' && agrees(own, parent) ? [writeInstead(issuer, organ)] : [];
  if (own.name === '') return [];
  const { start, end } = issuer;
  return [
    {
      title: {
        vi: 'Ghi thành hai dòng “{committee}” và “{organ}”',
        en: 'Make two lines, “{committee}” and “{organ}”',
      },
      args: { committee: own.text, organ },
      edits: [{ start, end, newText: own.text }, insertLineUnder(source, end, organ)],
    },
  ];
}

/** `TỈNH UỶ` and `TỈNH UỶ BÌNH MINH`, `ĐẢNG UỶ` and `ĐẢNG UỶ XÃ AN HOÀ`. */
const agrees = (own: NamedBody, parent: NamedBody): boolean =>
  plainName(parent.text).startsWith(plainName(own.text));
