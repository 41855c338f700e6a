import { strict as assert } from 'node:assert';
import { NUMBERED_PLAN, otherWord, type WordStyle } from './other-word';
import { convertAll, convertedFormats, hasOffice, type ConvertedFormat } from './converted';
import { returned, type Returned } from './round-trip';
import { asWord, sourcePlans } from './sources';

/** What does not come back, and why. */
const LOST: Partial<Record<ConvertedFormat, RegExp>> = {
  // A mark over the page is a page header, which no reader takes for text.
  docx: /^circulation: /,
  rtf: /^circulation: /,
  odt: /^circulation: /,
  // The foot of the page stands before the line above it; a list is torn in two, and LibreOffice counts it so itself.
  doc: /^circulation: |^trailing|: [12]\. Việc gì còn vướng mắc/,
  // Letters that number a list have no mark of their own in HTML.
  html: /^circulation: |item: [ab][.)] Chuyên đề/,
  // The line ends of a printed column may be those of its paragraphs.
  pdf: /^(?:secrecy|urgency|issuingBody): |^trailing/,
  // Page headers, feet and the lines of tables are not in it.
  txt: /^circulation: |^trailing| row: /,
};

/** What comes back besides: in a plain text each cell of a table has a line of its own. */
const ADDED: Partial<Record<ConvertedFormat, RegExp>> = {
  txt: /^body\.* paragraph: |^appendix title: /,
};

function assertReturned({ missing, extra }: Returned, format: ConvertedFormat): void {
  const left = (units: readonly string[], ...known: readonly (RegExp | undefined)[]): string[] =>
    units.filter((unit) => !known.some((pattern) => pattern?.test(unit)));
  assert.deepEqual(
    { missing: left(missing, LOST[format]), extra: left(extra, LOST[format], ADDED[format]) },
    { missing: [], extra: [] },
  );
}

describe('plan sent through a foreign format', () => {
  const sources = sourcePlans();
  const words = new Map<string, Uint8Array>();
  before(async () => {
    for (const [name, text] of sources) words.set(name, await asWord(text));
  });

  describe('our own Word file', () => {
    for (const [name, text] of sources)
      it(`comes back, bold and italics too: ${name}`, async () => {
        const result = await returned(text, words.get(name) ?? new Uint8Array(), `${name}.docx`);
        assertReturned(result, 'docx');
        assert.equal(result.withLooks, result.exact);
      });
  });

  describe('a Word file in another style', () => {
    const styles: Readonly<Record<string, WordStyle>> = {
      'columns in a table': { columns: 'table' },
      'columns set by tabs': { columns: 'tabs' },
      'columns one under the other': { columns: 'stacked' },
      'a title of one paragraph': { columns: 'table', brokenTitle: true },
      'letters of an old font': { columns: 'table', oldFont: true },
    };
    for (const [name, style] of Object.entries(styles))
      it(`comes back: ${name}`, async () => {
        assertReturned(
          await returned(NUMBERED_PLAN, await otherWord(NUMBERED_PLAN, style), 'a.docx'),
          'docx',
        );
      });
  });

  for (const format of convertedFormats)
    describe(`${format} of LibreOffice`, function () {
      this.timeout(240_000);
      // A printed page of short lines alone does not show where its lines are full.
      const others = format === 'pdf' ? [] : [['numbered', NUMBERED_PLAN] as const];
      const all = new Map([...sources, ...others]);
      let files: ReadonlyMap<string, Uint8Array> = new Map();
      before(async function () {
        if (!hasOffice()) {
          console.log('      skipped: soffice is not on this machine');
          this.skip();
        }
        const other = await otherWord(NUMBERED_PLAN, { columns: 'table' });
        files = convertAll(new Map([...words, ['numbered', other]]), format);
      });
      for (const [name, text] of all)
        it(`comes back: ${name}`, async () => {
          assertReturned(await returned(text, files.get(name) ?? new Uint8Array(), `a.${format}`), format);
        });
    });
});
