/**
 * A plan drafted from a template: what is known stands in it, what is not is a stop for the writer. Nothing is made up;
 * of the tasks of a directive it has the headings alone.
 */
import facts from '../../data/templates/levels.json';
import { readPlan } from '../plan/build';
import { profileOn } from '../profiles/profile';
import type { DocumentParts } from '../registry/full-form';
import { classOf, hasClass, reasonForClass, seatOf } from '../rules/date/place-classes';
import { foldWords } from '../text/fold';
import type { Note } from '../text/message';
import { textInSchool } from '../vietnamese/school';
import type { ToneSchool } from '../vietnamese/syllable';
import { endOf } from './columns';
import { fields, stopOf, type Drafting } from './fields';
import { issuerOf, type IssuerNames } from './issuer';
import { draftingNotes } from './notes';
import { blank, isStop, shownText, type Piece } from './piece';
import type { Template, TemplateBlock, TemplateNode } from './template';

export interface DraftParams extends IssuerNames {
  /** Địa danh. */
  readonly place: string;
  /** ISO: the day on which the plan is drafted; it decides the guide. */
  readonly today: string;
  readonly directive?: Partial<DocumentParts>;
  /** Headings of the tasks of the directive. */
  readonly tasks?: readonly string[];
  /** Where the tone of hoà, uỷ stands; `new` when absent. */
  readonly school?: ToneSchool;
}

export interface Draft {
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
}

/** Characters of the longest draft. */
const LONGEST_DRAFT = 500_000;
/** Headings where the directive tells none. */
const BLANK_TASKS = 2;

export function draftOf(template: Template, params: DraftParams): Draft {
  const { level, body, place, today, school = 'new' } = params;
  const directive = params.directive && inSchool(params.directive, school);
  const issuer = issuerOf(params);
  const drafting: Drafting = {
    issuer,
    profile: profileOn(today),
    place: place.trim(),
    today,
    ...(directive && { directive }),
  };
  const writer = new Writer(
    { ...drafting, place: placeOf(drafting) },
    (params.tasks ?? []).map((task) => textInSchool(task, school)),
  );
  writer.write(template.nodes);
  const told: Note[] = [
    ...(template.levels.includes(level)
      ? []
      : [{ message: draftingNotes.wrongLevel, args: { name: template.name } }]),
    ...(issuer.sure || body.trim() === ''
      ? []
      : [{ message: draftingNotes.otherBody, args: { body: body.trim() } }]),
    ...(template.needsDirective && !directive ? [{ message: draftingNotes.noDirective }] : []),
  ];
  const pieces = school === 'old' ? writer.pieces.map(inOldSchool) : writer.pieces;
  return { pieces, notes: [...template.problems, ...writer.notes, ...told] };
}

/** A plan spells its words one way, whatever way the directive has them. */
const inSchool = (directive: Partial<DocumentParts>, school: ToneSchool): Partial<DocumentParts> =>
  Object.fromEntries(Object.entries(directive).map(([part, text]) => [part, textInSchool(text, school)]));

/** Templates are written in the new one. */
function inOldSchool(piece: Piece): Piece {
  const old = (text: string): string => textInSchool(text, 'old');
  if (!isStop(piece)) return old(piece);
  return { ...piece, shown: old(piece.shown), ...(piece.choices && { choices: piece.choices.map(old) }) };
}

/** With its class noun where it may not stand without (HD 05-HD/VPTW, phần II, mục I.4.1.1c). */
function placeOf(drafting: Drafting): string {
  const { place } = drafting;
  const header = fields.get(foldWords('đầu trang'));
  if (place === '' || hasClass(place) || !header) return place;
  const plan = readPlan(shownText(header(drafting)));
  const seat = seatOf(plan);
  const isOwn = seat && foldWords(seat.name) === foldWords(place);
  const needed = isOwn && reasonForClass(plan, place) !== undefined;
  return needed && classOf(seat) !== '' ? `${classOf(seat)} ${place}` : place;
}

interface Body {
  readonly names: readonly string[];
  readonly as: string;
  readonly work?: string;
  readonly recipients?: readonly string[];
}

const sets: Readonly<Record<string, { readonly bodies: readonly Body[] }>> = facts.sets;
const bodyNames = new Set(
  Object.values(sets).flatMap(({ bodies }) => bodies.flatMap(({ names }) => names.map(foldWords))),
);

/** What a repeated block is about. */
interface Item {
  readonly task?: string;
  readonly body?: Body;
}

const FIELD = /\{\{([^{}]{1,200})\}\}/u;
/** Numbers of parts; what is counted under one begins with 1 again. */
const SECTION = /^\s{0,8}[IVX]{1,6}[.\-–]\s/u;

class Writer {
  readonly pieces: Piece[] = [];
  readonly notes: Note[] = [];
  /** Who is given work, as far as it is written. */
  private readonly used = new Set<Body>();
  private ordinal = 0;
  /** Characters, and turns of blocks: there may be turns that write none. */
  private length = 0;
  /** Lines whose faults are told; a line may be repeated. */
  private readonly told = new Set<string>();

  constructor(
    private readonly drafting: Drafting,
    private readonly tasks: readonly string[],
  ) {}

  private get set(): (typeof facts.sets)[keyof typeof facts.sets] {
    return facts.sets[this.drafting.issuer.set];
  }

  /** As deep as blocks may lie in blocks. */
  write(nodes: readonly TemplateNode[], item: Item = {}): void {
    for (const node of nodes) {
      if (this.length > LONGEST_DRAFT) return;
      if (node.kind === 'line') this.writeLine(node.text, node.line, item);
      else if (node.kind === 'sets') {
        if (node.sets.includes(this.drafting.issuer.set)) this.write(node.nodes, item);
      } else this.repeat(node);
    }
  }

  private repeat({ kind, nodes }: TemplateBlock): void {
    for (const item of this.itemsOf(kind === 'bodies' ? kind : 'tasks')) {
      if (++this.length > LONGEST_DRAFT) return;
      this.write(nodes, item);
    }
  }

  private itemsOf(kind: 'tasks' | 'bodies'): readonly Item[] {
    if (kind === 'bodies')
      return (this.set.bodies as readonly Body[]).flatMap((body) =>
        body.work === undefined ? [] : [{ body }],
      );
    return this.tasks.length > 0 ? this.tasks.map((task) => ({ task })) : Array<Item>(BLANK_TASKS).fill({});
  }

  private writeLine(text: string, line: number, item: Item): void {
    if (SECTION.test(text)) this.ordinal = 0;
    const pieces = [...this.expand(text, line, item), '\n'];
    this.length += shownText(pieces).length;
    if (this.length <= LONGEST_DRAFT) this.pieces.push(...pieces);
    else this.notes.push({ message: draftingNotes.tooLong, args: { limit: `${LONGEST_DRAFT}` } });
  }

  /** Text and fields by turns. */
  private expand(text: string, line: number, item: Item): Piece[] {
    return text
      .split(FIELD)
      .flatMap((part, i): readonly Piece[] =>
        i % 2 === 0 ? (part === '' ? [] : [part]) : this.field(part, line, item),
      );
  }

  private field(field: string, line: number, item: Item): readonly Piece[] {
    const stop = stopOf(field);
    if (stop !== undefined) return [stop];
    const name = foldWords(field);
    const known = fields.get(name);
    if (known) return known(this.drafting);
    switch (name) {
      case 'thu tu':
        return [`${++this.ordinal}`];
      case 'nhiem vu':
        return [item.task ?? blank()];
      case 'co quan':
        return item.body ? this.named(item.body, line) : [blank()];
      case 'viec duoc giao':
        return item.body?.work === undefined ? [blank()] : this.expand(item.body.work, line, {});
      case 'doi tuong thuc hien':
        return this.expand(this.set.people, line, {});
      case 'nguon kinh phi':
        return this.expand(this.set.funds, line, {});
      case 'noi nhan va chu ky':
        return this.end(line);
    }
    const body = (this.set.bodies as readonly Body[]).find(({ names }) =>
      names.some((each) => foldWords(each) === name),
    );
    if (body) return this.named(body, line);
    const message = bodyNames.has(name) ? draftingNotes.otherLevel : draftingNotes.unknownField;
    const key = `${line} ${name}`;
    if (!this.told.has(key)) this.notes.push({ message, args: { line: `${line}`, field: field.trim() } });
    this.told.add(key);
    return [blank(name)];
  }

  private named(body: Body, line: number): readonly Piece[] {
    this.used.add(body);
    return this.expand(body.as, line, {});
  }

  /** The superior, those who were given work, the archive. */
  private end(line: number): readonly Piece[] {
    const { issuer, profile } = this.drafting;
    const bodies = (this.set.bodies as readonly Body[]).filter((body) => this.used.has(body));
    const recipients = [
      ...this.set.report.map((name) => [...this.expand(name, line, {}), ' (để báo cáo)']),
      ...bodies
        .flatMap(({ as, recipients: lines }) => lines ?? [as])
        .map((name) => [...this.expand(name, line, {}), ' (để thực hiện)']),
      this.expand(this.set.archive, line, {}),
    ];
    return endOf(issuer.authority, recipients, profile);
  }
}
