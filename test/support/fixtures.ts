/**
 * Rule fixtures: one text file a rule, `test/rules/fixtures/<ID>.txt`, cut into cases by lines that begin with
 * `=== `:
 *
 *     === bad [hd36|hd05] [as-written] [style=value]: what is wrong     a document; «…» marks each finding
 *     === fixed                                                         that document after its fixes
 *     === good [hd36|hd05] [as-written] [style=value]: why it is right  a document without any finding of the rule
 *
 * An empty mark «» stands for a finding of no width. A bad case without `=== fixed` has no fix. Each case is
 * tried in NFC and in NFD; one that is `as-written` is tried in its own form alone. `style=value` is a setting of
 * style: `tonePlacement=old`.
 */
import { readFileSync } from 'node:fs';
import type { ProfileId } from '../../server/src/core/profiles/profile';
import type { Style } from '../../server/src/core/rules/settings';

/** Spans are offsets into the NFC form of `text`. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

export interface FixtureCase {
  readonly kind: 'bad' | 'good';
  readonly name: string;
  readonly profile?: ProfileId;
  readonly asWritten: boolean;
  readonly style: Partial<Style>;
  readonly document: MarkedText;
  readonly fixed?: string;
}

const HEADING = /^=== (bad|good|fixed)(?: (hd36|hd05))?( as-written)?(?: (\w+)=([^:]+))?(?:: (.*))?$/;

export function readFixtures(path: string): FixtureCase[] {
  const cases: {
    kind: 'bad' | 'good';
    name: string;
    profile?: ProfileId;
    asWritten: boolean;
    style: Partial<Style>;
    document: MarkedText;
    fixed?: string;
  }[] = [];
  for (const section of readFileSync(path, 'utf8').split(/^(?==== )/m)) {
    if (section.trim() === '') continue;
    const [first = '', ...rest] = section.split('\n');
    const heading = HEADING.exec(first);
    if (!heading) throw new Error(`${path}: cannot read the line '${first}'`);
    const [, kind, profile, asWritten, style, value, name = ''] = heading;
    const text = `${rest.join('\n').trimEnd()}\n`;
    if (kind === 'fixed') {
      const last = cases.at(-1);
      if (last?.kind !== 'bad') throw new Error(`${path}: '=== fixed' without a bad case above`);
      last.fixed = text;
    } else {
      cases.push({
        kind: kind as 'bad' | 'good',
        name,
        ...(profile !== undefined && { profile: profile as ProfileId }),
        asWritten: asWritten !== undefined,
        style: style === undefined ? {} : { [style]: value },
        document: readMarks(text),
      });
    }
  }
  return cases;
}

/** Takes the marks «…» out of a text. Marks do not nest. */
function readMarks(marked: string): MarkedText {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let open = -1;
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«') open = text.normalize('NFC').length;
    else if (piece === '»') spans.push({ start: open, end: text.normalize('NFC').length });
    else text += piece;
  }
  return { text, spans };
}
