/** Types and bodies by their names and symbols, and the soundness of their data. */
import assert from 'node:assert/strict';
import {
  bodies,
  bodiesBySymbol,
  bodyBySymbol,
  meantBy,
  ownerOf,
} from '../../../server/src/core/citations/bodies';
import {
  documentTypeByName,
  documentTypeBySymbol,
  documentTypes,
  documentTypesBySymbol,
  symbolsOf,
} from '../../../server/src/core/citations/document-types';

describe('a type of document', () => {
  it('is found by its symbol', () => {
    assert.equal(documentTypeBySymbol('KH')?.name, 'Kế hoạch');
    assert.equal(documentTypeBySymbol('CTr')?.id, 'chuong-trinh');
    assert.equal(documentTypeBySymbol('Ctr'), undefined);
    assert.equal(documentTypeBySymbol('NĐ'), undefined);
    assert.equal(documentTypeBySymbol('NĐ', 'state')?.name, 'Nghị định');
    assert.deepEqual(
      documentTypesBySymbol('QĐ').map((type) => type.name),
      ['Quyết định', 'Quy định'],
    );
    assert.deepEqual(
      documentTypesBySymbol('QĐi').map((type) => type.name),
      ['Quy định'],
    );
  });

  it('is found by any of its names, whatever the case and the marks', () => {
    assert.equal(documentTypeByName('KẾ HOẠCH')?.id, 'ke-hoach');
    assert.equal(documentTypeByName('Ke hoach')?.id, 'ke-hoach');
    assert.equal(documentTypeByName('chương trình  hành động')?.id, 'chuong-trinh');
    assert.equal(documentTypeByName('Lời kêu gọi')?.symbol, 'LKG');
    assert.equal(documentTypeByName('Thư ngỏ'), undefined);
    const rule = documentTypeByName('Quy định');
    assert.deepEqual(rule && symbolsOf(rule), ['QĐ', 'QĐi']);
  });

  it('says where it comes from', () => {
    assert.equal(documentTypes.filter((type) => type.group === 'document').length, 25);
    assert.equal(documentTypes.filter((type) => type.group === 'administrative').length, 8);
    for (const type of documentTypes) assert.ok(type.source && type.confidence, type.id);
    assert.equal(new Set(documentTypes.map((type) => type.id)).size, documentTypes.length);
  });
});

describe('a body', () => {
  it('is found by its symbol, its form at a level, or the committee it serves', () => {
    assert.equal(bodyBySymbol('ĐU')?.level, 'any');
    assert.equal(bodyBySymbol('BTCTU')?.symbol, 'BTC');
    assert.equal(bodyBySymbol('BXDĐ')?.level, 'commune');
    assert.equal(bodyBySymbol('ĐUQH')?.symbol, 'ĐU');
    assert.equal(bodyBySymbol('BTCTU-BNCTU')?.symbol, 'BTC');
    assert.equal(bodyBySymbol('XYZ'), undefined);
    assert.deepEqual(
      bodiesBySymbol('TU').map((body) => body.level),
      ['province', 'province'],
    );
  });

  it('belongs to the Party, to the State, or to both', () => {
    const symbols = ['TW', 'UBKTĐU', 'ĐUQH', 'BTCTU', 'UBND', 'TTg', 'BTC', 'BCĐ', 'XYZ'];
    assert.deepEqual(symbols.map(ownerOf), [
      'party',
      'party',
      'party',
      'party',
      'state',
      'state',
      'shared',
      'shared',
      undefined,
    ]);
  });

  it('is meant where its symbol has the letter Ư', () => {
    assert.deepEqual(meantBy('ĐƯ'), ['ĐU']);
    assert.deepEqual(meantBy('TƯ'), ['TW', 'TU']);
    assert.deepEqual(meantBy('BTCTƯ'), ['BTCTW', 'BTCTU']);
    for (const symbol of ['TW', 'ĐU', 'BVTƯ', 'Ư', '']) assert.deepEqual(meantBy(symbol), []);
  });

  it('says where it comes from', () => {
    for (const body of bodies) assert.ok(body.source && body.confidence, body.name);
  });
});
