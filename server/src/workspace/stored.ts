/**
 * Facts as the index holds them: ten thousand plans must fit in little memory. Places are numbers in one array a plan,
 * titles one text a plan, and what many plans say alike is held once. What is asked for is laid out anew each time.
 */
import { ownCopy } from '../core/text/by-text';
import { fold } from '../core/text/fold';
import type { PositionRange } from '../core/text/source';
import type { CitedFacts, MentionFacts, OwnFacts, PlanFacts, SectionFacts } from './facts';

/** Numbers that a range takes. */
const RANGE = 4;
/** Numbers that a mention takes: its range, doubled in the first number to hold `isFull`, and that of its reference. */
const MENTION = 2 * RANGE;
/** Before the sections: the title's range, then that of the plan's own number. */
const HEAD = 2 * RANGE;

const NONE: readonly string[] = [];
const NO_RANGE: PositionRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A plan as data that can be written down and read again. */
export interface PlanRecord {
  readonly own?: OwnRecord;
  /** The plan's title and those of its sections, each with a line end behind it. */
  readonly titles: string;
  readonly cited: readonly CitedRecord[];
  readonly places: readonly number[];
}

export type OwnRecord = Omit<OwnFacts, 'range'>;

export interface CitedRecord {
  readonly document: DocumentRecord;
  readonly isBasis: boolean;
  readonly carriesOut: readonly string[];
  /** How many there are. */
  readonly mentions: number;
}

/** What a plan says of a document that it cites; many plans say the same. */
export type DocumentRecord = Pick<CitedFacts, 'number' | 'type' | 'date' | 'issuer' | 'subject'>;

export function recordOf({ own, title, titleRange, sections, cited }: PlanFacts): PlanRecord {
  const places: number[] = [];
  addRange(places, titleRange);
  addRange(places, own?.range ?? NO_RANGE);
  for (const { range } of sections) addRange(places, range);
  for (const { mentions } of cited) {
    for (const { range, reference, isFull } of mentions) {
      const at = places.length;
      addRange(places, range);
      places[at] = 2 * range.start.line + (isFull ? 1 : 0);
      addRange(places, reference);
    }
  }
  return {
    ...(own && { own: withoutRange(own) }),
    // Joined anew, so that no slice keeps the text of the whole document alive.
    titles: [title, ...sections.map((section) => section.title), ''].map(oneLine).join('\n'),
    cited: cited.map(({ isBasis, carriesOut, mentions, ...document }) => ({
      document,
      isBasis,
      carriesOut,
      mentions: mentions.length,
    })),
    places,
  };
}

const withoutRange = ({ number, type, date, issuer, subject }: OwnFacts): OwnRecord =>
  described({ number, type, date, issuer, subject });

const oneLine = (title: string): string => title.replace(/[\n\r]+/g, ' ');

function addRange(places: number[], { start, end }: PositionRange): void {
  places.push(start.line, start.character, end.line, end.character);
}

function rangeAt(places: Int32Array, at: number): PositionRange {
  return {
    start: { line: places[at] ?? 0, character: places[at + 1] ?? 0 },
    end: { line: places[at + 2] ?? 0, character: places[at + 3] ?? 0 },
  };
}

/** The facts of one plan, which stay the same objects as long as the plan does not change. */
export class StoredPlan implements PlanFacts {
  readonly own?: OwnFacts;
  readonly cited: readonly (StoredCited & CitedFacts)[];
  private readonly titles: string;
  private readonly places: Int32Array;
  /** {@link fold} of the titles, a line each: first that of the plan, then those of `sections`, as long as they are. */
  readonly folded: string;

  constructor(record: PlanRecord, strings: Strings) {
    this.places = Int32Array.from(record.places);
    this.titles = record.titles;
    this.folded = fold(record.titles);
    if (record.own) this.own = { ...strings.own(record.own), range: rangeAt(this.places, RANGE) };
    let at = HEAD + RANGE * (this.titleLines().length - 1);
    const documents = record.cited.map(({ document }) => strings.shared(document));
    this.cited = record.cited.map(({ isBasis, carriesOut, mentions }, i) => {
      const carried =
        carriesOut.length === 0
          ? NONE
          : documents.map(({ number }) => number).filter((number) => carriesOut.includes(number));
      const document = documents[i] as DocumentRecord;
      const cited = new StoredCited(document, isBasis, carried, this.places, at, mentions);
      at += mentions * MENTION;
      return cited as StoredCited & CitedFacts;
    });
  }

  get title(): string {
    return this.titles.slice(0, this.titles.indexOf('\n'));
  }

  get titleRange(): PositionRange {
    return rangeAt(this.places, 0);
  }

  get sections(): readonly SectionFacts[] {
    const [, ...sections] = this.titleLines();
    return sections.map((title, i) => ({ title, range: rangeAt(this.places, HEAD + RANGE * i) }));
  }

  /** What {@link recordOf} made it from. */
  record(): PlanRecord {
    const { own, titles, cited, places } = this;
    return {
      ...(own && { own: withoutRange(own) }),
      titles,
      cited: cited.map((one) => one.record()),
      places: [...places],
    };
  }

  private titleLines(): readonly string[] {
    return this.titles.split('\n').slice(0, -1);
  }
}

/** Fields that a {@link CitedFacts} does not have are undefined here. */
class StoredCited {
  constructor(
    private readonly document: DocumentRecord,
    readonly isBasis: boolean,
    readonly carriesOut: readonly string[],
    private readonly places: Int32Array,
    private readonly at: number,
    private readonly count: number,
  ) {}

  get number(): string {
    return this.document.number;
  }

  get type(): string | undefined {
    return this.document.type;
  }

  get date(): string | undefined {
    return this.document.date;
  }

  get issuer(): string | undefined {
    return this.document.issuer;
  }

  get subject(): string | undefined {
    return this.document.subject;
  }

  get mentions(): readonly MentionFacts[] {
    return Array.from({ length: this.count }, (_, i) => {
      const at = this.at + MENTION * i;
      const range = rangeAt(this.places, at);
      return {
        range: { start: { ...range.start, line: range.start.line >> 1 }, end: range.end },
        reference: rangeAt(this.places, at + RANGE),
        isFull: (range.start.line & 1) === 1,
      };
    });
  }

  record(): CitedRecord {
    const { document, isBasis, carriesOut, count } = this;
    return { document, isBasis, carriesOut, mentions: count };
  }
}

/** Descriptions in a pool, at the most; what goes beyond is merely held twice. */
const MOST_SHARED = 5000;

/** Holds once what many plans say alike. May be emptied at any time: what is in use stays with who uses it. */
export class Strings {
  private readonly pool = new Map<string, DocumentRecord>();

  shared(document: DocumentRecord): DocumentRecord {
    const { number, type, date, issuer, subject } = document;
    const key = [number, type, date, issuer, subject].map((part) => part ?? '\u0001').join('\u0000');
    const known = this.pool.get(key);
    if (known) return known;
    if (this.pool.size >= MOST_SHARED) this.pool.clear();
    const shared = copied(document);
    this.pool.set(key, shared);
    return shared;
  }

  /** Of a plan itself, whose number and subject are its own. */
  own({ number, type, date, issuer, subject }: OwnRecord): OwnRecord {
    const shared = this.shared({ number: '', ...(type && { type }), ...(issuer && { issuer }) });
    return described({
      ...shared,
      ...copied({ number, ...(date && { date }), ...(subject && { subject }) }),
    });
  }
}

/** A copy whose texts are no slices, which would keep the text of a whole document alive. */
function copied(document: DocumentRecord): DocumentRecord {
  const { number, type, date, issuer, subject } = document;
  return described({
    number: ownCopy(number),
    type: type && ownCopy(type),
    date: date && ownCopy(date),
    issuer: issuer && ownCopy(issuer),
    subject: subject && ownCopy(subject),
  });
}

/** Without the fields that are not known. */
const described = ({
  number,
  type,
  date,
  issuer,
  subject,
}: { readonly [Name in keyof DocumentRecord]: DocumentRecord[Name] | undefined } & {
  readonly number: string;
}): DocumentRecord => ({
  number,
  ...(type !== undefined && { type }),
  ...(date !== undefined && { date }),
  ...(issuer !== undefined && { issuer }),
  ...(subject !== undefined && { subject }),
});
