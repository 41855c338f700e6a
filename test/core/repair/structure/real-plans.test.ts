/** Two issued plans as a scanner gave them: what is read out of the repaired text is what is read out of the clean one. */
import assert from 'node:assert/strict';
import type { Block, Plan } from '../../../../server/src/core/plan/plan';
import { readPlan } from '../../../../server/src/core/plan/build';
import { repairScan, type RepairedScan } from '../../../../server/src/core/repair/repair';
import { fold } from '../../../../server/src/core/text/fold';
import { realPlan } from '../../../support/real-plans';

for (const name of ['can-tho-265', 'than-uyen-33a']) {
  describe(`structure of the scan ${name}`, () => {
    let clean: Plan;
    let scan: Plan;
    let repaired: RepairedScan;

    before(function () {
      clean = readPlan(realPlan(`${name}.plan.txt`, this));
      repaired = repairScan(realPlan(`${name}.ocr.txt`, this));
      scan = readPlan(repaired.text);
    });

    it('header', () => {
      const { header } = clean;
      assert.equal(scan.header.partyTitle?.text, header.partyTitle?.text);
      assert.deepEqual(scan.typeName?.text, clean.typeName?.text);
      for (const part of ['number', 'suffix', 'type', 'body'] as const)
        assert.equal(scan.header.documentNumber?.[part]?.text, header.documentNumber?.[part]?.text);
      assert.equal(scan.header.placeAndDate?.date?.iso, header.placeAndDate?.date?.iso);
      for (const part of ['parentBody', 'issuingBody'] as const)
        assert.equal(folded(scan.header[part]?.text), folded(header[part]?.text));
    });

    it('headings, items and paragraphs, none broken', () => {
      assert.equal(outline(scan.body), outline(clean.body));
      assert.equal(scan.hardWrapped, false);
      assert.equal(scan.preamble.length, clean.preamble.length);
    });

    it('symbols and dates of the documents cited', () => assert.deepEqual(cited(scan), cited(clean)));

    it('recipients and signature', () => {
      assert.equal(scan.recipients?.items.length, clean.recipients?.items.length);
      assert.equal(scan.recipients?.items.at(-1)?.archive, true);
      assert.equal(scan.signature?.authority?.text, clean.signature?.authority?.text);
      assert.equal(scan.signature?.position?.text, clean.signature?.position?.text);
      assert.equal(
        scan.signature?.signer?.text.split(' ').length,
        clean.signature?.signer?.text.split(' ').length,
      );
    });

    it('says what was dropped, loses nothing, and stays as it is', () => {
      assert.ok(repaired.removed.length > 0);
      assert.deepEqual(repaired.lost, []);
      assert.equal(repairScan(repaired.text).text, repaired.text);
    });
  });
}

const folded = (text = ''): string => fold(text);

const outline = (blocks: readonly Block[], indent = '\n'): string =>
  blocks
    .map((block) => {
      if (!('children' in block)) return indent + block.kind;
      return `${indent}${block.kind} ${block.numbering?.text ?? ''}${outline(block.children, `${indent}  `)}`;
    })
    .join('');

const cited = ({ citations }: Plan): string[] =>
  citations.flatMap(({ reference, date }) => (reference ? [`${reference.text} ${date?.iso ?? ''}`] : []));
