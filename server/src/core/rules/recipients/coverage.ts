import type { AssignedBody } from '../../plan/assignment';
import { assigningPartsOf } from '../../plan/assignments';
import { covers, nameWords } from '../../plan/organisation-cover';
import { bodiesIn, type BodyMention } from '../../plan/organisations';
import type { Plan, Recipient } from '../../plan/plan';
import { byText } from '../../text/by-text';
import { fold, foldWords } from '../../text/fold';
import { isListFinished } from '../progress';
import { defineRule, type Fix, type Report } from '../rule';
import { insertRecipient, noteOf } from './list-edits';

/** NN-08: who is given work under Tổ chức thực hiện is among the recipients, by name or by class. */
export const assignedRecipients = defineRule({
  id: 'NN-08',
  title: { vi: 'Nơi nhận có đủ cơ quan được giao việc', en: 'Recipients cover those who are given work' },
  docs: {
    vi: 'Cơ quan, đơn vị được giao việc ở phần Tổ chức thực hiện cần nhận được văn bản. Nơi nhận có thể ghi tên riêng hoặc ghi chung: “Các đảng uỷ trực thuộc” gồm mọi đảng uỷ, “Các sở, ban, ngành” gồm các sở, “Lưu Văn phòng …” gồm văn phòng. Cơ quan chỉ phối hợp, cá nhân và cấp uỷ ban hành văn bản không bị nhắc.',
    en: 'Whoever is given work under Tổ chức thực hiện should receive the document. The list may name it or its class: “Các đảng uỷ trực thuộc” stands for all party committees, “Các sở, ban, ngành” for all departments, the archive line for the office. Partners, persons and the issuing committee itself are not asked for.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    missing: {
      vi: '“{body}” được giao việc nhưng chưa có trong Nơi nhận.',
      en: '“{body}” is given work, but is not among the recipients.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'missing'>> {
    const { recipients } = plan;
    if (!recipients || recipients.items.length < 2 || !isListFinished(plan)) return;
    if (recipients.items.length > MOST || recipients.items.some(isEveryone)) return;
    const listed = recipients.items.flatMap(mentionsIn);
    const told: BodyMention[] = [];
    for (const body of bodiesOf(plan).slice(0, MOST)) {
      const { mention } = body;
      if (mention.kind.silent || isIssuer(plan, mention)) continue;
      if ([...listed, ...told].some((other) => covers(other, mention))) continue;
      told.push(mention);
      yield { message: 'missing', span: body, args: { body: body.text }, fixes: fixesFor(body) };
    }

    function fixesFor({ text }: AssignedBody): Fix[] {
      if (!recipients) return [];
      const name = text.charAt(0).toUpperCase() + text.slice(1);
      const edits = insertRecipient(plan, profile, name + noteOf(recipients, TO_CARRY_OUT));
      if (edits.length === 0) return [];
      const title = { vi: 'Thêm “{name}” vào Nơi nhận', en: 'Add “{name}” to the recipients' };
      return [{ title, args: { name }, edits, byHand: true }];
    }
  },
});

/** Recipients, and bodies given work; more than any plan has. */
const MOST = 300;
const TO_CARRY_OUT = /thực hiện|t\/h/iu;

/** Those who lead or do the work; in tables, only in one that stands under Tổ chức thực hiện. */
const bodiesOf = (plan: Plan): readonly AssignedBody[] =>
  assigningPartsOf(plan).flatMap(({ assignments }) => assignments.flatMap(({ bodies }) => bodies));

/** The archive line keeps a copy for the office. */
function mentionsIn({ name, archive }: Recipient): readonly BodyMention[] {
  return bodiesInName(archive ? 'Văn phòng' : name);
}

const bodiesInName = byText((text) => bodiesIn(text, fold(text)));

/** `Như trên`, `Như mục V`. */
const isEveryone = ({ name }: Recipient): boolean => /^nhu(?![a-z])/.test(foldWords(name));

/** `Đảng uỷ xã` in a plan of that committee. */
function isIssuer({ header }: Plan, mention: BodyMention): boolean {
  if (!mention.kind.holds || mention.plural || mention.inner.length > 0) return false;
  const issuer = foldWords(header.issuingBody?.text ?? '').split(' ');
  return nameWords(mention).every((word) => issuer.includes(word));
}
