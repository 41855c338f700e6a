import { issuingOf, readBody } from '../../plan/issuer';
import { isHeaderPassed } from '../progress';
import { defineRule, type Report } from '../rule';
import { isWhole } from './names';

/** CQ-10: the names of bodies that issue together are joined by a hyphen between spaces, the leading one first. */
export const jointNames = defineRule({
  id: 'CQ-10',
  title: { vi: 'Tên các cơ quan ban hành chung', en: 'Names of joint issuers' },
  docs: {
    vi: 'Văn bản liên cơ quan ghi tên cơ quan chủ trì trước, các tên nối nhau bằng dấu gạch nối có dấu cách hai bên: “BAN TỔ CHỨC - BAN NỘI CHÍNH”. Tên một cơ quan có chữ “VÀ” (BAN TUYÊN GIÁO VÀ DÂN VẬN) không bị báo.',
    en: 'In a joint document the leading body comes first and the names are joined by a hyphen between spaces: “BAN TỔ CHỨC - BAN NỘI CHÍNH”. One name that has “VÀ” in it (BAN TUYÊN GIÁO VÀ DÂN VẬN) is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.5, I.2.2.3; HD 36-HD/VPTW, phần II, mục 1.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    joint: {
      vi: 'Tên các cơ quan ban hành chung nối bằng dấu gạch nối có dấu cách hai bên: “{right}”.',
      en: 'Names of joint issuers are joined by a hyphen between spaces: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'joint'>> {
    const { issuer } = issuingOf(plan);
    if (issuer?.kind !== 'office' && issuer?.kind !== 'inspection') return;
    if (!isHeaderPassed(plan) || !isWhole(plan.source, issuer)) return;
    const joints = [...issuer.text.matchAll(JOINT)].filter(({ 0: joint, index }) => {
      const text = issuer.text.slice(index + joint.length);
      const next = readBody({ text, start: 0, end: 0 });
      return next?.kind === 'office' || next?.kind === 'inspection';
    });
    const wrong = joints.filter(({ 0: joint }) => joint !== ' - ');
    const [first] = wrong;
    const last = wrong.at(-1);
    if (!first || !last) return;
    const edits = wrong.map(({ 0: joint, index }) => ({
      start: issuer.start + index,
      end: issuer.start + index + joint.length,
      newText: ' - ',
    }));
    const span = { start: issuer.start + first.index, end: issuer.start + last.index + last[0].length };
    const right = '… - …';
    yield {
      message: 'joint',
      span,
      args: { right },
      fixes: [{ title: { vi: 'Nối bằng “ - ”', en: 'Join with “ - ”' }, edits }],
    };
  },
});

/** What may part two names: a hyphen, a comma, a semicolon, a slash, VÀ. */
const JOINT = /\s{0,4}[-–—,;/]\s{0,4}(?:VÀ\s{1,4})?|\s{1,4}(?:VÀ|&)\s{1,4}/giu;
