/**
 * Templates: the text of a plan with fields in `{{ }}`, ours and the office's in one form. Only the form is read here;
 * what the fields stand for is said in `fields.ts`.
 *
 * Comments at the head say what the template is for: `// mẫu: …`, `// mô tả: …`, `// cấp: tỉnh, xã, cơ sở`, `// cần văn
 * bản cấp trên: có`. A line that has nothing but a field which opens a block, `{{mỗi nhiệm vụ}}`, `{{mỗi cơ quan}}`,
 * `{{cấp tỉnh, xã}}`, `{{cấp chi bộ}}`, repeats or chooses the lines up to `{{hết}}`.
 */
import { foldWords } from '../text/fold';
import type { Note } from '../text/message';
import { draftingNotes } from './notes';
import { levelOf, setsIn, type SetName } from './sets';

export type Level = 'province' | 'commune' | 'grassroots';

export const levels = ['province', 'commune', 'grassroots'] as const satisfies readonly Level[];

export interface Template {
  readonly name: string;
  readonly detail: string;
  readonly levels: readonly Level[];
  readonly needsDirective: boolean;
  readonly nodes: readonly TemplateNode[];
  /** What is wrong in the text; it can be used nevertheless. */
  readonly problems: readonly Note[];
}

export type TemplateNode = TemplateLine | TemplateBlock;

export interface TemplateLine {
  readonly kind: 'line';
  readonly text: string;
  /** Of the file, from 1. */
  readonly line: number;
}

export interface TemplateBlock {
  readonly kind: 'tasks' | 'bodies' | 'sets';
  /** Of a block of kind `sets`: the issuers whose plans have its lines. */
  readonly sets: readonly SetName[];
  readonly nodes: readonly TemplateNode[];
}

/** Characters of the largest template that is read. */
export const LARGEST_TEMPLATE = 200_000;

/** Blocks inside blocks. */
const DEEPEST = 3;

const HEAD = /^\s{0,8}\/\/\s{0,8}([^:]{1,40}):(.{0,300})$/u;
const ONLY_FIELD = /^\s{0,8}\{\{([^{}]{1,200})\}\}\s{0,8}$/u;

/** @param fallback name of a template that does not say its own */
export function readTemplate(text: string, fallback: string): Template {
  const lines = text.split(/\r\n|\n|\r/);
  const head = new Map<string, string>();
  let at = 0;
  for (; /^\s{0,8}(?:\/\/|$)/.test(lines[at] ?? '*'); at++) {
    const [, name, value] = HEAD.exec(lines[at] ?? '') ?? [];
    if (name !== undefined && value?.trim()) head.set(foldWords(name), value.trim());
  }
  const problems: Note[] = [];
  const named = head.get('cap');
  const known = named === undefined ? levels : levelsIn(named);
  if (known.length === 0)
    problems.push({ message: draftingNotes.unknownLevels, args: { text: named ?? '' } });
  return {
    name: head.get('mau') ?? fallback,
    detail: head.get('mo ta') ?? '',
    levels: known.length > 0 ? known : levels,
    needsDirective: foldWords(head.get('can van ban cap tren') ?? '') === 'co',
    nodes: readNodes(lines, at, problems),
    problems,
  };
}

interface Open {
  readonly block: Omit<TemplateBlock, 'nodes'>;
  readonly nodes: TemplateNode[];
  readonly line: number;
}

function readNodes(lines: readonly string[], from: number, problems: Note[]): readonly TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: Open[] = [];
  const close = ({ block, nodes }: Open): void => {
    (open.at(-1)?.nodes ?? root).push({ ...block, nodes });
  };
  for (const [i, text] of lines.slice(from).entries()) {
    const line = from + i + 1;
    const field = ONLY_FIELD.exec(text)?.[1];
    const words = field === undefined ? '' : foldWords(field);
    const block = blockOf(words);
    if (block && open.length < DEEPEST) open.push({ block, nodes: [], line });
    else if (words === 'het') {
      const last = open.pop();
      if (last) close(last);
      else problems.push({ message: draftingNotes.nothingOpen, args: { line: `${line}` } });
    } else (open.at(-1)?.nodes ?? root).push({ kind: 'line', text, line });
  }
  for (let last = open.pop(); last; last = open.pop()) {
    problems.push({ message: draftingNotes.notClosed, args: { line: `${last.line}` } });
    close(last);
  }
  return root;
}

function blockOf(words: string): Omit<TemplateBlock, 'nodes'> | undefined {
  if (words === 'moi nhiem vu') return { kind: 'tasks', sets: [] };
  if (words === 'moi co quan') return { kind: 'bodies', sets: [] };
  const sets = words.startsWith('cap ') ? setsIn(words.slice('cap '.length)) : [];
  return sets.length > 0 ? { kind: 'sets', sets } : undefined;
}

function levelsIn(text: string): Level[] {
  const served = setsIn(text).map(levelOf);
  return levels.filter((level) => served.includes(level));
}
