/**
 * Several slips in one citation: mending all brings it to what it should say or leaves a finding on it. Fixes of rules
 * that do not know of each other never make a third text.
 */
import assert from 'node:assert/strict';
import { Random } from '../../scripts/random';
import { planOf } from '../../server/src/core/plan/build';
import { isSure } from '../../server/src/core/registry/directive';
import { fullForm, type DocumentParts } from '../../server/src/core/registry/full-form';
import { builtInRegistry } from '../../server/src/core/registry/registry';
import { check } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';
import { SourceText } from '../../server/src/core/text/source';
import { smallPlanWith } from '../support/plans';

type Known = Required<Pick<DocumentParts, 'number' | 'type' | 'date' | 'issuer' | 'subject'>>;

/** Of the present terms, sure in every field. */
const known: readonly Known[] = [...builtInRegistry.all()].flatMap((directive) => {
  const { number, type, date, issuer, subject } = directive;
  const sure = (['type', 'date', 'issuer', 'subject'] as const).every((field) => isSure(directive, field));
  if (!sure || type === undefined || issuer === undefined || subject === undefined) return [];
  return date !== undefined && '2021-02-01' < date && date < '2026-06-15' && !directive.ended
    ? [{ number, type, date, issuer, subject }]
    : [];
});

/** The written citation with a slip more; unchanged where there is no room for it. */
type Slip = (written: string, random: Random) => string;

const DATE = /(?<!\d)(\d{2})\/(\d{1,2})\/(\d{4})/;

const slips: readonly Slip[] = [
  (written) => written.replace(/(?<= \d{2,4})-(\p{Lu}\p{L}*)\/(\p{Lu}+)/u, '/$1-$2'),
  (written, random) =>
    written.replace(/(?<= \d{2,4})-(?=\p{Lu})/u, () => random.pick(['- ', ' -', ' - ', '–', '.', '_'])),
  (written) => written.replace(/(?<=-)\p{Lu}\p{L}*(?=\/)/u, (type) => type.toLowerCase()),
  (written) => written.replace(DATE, (_, day, month, year) => `${+day}/${+month}/${year}`),
  (written) => written.replace(DATE, '$1-$2-$3'),
  (written) =>
    written.replace(
      DATE,
      (_, day, month, year) => `${day} tháng ${String(month).padStart(2, '0')} năm ${year}`,
    ),
  (written) => written.replace(DATE, (_, day, month, year) => `${day}/${month}/${String(year).slice(2)}`),
  (written, random) =>
    written.replace(
      DATE,
      (_, day, month, year) => `${((+day + random.integer(0, 9)) % 28) + 1}/${month}/${year}`,
    ),
  (written) => written.replace(DATE, (_, day, month, year) => `${month}/${day}/${year}`),
  (written) => written.replace(/ số (?=\d)/u, ' '),
  (written) => written.replace(/ số (?=\d)/u, ' số: '),
  (written) => written.replace(/ số (?=\d)/u, ' số'),
  (written) => written.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
  (written) => written.replace(/ của (?=\p{Lu}[^,\d]* về )/u, ' '),
  (written) =>
    written.replace(/ của (Bộ Chính trị|Ban Bí thư)(?!,)/u, (_, body) =>
      body === 'Ban Bí thư' ? ' của Bộ Chính trị' : ' của Ban Bí thư',
    ),
  (written) => written.replace(/^Quy định/u, 'Quyết định').replace(/^Chỉ thị/u, 'Nghị quyết'),
  (written) => written.replace(/ ngày /u, ' '),
  (written) => written.replace(/ /u, '  '),
  (written) => written.replace(/(?<=Bộ Chính trị|Ban Bí thư) về /u, ' Về '),
];

const planWith = (sentence: string): string =>
  smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', `- Kiểm tra việc thực hiện ${sentence}.`);

const before = planWith('«').split('«')[0] ?? '';
const after = planWith('»').split('»')[1] ?? '';

/** What stands in the place of the citation; the rest of the plan must be as it was. */
function citedIn(text: string): string {
  assert.ok(text.startsWith(before) && text.endsWith(after), `the text around changed:\n${text}`);
  return text.slice(before.length, text.length - after.length);
}

/** Comma before `ngày`, quotation marks and a date in words are the writer's choice. */
const plain = (citation: string): string =>
  citation
    .replace(/, ngày/u, ' ngày')
    .replace(/(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u, '$1/$2/$3')
    .normalize('NFC');

const readings: Readonly<Record<string, (text: string) => string>> = {
  'as editors save it': (text) => text,
  'in NFD': (text) => text.normalize('NFD'),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
};

describe('several slips in one citation', function () {
  this.timeout(60_000);

  it('knows documents to try', () => {
    assert.ok(known.length > 50);
  });

  for (const [name, save] of Object.entries(readings)) {
    it(`${name}: mended to the right text, or left with a finding`, () => {
      const random = new Random(20_260_615);
      for (let i = 0; i < 150; i++) {
        const right = fullForm(random.pick(known), 'with');
        let written = right;
        for (const slip of random.some(slips, random.integer(2, 4))) written = slip(written, random);
        const text = save(planWith(written));
        const { text: mended } = fixAll(planOf(new SourceText(text)));
        const plan = planOf(new SourceText(mended));
        assert.equal(fixAll(plan).text, mended, `mending “${written}” again changes it`);
        const cited = citedIn(mended.normalize('NFC').replaceAll('\r\n', '\n'));
        if (plain(cited) === plain(right)) continue;
        const start = plan.source.text.indexOf('Kiểm tra việc thực hiện ');
        const end = plan.source.text.indexOf('\n', start);
        const left = check(plan).filter(({ span }) => start <= span.start && span.end <= end);
        assert.ok(left.length > 0, `“${written}” became “${cited}”, should be “${right}”`);
      }
    });
  }
});
