/** `kehoach check`: exit codes, the forms of its result for programs, what it reads. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedFile } from '../../server/src/cli/json';
import { allRules } from '../../server/src/core/rules/all';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

const flawed = smallPlanWith('Số 12', 'Số: 12');

describe('kehoach check', () => {
  const folder = useFolder();
  const save = (name: string, text: string): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };
  const checkJson = (args: readonly string[], input?: string): CheckedFile[] => {
    const { stdout } = kehoach(['check', '--format', 'json', ...args], input);
    const result = JSON.parse(stdout) as { readonly files: CheckedFile[] };
    assertMatchesSchema('check', result);
    return result.files;
  };

  it('ends with 0 on a clean plan, 1 on findings, and counts them', () => {
    const clean = kehoach(['check', '--format', 'lines', save('clean.kehoach', SMALL_PLAN)]);
    assert.deepEqual([clean.status, clean.stderr], [0, '']);
    assert.equal(clean.stdout, '1 tệp: 0 lỗi, 0 cảnh báo, 0 thông tin, 0 gợi ý\n');

    const file = save('flawed.kehoach', flawed);
    const { status, stdout } = kehoach(['check', '--format', 'lines', file]);
    assert.equal(status, 1);
    const [finding = '', summary] = stdout.split('\n');
    assert.ok(finding.startsWith(`${file}:4:3 lỗi SO-01 `), finding);
    assert.equal(summary, '1 tệp: 1 lỗi, 0 cảnh báo, 0 thông tin, 0 gợi ý');
  });

  it('speaks English when asked to', () => {
    const { stdout } = kehoach([
      'check',
      '--format',
      'lines',
      '--language',
      'en',
      save('flawed.kehoach', flawed),
    ]);
    assert.match(stdout, /:4:3 error SO-01 /);
    assert.match(stdout, /\n1 files: 1 errors, /);
  });

  it('gives JSON that its schema describes, with zero-based places and fixes', () => {
    const file = save('flawed.kehoach', flawed);
    const [checked] = checkJson([file]);
    assert.deepEqual([checked?.path, checked?.profile], [file, 'hd05']);
    const [finding] = checked?.findings ?? [];
    assert.deepEqual(finding?.range, { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } });
    assert.deepEqual(finding.fixes[0]?.edits[0]?.range, finding.range);
    assert.deepEqual(finding.part, { kind: 'documentNumber', name: 'Số và ký hiệu' });
    assert.deepEqual(checked?.document, {
      parentBody: 'ĐẢNG BỘ TỈNH BÌNH MINH',
      issuingBody: 'ĐẢNG UỶ XÃ AN HOÀ',
      number: '12-KH/ĐU',
      placeAndDate: 'An Hoà, ngày 15 tháng 6 năm 2026',
      date: '2026-06-15',
      typeName: 'KẾ HOẠCH',
      summary: 'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
      guide: {
        title: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
        decidedBy: 'date',
      },
      partyPage: true,
    });
  });

  it('reads standard input', () => {
    const [checked] = checkJson(['-'], flawed);
    assert.deepEqual([checked?.path, checked?.findings.length], ['-', 1]);
  });

  it('finds the same in a text with a byte order mark, with CRLF and with decomposed letters', () => {
    const crlf = flawed.replaceAll('\n', '\r\n');
    const files = [flawed, `\uFEFF${flawed}`, crlf, flawed.normalize('NFD')].map((text, i) =>
      save(`${i}`, text),
    );
    for (const { path: file, findings } of checkJson(files)) {
      const colon = findings.find(({ rule }) => rule === 'SO-01');
      assert.equal(colon?.range.start.line, 3, file);
    }
  });

  it('takes an empty file', () => {
    const { status, stderr } = kehoach(['check', '--format', 'json', save('empty.kehoach', '')]);
    assert.deepEqual([status === 2, stderr], [false, '']);
  });

  it('gives SARIF with one-based places, rules and fixes', () => {
    const { stdout, status } = kehoach(['check', '--format', 'sarif', save('có dấu.kehoach', flawed)]);
    assert.equal(status, 1);
    const { version, runs } = JSON.parse(stdout) as SarifLog;
    assert.equal(version, '2.1.0');
    const [run] = runs;
    assert.equal(run?.tool.driver.rules.length, allRules.length);
    const [result] = run.results;
    assert.deepEqual([result?.ruleId, result?.level], ['SO-01', 'error']);
    assert.equal(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id, 'SO-01');
    assert.match(run.tool.driver.rules[0]?.help.text ?? '', /Nguồn: HD /);
    assert.deepEqual(
      result?.locations.map(({ logicalLocations }) => logicalLocations),
      [[{ name: 'Số và ký hiệu', kind: 'documentNumber' }]],
    );
    const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? {};
    assert.ok(artifactLocation?.uri.endsWith('/c%C3%B3%20d%E1%BA%A5u.kehoach'));
    assert.deepEqual(region, { startLine: 4, startColumn: 3, endLine: 4, endColumn: 4 });
    assert.deepEqual(result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion, region);
  });

  it('checks the examples: two are clean, the third is full of faults', () => {
    const examples = ['tinh-uy', 'xa-hd05', 'benh-vien-co-loi'].map((name) => `examples/${name}.kehoach`);
    const files = checkJson(examples);
    assert.deepEqual(
      files.map(({ findings }) => findings.filter(({ severity }) => severity === 'error').length > 0),
      [false, false, true],
    );
    assert.deepEqual(
      files.map((file) => file.path),
      examples,
    );
  });

  it('ships a schema for each form of JSON', () => {
    for (const name of ['check', 'outline', 'parse']) {
      const schema = JSON.parse(readFileSync(`docs/schema/${name}.json`, 'utf8')) as { title: string };
      assert.equal(schema.title, `kehoach ${name} --format json`);
    }
  });
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly logicalLocations: readonly { readonly name: string; readonly kind: string }[];
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Region;
        };
      }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly { readonly deletedRegion: Region }[];
        }[];
      }[];
    }[];
  }[];
}
