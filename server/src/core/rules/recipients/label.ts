import type { Plan } from '../../plan/plan';
import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

const RIGHT = 'Nơi nhận:';
/** Another word for the list, above an item. */
const SENT_TO =
  /^[ \t\u00a0]*(nơi[ \u00a0]{1,3}g[ửở]i(?:[ \u00a0]?[:.])?)(?=[ \u00a0]{2}|[ \u00a0]*[\t\r\n]).{0,200}[\r\n]{1,4}[ \t\u00a0]*[-–+]/imu;

/** NN-02: the list of recipients is called `Nơi nhận:`, in small letters and with a colon. */
export const listLabel = defineRule({
  id: 'NN-02',
  title: { vi: 'Cách ghi “Nơi nhận:”', en: 'The words “Nơi nhận:”' },
  docs: {
    vi: 'Danh sách nơi nhận mở đầu bằng “Nơi nhận:”, chữ thường, có dấu hai chấm. Không viết “NƠI NHẬN”, “Nơi gửi”.',
    en: 'The list of recipients begins with “Nơi nhận:”, in small letters and with a colon; not “NƠI NHẬN”, not “Nơi gửi”.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.1; HD 36-HD/VPTW, phần II, mục 1.9.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    colon: { vi: 'Sau “Nơi nhận” có dấu hai chấm.', en: '“Nơi nhận” takes a colon.' },
    form: { vi: 'Viết “Nơi nhận:”, không viết “{written}”.', en: 'Write “Nơi nhận:”, not “{written}”.' },
  },
  *check({ plan }): Iterable<Report<'colon' | 'form'>> {
    const label = plan.recipients?.label ?? sentTo(plan);
    if (!label || label.text === RIGHT) return;
    yield {
      message: /^Nơi nhận$/u.test(label.text) ? 'colon' : 'form',
      span: label,
      args: { written: label.text },
      fixes: [writeInstead(label, RIGHT)],
    };
  },
});

function sentTo({ source: { text }, signature, preamble, body }: Plan): Located | undefined {
  const last = body.at(-1) ?? preamble.at(-1);
  if (!last) return undefined;
  // It stands beside the signature or below the text.
  const from = Math.min(signature?.start ?? text.length, last.start);
  const match = SENT_TO.exec(text.slice(from));
  const written = match?.[1];
  if (!match || written === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(written);
  return { text: written, start, end: start + written.length };
}
