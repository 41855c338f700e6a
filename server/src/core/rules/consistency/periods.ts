/** Periods of years: the dash between them (`2025 - 2030`), and the comma before `nhiệm kỳ` in the name of a congress. */
import type { Citation } from '../../citations/citation';
import type { Plan } from '../../plan/plan';
import { isOthersWords } from '../../plan/reading';
import { isOthers, placesOf, spanOf, textOf, type Words } from '../../plan/words';
import { contains, type Span } from '../../text/span';
import type { Token } from '../../vietnamese/tokens';
import { rewordTokens, rewordings } from '../rewording';
import type { Report } from '../rule';

interface Use {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  /** What tells the two habits apart. */
  readonly form: string;
}

/** What most write; of two as frequent, what came first. */
function usualForm(uses: readonly Use[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
}

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? '');

/** `2025-2030` beside `2025 - 2030`. */
export function* mixedYearRanges(plan: Plan): Generator<Report<'period'>> {
  const uses = [...yearRanges(plan)];
  const usual = usualForm(uses);
  for (const use of uses) {
    const { words, first, last, form } = use;
    if (usual === undefined || form === usual) continue;
    const { tokens } = words;
    const right = `${tokens[first]?.text ?? ''}${usual}${tokens[last]?.text ?? ''}`;
    yield {
      message: 'period',
      span: spanOf(words, first, last),
      args: { written: textOf(words, first, last), right },
      fixes: rewordTokens(plan, use, right),
    };
  }
}

function* yearRanges(plan: Plan): Generator<Use> {
  for (const { words, index } of placesOf(plan, '-')) {
    const { tokens, reading } = words;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (!before || !after || !isYear(before) || !isYear(after)) continue;
    if (isNumberPart(tokens, index) || isOthers(plan, words, index - 1, index + 1)) continue;
    const form = reading.prose.text.slice(before.end, after.start).replace(/\s+/g, ' ');
    yield { words, first: index - 1, last: index + 1, form };
  }
}

/** `/2025-2030`, `2025-2030/`: years inside a symbol or a date. */
const isNumberPart = (tokens: readonly Token[], dash: number): boolean =>
  ['/', '-'].includes(tokens[dash - 2]?.key ?? '') || ['/', '-'].includes(tokens[dash + 2]?.key ?? '');

/** Words before `nhiệm kỳ` that belong to it, so that no name ends there. */
const LEADS: ReadonlySet<string> = new Set(
  'trong của đầu cuối giữa cả hết từ suốt một mỗi và là các toàn theo với đến cho hai về tới ngay sau trước qua có những'.split(
    ' ',
  ),
);
/** Tokens before `nhiệm kỳ` within which the congress or the committee is named. */
const NAME_LENGTH = 14;

/** `lần thứ VIII, nhiệm kỳ 2025 - 2030` beside `các cấp nhiệm kỳ 2025 - 2030`. */
export function* mixedTermCommas(plan: Plan): Generator<Report<'termComma' | 'termNoComma'>> {
  const uses = [...termCommas(plan)];
  const usual = usualForm(uses);
  for (const { words, first, last, form } of uses) {
    if (usual === undefined || form === usual) continue;
    const { tokens } = words;
    const before = tokens[usual === ',' ? last - 1 : last - 2];
    const end = tokens[last]?.end ?? 0;
    const right = `${before?.text ?? ''}${usual} ${tokens[last]?.text ?? ''}`;
    yield {
      message: usual === ',' ? 'termComma' : 'termNoComma',
      span: spanOf(words, first, last + 1),
      fixes: rewordings(plan.source, words, before?.start ?? 0, end, right),
    };
  }
}

function* termCommas(plan: Plan): Generator<Use> {
  const names = plan.citations.filter(({ number, symbol }) => !number && !symbol);
  for (const { words, index } of placesOf(plan, 'nhiệm')) {
    const { tokens } = words;
    if (tokens[index + 1]?.key !== 'kỳ' || !isYear(tokens[index + 2])) continue;
    const comma = tokens[index - 1]?.key === ',';
    const name = comma ? index - 2 : index - 1;
    if (!endsName(tokens, name) || isQuoted(plan, names, spanOf(words, index, index + 1))) continue;
    yield { words, first: index, last: index, form: comma ? ',' : '' };
  }
}

function endsName(tokens: readonly Token[], index: number): boolean {
  const last = tokens[index];
  if (last?.kind !== 'word' || LEADS.has(last.key)) return false;
  for (let at = index; at > index - NAME_LENGTH; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (token.key === 'hội' && tokens[at - 1]?.key === 'đại') return true;
  }
  return false;
}

/** A resolution cited by its congress alone is named in the writer's own way. */
const isQuoted = (plan: Plan, names: readonly Citation[], span: Span): boolean =>
  isOthersWords(plan, span) &&
  !names.some((citation) => contains(citation, span) && citation.subject === undefined);
