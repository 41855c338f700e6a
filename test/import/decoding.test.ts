import { strict as assert } from 'node:assert';
import { decodeHtml } from '../../server/src/import/html/decode';
import { decodedAs, westernText } from '../../server/src/import/decoding';
import { decodeText } from '../../server/src/import/txt/encodings';
import { bytesOf } from './foreign-shown';

describe('import: bytes by the name of an encoding', () => {
  const QUOTED = '\x93a\x94 \x96 b\x85 \xe9';

  it('has the signs that Windows has among its control codes', () => {
    assert.equal(westernText(bytesOf(QUOTED)), '“a” – b… é');
    assert.equal(decodedAs('iso-8859-1', bytesOf('\x80')), '€', 'as the web reads it');
    assert.equal(decodeHtml(bytesOf(`<p>${QUOTED}</p>`)), '<p>“a” – b… é</p>');
    assert.equal(decodeText(bytesOf(QUOTED), 'windows-1252').text, '“a” – b… é');
  });

  it('leaves other encodings to their own decoders', () => {
    assert.equal(decodedAs('utf-8', new TextEncoder().encode('ữ\u0085')), 'ữ\u0085');
    assert.equal(decodedAs('windows-1251', bytesOf('\xcf')), 'П');
    assert.throws(() => decodedAs('no-such-name', bytesOf('a')), RangeError);
  });
});
