/** What a reader sees of a document under the pointer. */
import assert from 'node:assert/strict';
import type { FolderPlans } from '../../server/src/core/features/citation-card';
import { hoverAt } from '../../server/src/core/features/hover';
import { readPlan } from '../../server/src/core/plan/build';
import type { Directive } from '../../server/src/core/registry/directive';
import { DirectiveList, Registry } from '../../server/src/core/registry/registry';
import { readCaret } from '../support/caret';
import { smallPlanWith } from '../support/plans';

const known = (fields: Pick<Directive, 'number'> & Partial<Directive>): Directive => ({
  origin: 'program',
  confidence: 'source',
  source: '',
  ...fields,
});

const registryOf = (...directives: Directive[]): Registry => new Registry([new DirectiveList(directives)]);

const HEALTH = known({
  number: '25-CT/TW',
  type: 'Chỉ thị',
  date: '2023-10-25',
  issuer: 'Ban Bí thư',
  subject: 'về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở',
});

/** Lines of the card without what markdown needs. */
function card(words: string, registry: Registry, plans?: FolderPlans): string[] {
  const { text, offset } = readCaret(smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', `- ${words}`));
  const found = hoverAt(
    readPlan(text),
    offset,
    { language: 'vi', registry, uri: 'file:///a.kehoach' },
    () => plans ?? { bearers: [], citing: [] },
  );
  return (found?.markdown ?? '').replace(/\\(?=[^\w\s])/g, '').split('\n');
}

describe('the card of a citation', () => {
  it('fills in from the registry what the plan does not say, and says whence', () => {
    assert.deepEqual(card('Thực hiện Chỉ thị số 25|-CT/TW.', registryOf(HEALTH)), [
      '**Chỉ thị số 25-CT/TW**',
      '- Ngày: 25/10/2023 (theo sổ văn bản)',
      '- Cơ quan ban hành: Ban Bí thư (theo sổ văn bản)',
      '- Trích yếu: về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở (theo sổ văn bản)',
      '- Viện dẫn 1 lần trong văn bản: dòng [30](file:///a.kehoach#L30)',
    ]);
  });

  it('says what rests on memory', () => {
    const memory = card('Thực hiện Chỉ thị số 25|-CT/TW.', registryOf({ ...HEALTH, confidence: 'memory' }));
    assert.ok(memory.includes('- Ngày: 25/10/2023 (theo trí nhớ)'));
    const unsure = card('Thực hiện Chỉ thị số 25|-CT/TW.', registryOf({ ...HEALTH, unsure: ['issuer'] }));
    assert.ok(unsure.includes('- Cơ quan ban hành: Ban Bí thư (theo trí nhớ)'));
    assert.ok(unsure.includes('- Ngày: 25/10/2023 (theo sổ văn bản)'));
  });

  it('says where the registry has it otherwise', () => {
    const lines = card(
      'Thực hiện Chỉ thị số 25|-CT/TW, ngày 25/10/2023 của Bộ Chính trị.',
      registryOf(HEALTH),
    );
    assert.ok(lines.includes('- Cơ quan ban hành: Bộ Chính trị'));
    assert.ok(lines.includes('- Chưa khớp theo sổ văn bản: cơ quan ban hành “Ban Bí thư”'), lines.join('\n'));
  });

  it('lists the documents with the number, where several may be meant', () => {
    const older = known({ ...HEALTH, date: '2018-08-08', subject: 'về đối ngoại đa phương' });
    const lines = card('Thực hiện Chỉ thị số 25|-CT/TW.', registryOf(HEALTH, older));
    assert.ok(lines.includes('- Có nhiều văn bản mang số này:'));
    assert.ok(lines.includes('  - 08/8/2018, Ban Bí thư, về đối ngoại đa phương'));
    assert.ok(!lines.some((line) => line.startsWith('- Ngày')), 'none is chosen');
    const dated = card('Thực hiện Chỉ thị số 25|-CT/TW, ngày 08/8/2018.', registryOf(HEALTH, older));
    assert.ok(dated.some((line) => line.includes('về đối ngoại đa phương (theo sổ')));
    assert.ok(!dated.includes('- Có nhiều văn bản mang số này:'));
  });

  it('tells by what a document was replaced, and from which day', () => {
    const ended = known({
      ...HEALTH,
      ended: {
        from: '2026-02-03',
        by: 'Chỉ thị số 60-CT/TW',
        replaced: true,
        source: '',
        confidence: 'memory',
      },
    });
    assert.ok(
      card('Thực hiện Chỉ thị số 25|-CT/TW.', registryOf(ended)).includes(
        '- Được thay thế từ ngày 03/02/2026 bằng Chỉ thị số 60-CT/TW (theo trí nhớ, cần đối chiếu)',
      ),
    );
  });

  it('links the plan that bears the number, and the first of those that cite it', () => {
    const citing = Array.from({ length: 7 }, (_, i) => `file:///k%E1%BA%BF%20ho%E1%BA%A1ch/${i}.kehoach`);
    const lines = card('Thực hiện Kế hoạch số 31|-KH/TU.', registryOf(), {
      bearers: ['file:///31 (2026).kehoach'],
      citing,
    });
    assert.ok(
      lines.includes('- Tệp mang số này: [31 (2026).kehoach](file:///31%20%282026%29.kehoach)'),
      lines.join('\n'),
    );
    const last = lines.at(-1) ?? '';
    assert.match(last, /^- 7 văn bản khác trong thư mục viện dẫn: \[0.kehoach\]/);
    assert.match(last, /\[4.kehoach\]\([^)]*\) và 2 văn bản khác$/);
  });

  it('tells of the plan itself and of a document without a number no more than the plan does', () => {
    assert.deepEqual(card('Thực hiện Luật Khám bệnh|, chữa bệnh.', registryOf(HEALTH)).slice(0, 1), [
      '**Luật Khám bệnh, chữa bệnh**',
    ]);
    assert.ok(card('Thực hiện Kế hoạch n|ày.', registryOf()).includes('- Chính văn bản này'));
  });

  it('lets no words of a document act as markdown', () => {
    const sly = known({ ...HEALTH, subject: 'về [đây](command:x) <b>đậm</b> **to**\n# đầu' });
    const { text, offset } = readCaret(smallPlanWith('hai chi bộ.', 'Chỉ thị số 25|-CT/TW.'));
    const shown =
      hoverAt(readPlan(text), offset, { language: 'vi', registry: registryOf(sly) })?.markdown ?? '';
    assert.doesNotMatch(shown, /(?<!\\)\[đây|(?<!\\)<b|(?<!\\)\*\*to|^#/m, shown);
  });
});
