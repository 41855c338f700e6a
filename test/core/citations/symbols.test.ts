/** Number and symbol: the parts, the wrong forms and their repair. */
import assert from 'node:assert/strict';
import { blankReferenceAt, findReferences } from '../../../server/src/core/citations/symbols';

const [PARTY, STATE] = ['party', 'state'];

describe('a symbol', () => {
  const forms: readonly (readonly [
    written: string,
    family: string | undefined,
    symbol: string,
    repaired: string,
  ])[] = [
    ['25-CT/TW', PARTY, 'CT/TW', '25-CT/TW'],
    ['33a-KH/ĐU', PARTY, 'KH/ĐU', '33a-KH/ĐU'],
    ['08-QĐi/TW', PARTY, 'QĐi/TW', '08-QĐi/TW'],
    ['1147-QĐ/BTGDVTW', PARTY, 'QĐ/BTGDVTW', '1147-QĐ/BTGDVTW'],
    ['05-QC/BTCTU-BNCTU', PARTY, 'QC/BTCTU-BNCTU', '05-QC/BTCTU-BNCTU'],
    ['12-CV/TC-NV', PARTY, 'CV/TC-NV', '12-CV/TC-NV'],
    ['3294-CV/VPTW/nb', PARTY, 'CV/VPTW/nb', '3294-CV/VPTW/nb'],
    ['367-QĐ/TWĐTN-VP', PARTY, 'QĐ/TWĐTN-VP', '367-QĐ/TWĐTN-VP'],
    ['73-KH/ĐUQH', PARTY, 'KH/ĐUQH', '73-KH/ĐUQH'],
    // blanks, dashes, a line end
    ['72- NQ/TW', PARTY, 'NQ/TW', '72-NQ/TW'],
    ['33a -KH/ĐU', PARTY, 'KH/ĐU', '33a-KH/ĐU'],
    ['02 – NQ/TW', PARTY, 'NQ/TW', '02-NQ/TW'],
    ['18–NQ/TW', PARTY, 'NQ/TW', '18-NQ/TW'],
    ['25-CT / TW', PARTY, 'CT/TW', '25-CT/TW'],
    ['25 CT/TW', PARTY, 'CT/TW', '25-CT/TW'],
    // the order of the State, and lost or wrong joints
    ['25/CT-TW', PARTY, 'CT/TW', '25-CT/TW'],
    ['9/NQ-TW', PARTY, 'NQ/TW', '9-NQ/TW'],
    ['25/CT/TW', PARTY, 'CT/TW', '25-CT/TW'],
    ['72-NQ-TW', PARTY, 'NQ/TW', '72-NQ/TW'],
    ['25CT/TW', PARTY, 'CT/TW', '25-CT/TW'],
    // letter case, and the Icelandic letter of old fonts
    ['05-Ctr/TU', PARTY, 'CTr/TU', '05-CTr/TU'],
    ['25-ct/tw', PARTY, 'CT/TW', '25-CT/TW'],
    ['33-KH/ÐU', PARTY, 'KH/ĐU', '33-KH/ĐU'],
    // the letter Ư; `TƯ` may be TW or TU
    ['12-KH/ĐƯ', PARTY, 'KH/ĐU', '12-KH/ĐU'],
    ['72/NQ-TƯ', PARTY, 'NQ/TƯ', '72-NQ/TƯ'],
    ['05/HD-BTCTU', PARTY, 'HD/BTCTU', '05-HD/BTCTU'],
    // not sure enough to repair
    ['50-KH/DU', PARTY, 'KH/DU', '50-KH/DU'],
    ['15-KH/UBND', STATE, 'KH/UBND', '15-KH/UBND'],
    ['12/KH-BCĐ', STATE, 'KH-BCĐ', '12/KH-BCĐ'],
    // documents of the State
    ['15/KH-UBND', STATE, 'KH-UBND', '15/KH-UBND'],
    ['27/CT-TTg', STATE, 'CT-TTg', '27/CT-TTg'],
    ['30/2020/NĐ-CP', STATE, '2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['15/2023/QH15', STATE, '2023/QH15', '15/2023/QH15'],
    ['12/2023/TT-BTC', STATE, '2023/TT-BTC', '12/2023/TT-BTC'],
    ['75/KH- UBND', STATE, 'KH-UBND', '75/KH-UBND'],
  ];
  for (const [written, family, symbol, repaired] of forms) {
    it(`${written} means ${repaired}`, () => {
      const [found, ...more] = findReferences(`theo (${written}), ngày`);
      assert.deepEqual(
        [found?.text, found?.family, found?.symbol, found?.repaired],
        [written, family, symbol, repaired],
      );
      assert.equal(more.length, 0);
    });
  }

  for (const written of [
    '25/10/2023',
    '2025-2030',
    '10km/h',
    '5-7 ngày',
    '24/7',
    '100 đồng/người',
    '15/TB-abc',
    'A4-B/c',
    '25-CT',
    'COVID-19/SARS',
    'C62-HD/LĐTBXH',
  ]) {
    it(`${written} is none`, () => {
      assert.deepEqual(findReferences(written), []);
    });
  }

  it('is known by its parts', () => {
    const [found] = findReferences('Số 33a -KH/ĐU');
    assert.deepEqual(
      [
        found?.number,
        found?.suffix,
        found?.numberSeparator,
        found?.type,
        found?.bodySeparator,
        found?.body,
      ].map((part) => part?.text),
      ['33', 'a', ' -', 'KH', '/', 'ĐU'],
    );
    assert.deepEqual(found?.symbolSpan, { start: 8, end: 13 });
  });

  it('may wait for its number', () => {
    const found = blankReferenceAt('Số     -KH/ĐU', 2);
    assert.deepEqual([found?.text, found?.number, found?.repaired], ['-KH/ĐU', undefined, '-KH/ĐU']);
    assert.equal(blankReferenceAt('Số 12-KH/ĐU', 2), undefined);
  });
});
