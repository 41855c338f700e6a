/**
 * The tasks of a directive as headings: what stands numbered under its part of tasks, or, where it has no such part (as a
 * chỉ thị), its numbered paragraphs.
 */
import { assignmentsOf } from '../plan/assignments';
import type { Block, Part, Plan } from '../plan/plan';
import { isCapitals } from '../syntax/numbering';
import { foldWords } from '../text/fold';
import type { Note } from '../text/message';
import { headingOf } from './headings';
import { draftingNotes } from './notes';

export interface Tasks {
  readonly headings: readonly string[];
  readonly notes: readonly Note[];
}

/** More than any directive has. */
const MOST_TASKS = 40;
const MOST_DEADLINES = 6;

export function tasksOf(plan: Plan): Tasks {
  const parts = partsOf(plan);
  const headings = parts.slice(0, MOST_TASKS).map(headingOf);
  const shortened = headings.flatMap(({ isWhole }, i) => (isWhole ? [] : [`${i + 1}`]));
  const notes: Note[] = [];
  if (parts.length > MOST_TASKS)
    notes.push({ message: draftingNotes.tooManyTasks, args: { limit: `${MOST_TASKS}` } });
  if (shortened.length > 0)
    notes.push({ message: draftingNotes.shortened, args: { numbers: shortened.join(', ') } });
  return { headings: headings.map(({ text }) => text), notes: [...notes, ...deadlinesIn(plan)] };
}

const TASKS =
  /(?:^| )(?:nhiem vu|giai phap|noi dung (?:trong tam|chu yeu|thuc hien)|cong viec trong tam)(?: |$)/;
/** Who does it, and with what money, is for the plan itself to say. */
const OTHER_PARTS =
  /^(?:to chuc|phan cong|trach nhiem|kinh phi|quan diem|muc tieu|muc dich|che do|ket qua|danh gia)(?: |$)/;
/** Parts that a plan has for the bodies of the centre are none of a committee's below. */
const OF_THE_CENTRE =
  /^(?:cac )?(?:dang doan|dang uy|ban can su|ban|van phong|uy ban|quan uy|bo chinh tri|ban bi thu)(?: .{0,80})? (?:trung uong|quoc hoi|chinh phu|toi cao)(?: |$)/;

/** Committees are told to carry the directive out: what the whole plan does. */
const CARRYING_OUT =
  /^(?:cac )?(?:tinh uy|thanh uy|cap uy|dang uy|dang bo|chi bo)(?: .{0,120})? (?:(?:ke hoach|chuong trinh)(?: hanh dong)?(?: trien khai)?(?: to chuc)? thuc hien|(?:quan triet|hoc tap|trien khai|thuc hien)(?: .{0,30})? (?:chi thi|nghi quyet|ket luan|quy dinh))(?: |$)/;

const isPart = (block: Block): block is Part => block.kind !== 'paragraph' && block.kind !== 'table';

function partsOf({ body }: Plan): readonly Part[] {
  const parts = body.filter(isPart);
  const told = parts.filter((part) => isOuter(part) && isAboutTasks(part)).flatMap(childrenOf);
  if (told.length > 0) return told;
  // Headings in capitals that are not numbered may stand over numbered paragraphs.
  const outer = parts.filter(isOuter);
  const numbered = outer.length > 0 ? outer.filter((part) => !part.numbering).flatMap(childrenOf) : parts;
  return numbered.filter(
    (part) =>
      isCounted(part) &&
      !isOther(part) &&
      !OF_THE_CENTRE.test(leadingWords(part)) &&
      !CARRYING_OUT.test(leadingWords(part)),
  );
}

/** Mục in Roman numbers, chương, headings in capitals. */
const isOuter = ({ kind, numbering, content }: Part): boolean =>
  kind === 'section' &&
  (numbering === undefined || !isCountedStyle(numbering.style)) &&
  isHeading(content.text);

const isHeading = (text: string): boolean => isCapitals(text) || text.length <= LONGEST_HEADING;
const LONGEST_HEADING = 120;

const isCountedStyle = (style: string): boolean => style === 'arabic' || style === 'dotted';
const isCounted = ({ numbering }: Part): boolean =>
  numbering !== undefined && isCountedStyle(numbering.style);

/** Enough to know a part by. */
const LEADING = 160;
const leadingWords = ({ content }: Part): string => foldWords(content.text.slice(0, LEADING));

const isOther = (part: Part): boolean => OTHER_PARTS.test(leadingWords(part)) && isHeading(part.content.text);
const isAboutTasks = (part: Part): boolean => TASKS.test(leadingWords(part)) && !isOther(part);

/** What is counted under a part; where nothing is, its dashes. */
function childrenOf({ children }: Part): readonly Part[] {
  const parts = children.filter(isPart);
  const counted = parts.filter((part) => isCounted(part) && !isOther(part));
  return counted.length > 0 ? counted : parts.filter(({ numbering }) => numbering?.style === 'dash');
}

/** Committees below, as a directive speaks of them. */
const BELOW = ['subordinates', 'committee', 'partyBodies', 'localities', 'cell'];

/** Times that the directive sets for committees below. */
function* deadlinesOf(plan: Plan): Generator<Note> {
  for (const { bodies, deadlines } of assignmentsOf(plan)) {
    const body = bodies.find(({ mention }) => BELOW.includes(mention.kind.id));
    const deadline = deadlines.find(({ kind }) => kind === 'before' || kind === 'within');
    if (body && deadline)
      yield { message: draftingNotes.deadline, args: { body: body.text, deadline: deadline.text } };
  }
}

const deadlinesIn = (plan: Plan): readonly Note[] => [...deadlinesOf(plan)].slice(0, MOST_DEADLINES);
