/** What the manifest offers to import is what is imported. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FOREIGN_ENDINGS } from '../../server/src/import/importer';

interface Manifest {
  readonly contributes: {
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly customEditors: readonly {
      readonly viewType: string;
      readonly selector: readonly { readonly filenamePattern: string }[];
    }[];
  };
}

const manifest = path.resolve(import.meta.dirname, '../../package.json');
const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
const all = Object.values(FOREIGN_ENDINGS).flat();

describe('endings in the manifest', () => {
  for (const command of ['keHoach.import', 'keHoach.planFromDirective'])
    it(`the explorer offers ${command} for files that can be imported, and for no others`, () => {
      const { when = '' } =
        contributes.menus['explorer/context']?.find((item) => item.command === command) ?? {};
      const pattern = new RegExp(/resourceExtname =~ \/(.*?)\/i/.exec(when)?.[1] ?? '^$', 'i');
      assert.deepEqual(
        [...all, '.DOCX', '.xlsx', '.docxx', '.zip', ''].filter((ending) => pattern.test(ending)),
        [...all, '.DOCX'],
      );
    });

  it('our page stands in the place of Word files and PDF', () => {
    const endings = (viewType: string): string[] => {
      const { selector } = contributes.customEditors.find((each) => each.viewType === viewType) ?? {};
      const listed = (selector ?? []).map(({ filenamePattern }) => filenamePattern).join();
      return listed.split(/[^a-z]+/).flatMap((name) => (name === '' ? [] : [`.${name}`]));
    };
    const { docx, doc, rtf, odt, pdf } = FOREIGN_ENDINGS;
    assert.deepEqual(endings('keHoach.foreign').sort(), [...docx, ...doc, ...rtf, ...odt].sort());
    assert.deepEqual(endings('keHoach.foreignPdf'), [...pdf]);
  });
});
