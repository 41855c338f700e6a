/**
 * PDF/A-2b, as far as it can be checked here: what the file says of itself, that it needs nothing from outside, and that
 * nothing is in it that an archive must not have. No validator of PDF/A is to be had from the registries that this
 * project builds from, so none has seen the files. Not checked: the colour profile itself (whether it is a sound ICC
 * profile), the inside of the embedded fonts (that outlines and tables are sound), each rule on the syntax of the file
 * (spacing around `obj` and `stream`, implementation limits), the XMP beyond the properties read here.
 */
import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';
import { create, type Font } from 'fontkit';
import { needs, Ref, told, type Dictionary, type Value } from '../support/pdf';
import { shownOn } from '../support/pdf-text';
import { smallPlanWith } from '../support/plans';
import { printed, type Printed } from '../support/printed';

/** A summary that is markup when it is taken for such, and letters that no font has. */
const PLAN = smallPlanWith('về một việc mẫu', 'về **một** việc _mẫu_ 😀').replace(
  'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
  () => 'thực hiện </rdf:li> & "Chỉ thị" số 07-CT/TW <b>của</b> Bộ Chính trị',
);

describe('PDF/A-2b', () => {
  let plan: Printed;
  let metadata: string;

  before(async () => {
    plan = await printed(PLAN);
    metadata = plan.file.stream(plan.file.root['Metadata']).toString('utf8');
  });

  const everything = (): { id: number; value: Value }[] =>
    plan.file.ids.map((id) => ({ id, value: plan.file.value(new Ref(id)) }));

  /** All dictionaries of the file, those in others too. */
  const dictionaries = (value: Value): Dictionary[] => {
    if (Array.isArray(value)) return (value as readonly Value[]).flatMap(dictionaries);
    if (value === null || typeof value !== 'object' || value.constructor !== Object) return [];
    const found = value as Dictionary;
    return [found, ...Object.values(found).flatMap(dictionaries)];
  };

  const allDictionaries = (): Dictionary[] => everything().flatMap(({ value }) => dictionaries(value));

  it('begins and ends as such a file does', () => {
    assert.equal(plan.file.header.slice(0, 9), '%PDF-1.7\n');
    assert.match(plan.file.header.slice(9), /^%[\u0080-\u00ff]{4}/u);
    const id = plan.file.array(plan.file.trailer['ID']);
    assert.equal(id.length, 2);
    assert.equal(plan.file.trailer['Encrypt'], undefined);
  });

  it('says in XMP that it is one', () => {
    assert.match(metadata, /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u);
    assert.match(metadata, /<\?xpacket end="w"\?>$/u);
    assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part>/u);
    assert.match(metadata, /<pdfaid:conformance>B<\/pdfaid:conformance>/u);
    assert.equal(plan.file.dictionary(plan.file.root['Metadata'])['Filter'], undefined);
  });

  it('says the same in XMP and in its properties, whatever the plan says', () => {
    const info = plan.file.dictionary(plan.file.trailer['Info']);
    const subject = 'thực hiện </rdf:li> & "Chỉ thị" số 07-CT/TW <b>của</b> Bộ Chính trị';
    assert.equal(plan.file.text(info['Subject']), subject);
    assert.equal(plan.file.text(info['Title']), 'Kế hoạch số 12-KH/ĐU');
    const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false });
    const { xmpmeta } = parser.parse(metadata) as {
      xmpmeta: { RDF: { Description: Record<string, unknown>[] } };
    };
    const said = Object.fromEntries(xmpmeta.RDF.Description.flatMap((each) => Object.entries(each)));
    assert.deepEqual(said['title'], { Alt: { li: plan.file.text(info['Title']) } });
    assert.deepEqual(said['description'], { Alt: { li: subject } });
    assert.deepEqual(said['creator'], { Seq: { li: plan.file.text(info['Author']) } });
    assert.equal(said['Producer'], plan.file.text(info['Producer']));
    assert.equal(said['CreatorTool'], plan.file.text(info['Creator']));
    assert.equal(said['CreateDate'], '2026-06-15T00:00:00Z');
    assert.equal(plan.file.text(info['CreationDate']), 'D:20260615000000Z');
  });

  it('bears no date when the plan has none', async () => {
    const { file } = await printed(smallPlanWith('ngày 15 tháng 6 năm 2026', 'ngày     tháng     năm 2026'));
    assert.equal(file.dictionary(file.trailer['Info'])['CreationDate'], undefined);
    assert.doesNotMatch(file.stream(file.root['Metadata']).toString('utf8'), /CreateDate/u);
  });

  it('brings its colours with it', () => {
    const [intent, ...others] = plan.file.array(plan.file.root['OutputIntents']);
    const { S, DestOutputProfile } = plan.file.dictionary(intent);
    assert.equal(S, '/GTS_PDFA1');
    assert.equal(others.length, 0);
    const profile = plan.file.stream(DestOutputProfile);
    assert.equal(plan.file.dictionary(DestOutputProfile)['N'], 3);
    assert.equal(profile.readUInt32BE(0), profile.length);
    assert.equal(profile.toString('latin1', 12, 24), 'mntrRGB XYZ ');
    assert.equal(profile.toString('latin1', 36, 40), 'acsp');
  });

  it('brings its fonts with it, with a character for each letter', () => {
    const fonts = allDictionaries().filter(({ Type, Subtype }) => Type === '/Font' && Subtype === '/Type0');
    assert.ok(fonts.length >= 3);
    for (const font of fonts) {
      assert.equal(font['Encoding'], '/Identity-H');
      const unicode = plan.file.stream(font['ToUnicode']).toString('latin1');
      assert.match(unicode, /beginbfrange/u);
      const descendant = plan.file.dictionary(plan.file.array(font['DescendantFonts'])[0]);
      assert.equal(descendant['CIDToGIDMap'], '/Identity');
      const { FontFile2, FontName } = plan.file.dictionary(descendant['FontDescriptor']);
      assert.equal(FontName, font['BaseFont']);
      const embedded = create(plan.file.stream(FontFile2)) as Font;
      for (const [code, width] of plan.file.array(plan.file.array(descendant['W'])[1]).entries()) {
        const { advanceWidth } = embedded.getGlyph(code);
        assert.ok(Math.abs((advanceWidth * 1000) / embedded.unitsPerEm - Number(width)) < 0.001);
      }
    }
    const others = ['/Type1', '/TrueType', '/Type3'];
    assert.ok(
      !allDictionaries().some(({ Subtype }) => typeof Subtype === 'string' && others.includes(Subtype)),
    );
  });

  it('shows only letters that its fonts have', () => {
    for (const page of plan.file.pages)
      for (const { codes } of shownOn(plan.file, page)) for (const code of codes) assert.ok(code > 0);
  });

  it('has nothing transparent, active, hidden or outside', () => {
    const forbidden = [
      'JS',
      'JavaScript',
      'AA',
      'OpenAction',
      'SMask',
      'OCProperties',
      'EmbeddedFiles',
      'EF',
      'XFA',
      'ExtGState',
    ];
    const found = allDictionaries().flatMap((each) =>
      Object.keys(each).filter((key) => forbidden.includes(key)),
    );
    assert.deepEqual(found, []);
    assert.ok(
      !allDictionaries().some(({ Type, S }) => Type === '/Action' || S === '/Launch' || S === '/URI'),
    );
    assert.ok(!allDictionaries().some(({ Filter }) => Filter === '/LZWDecode'));
    for (const page of plan.file.pages) assert.doesNotMatch(plan.file.content(page), / gs$/mu);
  });

  it('is tagged, in Vietnamese, and shows its title', () => {
    const { root } = plan.file;
    assert.equal(plan.file.dictionary(root['MarkInfo'])['Marked'], true);
    assert.equal(plan.file.text(root['Lang']), 'vi-VN');
    assert.equal(plan.file.dictionary(root['ViewerPreferences'])['DisplayDocTitle'], true);
    for (const page of plan.file.pages) assert.equal(page['Tabs'], '/S');
  });

  it('marks everything that it draws', () => {
    for (const page of plan.file.pages) {
      let depth = 0;
      for (const line of plan.file.content(page).split('\n')) {
        if (/ (?:BDC|BMC)$/u.test(line)) depth++;
        else if (line === 'EMC') depth--;
        else if (/(?:TJ|re f|re S)$/u.test(line)) assert.ok(depth > 0, line);
        assert.ok(depth >= 0);
      }
      assert.equal(depth, 0);
    }
  });

  it('is sound (qpdf)', function () {
    needs('qpdf', this);
    assert.match(told('qpdf', ['--check', 'FILE'], plan.bytes), /No syntax or stream encoding errors found/u);
  });
});
