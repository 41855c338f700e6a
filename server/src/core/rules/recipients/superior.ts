import { issuingOf } from '../../plan/issuer';
import type { Plan, Recipient, Recipients } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import { isListFinished } from '../progress';
import { defineRule, type Fix, type Report } from '../rule';
import { insertFirstRecipient, noteOf, removeRecipient } from './list-edits';

/** NN-07: no recipient twice, and the superior whose document is carried out among them. */
export const superiorRecipient = defineRule({
  id: 'NN-07',
  title: { vi: 'Nơi nhận: cấp trên, mục trùng', en: 'Recipients: the superior, doubles' },
  docs: {
    vi: 'Kế hoạch thực hiện văn bản của cấp uỷ cấp trên trực tiếp thường gửi cấp uỷ đó để báo cáo. Một nơi nhận chỉ ghi một lần.',
    en: 'A plan that carries out a document of the committee right above usually goes to that committee, as a report. Each recipient stands once.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.1; HD 36-HD/VPTW, phần II, mục 1.9.1',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    twice: { vi: '“{name}” đã có ở trên.', en: '“{name}” already stands above.' },
    superior: {
      vi: 'Kế hoạch thực hiện văn bản của {body} nhưng Nơi nhận chưa có cấp uỷ này.',
      en: 'The plan carries out a document of {body}, which is not among the recipients.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'twice' | 'superior'>> {
    const { recipients } = plan;
    if (!recipients) return;
    const seen = new Set<string>();
    for (const item of recipients.items) {
      const key = keyOf(item);
      if (item.archive || key === '') continue;
      if (seen.has(key)) {
        const edits = removeRecipient(plan, item);
        const title = { vi: 'Bỏ dòng trùng', en: 'Remove the double' };
        yield {
          message: 'twice',
          span: item,
          args: { name: item.name },
          fixes: edits.length > 0 ? [{ title, edits }] : [],
        };
      }
      seen.add(key);
    }
    if (recipients.items.length < 2 || !isListFinished(plan)) return;
    const body = superiorOf(plan);
    if (body === undefined || isNamed(recipients, body)) return;
    yield {
      message: 'superior',
      severity: 'hint',
      span: recipients.label,
      args: { body },
      fixes: addition(body, recipients),
    };

    function addition(name: string, list: Recipients): Fix[] {
      const edits = insertFirstRecipient(plan, profile, name + (noteOf(list, TO_REPORT) || ' (để báo cáo)'));
      if (edits.length === 0) return [];
      const title = { vi: 'Thêm “{name}” vào Nơi nhận', en: 'Add “{name}” to the recipients' };
      return [{ title, args: { name }, edits, byHand: true }];
    }
  },
});

const TO_REPORT = /báo cáo|b\/c/iu;

const keyOf = ({ name }: Recipient): string => foldWords(name).replace(/^cac /, '');

/** Words of committees: what follows them tells which. */
const COMMITTEE = /\b(?:tinh uy|thanh uy|dang uy|huyen uy|quan uy|thi uy)\b/;
const CENTRAL = /\b(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong)\b/;

/**
 * The committee right above, as the plan's title or opening cites it: the one whose đảng bộ stands at the head of the
 * page, or, above a province, the Centre.
 */
function superiorOf(plan: Plan): string | undefined {
  const { parent, issuer } = issuingOf(plan);
  const [first, last] = [plan.summary ?? plan.preamble[0], plan.preamble.at(-1) ?? plan.summary];
  const issuers = plan.citations
    .filter(({ start }) => first && last && first.start <= start && start < last.end)
    .flatMap(({ issuer: cited }) => cited?.text ?? []);
  if (parent?.kind === 'organisation')
    return issuers.findLast((name) => isCommitteeOf(name, parent.unit, foldWords(parent.name)));
  const central = parent === undefined && issuer?.kind === 'committee' && issuer.level === 'province';
  return central ? issuers.find((name) => CENTRAL.test(foldWords(name))) : undefined;
}

/** `Ban Thường vụ Tỉnh uỷ` is that of ĐẢNG BỘ TỈNH BÌNH MINH; `Đảng uỷ xã Hoà Bình` is not that of ĐẢNG BỘ XÃ AN HOÀ. */
function isCommitteeOf(cited: string, unit: string | undefined, place: string): boolean {
  const folded = foldWords(cited);
  const committee = COMMITTEE.exec(folded);
  if (!committee) return false;
  const rest = folded.slice(committee.index + committee[0].length).trim();
  if (unit === 'tỉnh' || unit === 'thành phố') {
    const own = unit === 'tỉnh' ? 'tinh uy' : 'thanh uy';
    return committee[0] === own && (rest === '' || place.startsWith(rest));
  }
  return committee[0] === 'dang uy' && place !== '' && rest.endsWith(place);
}

/** Named itself, or any organ or person of it. */
function isNamed({ items }: Recipients, body: string): boolean {
  const folded = foldWords(body);
  const names = items.filter(({ archive }) => !archive).map(({ name }) => foldWords(name));
  if (CENTRAL.test(folded)) return names.some((name) => CENTRAL.test(name));
  const committee = COMMITTEE.exec(folded);
  const own = folded.slice(committee?.index ?? 0);
  const rank = own
    .split(' ')
    .slice(0, committee?.[0] === 'dang uy' ? 3 : 2)
    .join(' ');
  return names.some((name) => name.includes(rank) || /\bcap tren\b/.test(name) || name.startsWith('nhu '));
}
