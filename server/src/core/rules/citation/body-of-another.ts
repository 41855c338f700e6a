/**
 * Whose body is named behind a citation: in `Kế hoạch thực hiện Nghị quyết số 57-NQ/TW` *của Tỉnh uỷ* that of the
 * plan which carries the resolution out, though it stands beside the resolution's number.
 */
import type { Citation } from '../../citations/citation';
import type { Plan } from '../../plan/plan';
import { readingAt } from '../../plan/reading';
import { foldWords } from '../../text/fold';
import { bears, bodySymbolsOf, partySymbolsOf, stateSymbolsOf } from './issuer-symbols';

/** What carries a document out, and has a body of its own. */
const CARRIER =
  /(?:^| )(?:ke hoach|chuong trinh|de an|du an|nghi quyet|quyet dinh|quy dinh|chi thi|ket luan|thong bao|huong dan|bao cao|cong van|van ban|ban chi dao|to cong tac|to giup viec|doan cong tac|hoi nghi)(?= |$)/;
/** … by these words, right in front of the document. */
const CARRIES =
  /(?:^| )(?:thuc hien|trien khai|thi hanh|quan triet|cu the hoa|the che hoa|tong ket|so ket|hoc tap|sua doi|bo sung|thay the|kiem tra|giam sat|ve)(?: (?:viec|cac|noi dung|mot so noi dung|tinh than))?$/;
/** More than the words between the two. */
const LONGEST_NAME = 160;
/** More than `do` with the spaces round it. */
const LONGEST_DO = 8;
const CLAUSE_END = /[.;:](?=\s)|,(?=\s)(?!\s+ngày)/u;

/** The body behind a citation is not known to bear its symbol, and may as well be that of what stands before. */
export const namesBodyOfAnother = (plan: Plan, citation: Citation): boolean =>
  !bearsOwnSymbol(citation) && mayBeOfAnother(plan, citation);

function bearsOwnSymbol(citation: Citation): boolean {
  const name = citation.issuer?.text ?? '';
  const born = partySymbolsOf(name) ?? stateSymbolsOf(name);
  return born !== undefined && bodySymbolsOf(citation).some((symbol) => bears(born, symbol));
}

/** Behind a date of its own a body is the citation's, but not in `do Chính phủ ban hành`. */
function mayBeOfAnother(plan: Plan, citation: Citation): boolean {
  const { issuer, date, type, place, start } = citation;
  const { text } = plan.source;
  if (!issuer) return false;
  const isSaidToIssue = /\sdo\s*$/iu.test(text.slice(Math.max(0, issuer.start - LONGEST_DO), issuer.start));
  if (date && date.start < issuer.start && !isSaidToIssue) return false;
  const head = Math.min(start, type?.start ?? start, place?.start ?? start);
  const from = readingAt(plan, { start: head, end: head })?.prose.start ?? head;
  const clause =
    text
      .slice(Math.max(from, head - LONGEST_NAME), head)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const before = foldWords(clause);
  return CARRIES.test(before) && CARRIER.test(before);
}
