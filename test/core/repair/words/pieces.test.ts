import assert from 'node:assert/strict';
import { piecesOf } from '../../../../server/src/core/repair/words/pieces';

const cut = (text: string): string =>
  piecesOf(text)
    .map(({ kind, text: piece, tail }) => `${kind} ${piece}${tail && `+${tail}`}`)
    .join(' | ');

describe('pieces of a scan', () => {
  it('leaves symbols, dates, numbers and addresses alone', () => {
    assert.equal(
      cut('s6 25-CT/TW, ngay 25/10/2023'),
      'word s6 | symbol 25-CT/TW | mark , | word ngay | number 25/10/2023',
    );
    assert.equal(cut('vanthu@anhoa.gov.vn'), 'symbol vanthu@anhoa.gov.vn');
    assert.equal(cut('95% R&D d/c'), 'number 95% | symbol R&D | symbol d/c');
  });

  it('takes the number of an item for the break that it is', () => {
    assert.equal(
      cut('I1- MUC DiCH\n- T6 churc'),
      'break I1- | word MUC | word DiCH | mark - | word T6 | word churc',
    );
  });

  it('keeps signs that are what is left of a letter', () => {
    assert.equal(cut('chu:c nu’o’c t@'), 'word chu:c | word nu’o’c | word t@');
    assert.equal(cut('co’ so'), 'word co+’ | word so');
    assert.equal(cut(']udt'), 'word ]udt');
  });

  it('parts words that a mark parts', () => {
    assert.equal(
      cut('(an ninh,trat tu)'),
      'mark ( | word an | word ninh | mark , | word trat | word tu | mark )',
    );
    assert.equal(cut('kinh té-xa hdi'), 'word kinh | word té | mark - | word xa | word hdi');
  });

  it('covers every sign of the text, each once', () => {
    const text = '  “Vé tiép tuc”, s6: (1oT) v&i...\r\n\n111- t6_chirc *';
    let covered = '';
    for (const { text: piece, tail } of piecesOf(text)) covered += piece + tail;
    assert.equal(covered, text.replace(/\s/g, ''));
  });
});
