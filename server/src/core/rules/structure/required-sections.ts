import type { Part } from '../../plan/plan';
import { isEndBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import { mainSections, speaksOf } from './sections';

/** Names in use for the part that says what for. */
const PURPOSE = /\b(?:muc dich|yeu cau|muc tieu|quan diem)\b/;
/** Names in use for the part that says who does it. */
const ORGANISATION =
  /\b(?:to chuc|trien khai|trach nhiem) thuc hien\b|\bto chuc trien khai\b|\bphan cong\b|^trach nhiem\b/;
/** Names in use for what is neither, nor tasks; any other heading is taken for tasks of a subject. */
const FRAME =
  /^(?:kinh phi|du toan|nguon von|nguon luc|pham vi|doi tuong|thoi gian|dia diem|che do|khen thuong|danh gia|tinh hinh|thuc trang|dac diem|can cu|to chuc (?:theo doi|kiem tra))\b/;
const TASKS = /\b(?:nhiem vu|noi dung|giai phap|bien phap|cong viec)\b/;

/** KH-05: a Kế hoạch has Mục đích, yêu cầu, then its tasks, and Tổ chức thực hiện as its last part. */
export const requiredSections = defineRule({
  id: 'KH-05',
  title: { vi: 'Các phần phải có của kế hoạch', en: 'Parts that every plan has' },
  docs: {
    vi: 'Kế hoạch cần có: mục đích, yêu cầu (hoặc mục tiêu, quan điểm); nhiệm vụ, nội dung hoặc giải pháp; tổ chức thực hiện là phần cuối. Kế hoạch chỉ chia theo chuyên đề, không có phần đầu và phần cuối nói trên, không bị nhắc.',
    en: 'A plan has its purpose and requirements (or aims, guiding views), its tasks, contents or measures, and the organisation of the work as its last part. A plan divided by subjects alone, without the first and the last of these, is left alone.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    purpose: { vi: 'Kế hoạch thiếu phần “Mục đích, yêu cầu”.', en: 'The plan lacks “Mục đích, yêu cầu”.' },
    tasks: {
      vi: 'Kế hoạch thiếu phần nhiệm vụ, nội dung hoặc giải pháp.',
      en: 'The plan lacks a part with tasks, contents or measures.',
    },
    organisation: {
      vi: 'Kế hoạch thiếu phần “Tổ chức thực hiện”.',
      en: 'The plan lacks “Tổ chức thực hiện”.',
    },
    notLast: {
      vi: '“{heading}” thường là phần cuối của kế hoạch; sau phần này còn “{after}”.',
      en: '“{heading}” is usually the last part of a plan; here “{after}” follows.',
    },
  },
  *check({ plan }): Iterable<Report<'purpose' | 'tasks' | 'organisation' | 'notLast'>> {
    const sections = mainSections(plan);
    if (!plan.typeName || sections.length < 2) return;
    const purpose = sections.some(isPurpose);
    const organisation = sections.findLast(isOrganisation);
    if (!purpose && !organisation) return;
    if (!purpose) yield { message: 'purpose', span: plan.typeName };
    // What comes late in a plan is missing only once the part after it is written.
    const ended = isEndBegun(plan);
    if (!sections.some(isTasks) && (organisation !== undefined || ended))
      yield { message: 'tasks', span: plan.typeName };
    if (!organisation && ended) yield { message: 'organisation', span: plan.typeName };
    const after = organisation && sections[sections.indexOf(organisation) + 1];
    if (!after) return;
    yield {
      message: 'notLast',
      severity: 'information',
      span: organisation.content,
      args: { heading: organisation.content.text, after: after.content.text },
    };
  },
});

const isPurpose = (part: Part): boolean => speaksOf(part, PURPOSE);

const isOrganisation = (part: Part): boolean => speaksOf(part, ORGANISATION);

const isTasks = (part: Part): boolean =>
  speaksOf(part, TASKS) || !(isPurpose(part) || isOrganisation(part) || speaksOf(part, FRAME));
