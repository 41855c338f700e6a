import { plainName } from '../../citations/plain-name';
import { issuingOf } from '../../plan/issuer';
import { isHeaderPassed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { asIn, isWhole } from './names';

const RIGHT = 'BAN CHẤP HÀNH TRUNG ƯƠNG';

/** CQ-09: Central Committee, Bộ Chính trị and Ban Bí thư all print `BAN CHẤP HÀNH TRUNG ƯƠNG`. */
export const centralCommittee = defineRule({
  id: 'CQ-09',
  title: { vi: 'Đầu trang của văn bản Trung ương', en: 'Header of central documents' },
  docs: {
    vi: 'Văn bản của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư đều ghi “BAN CHẤP HÀNH TRUNG ƯƠNG” ở đầu trang; cơ quan nào ban hành thì thể hiện ở quyền hạn ký.',
    en: 'Documents of the Central Committee, the Bộ Chính trị and the Ban Bí thư all carry “BAN CHẤP HÀNH TRUNG ƯƠNG”; the signature shows which of them issues.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2a; HD 36-HD/VPTW, phần II, mục 1.2.1b',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    named: { vi: 'Đầu trang ghi “{right}”.', en: 'The header is “{right}”.' },
  },
  *check({ plan }): Iterable<Report<'named'>> {
    const { issuer, parent } = issuingOf(plan);
    if (issuer?.kind !== 'central' || parent || issuer.name !== '' || !isHeaderPassed(plan)) return;
    if (plainName(issuer.text) === plainName(RIGHT)) return;
    const right = asIn(issuer.text, RIGHT);
    const fixes = isWhole(plan.source, issuer) ? [writeInstead(issuer, right)] : [];
    yield { message: 'named', span: issuer, args: { right }, fixes };
  },
});
