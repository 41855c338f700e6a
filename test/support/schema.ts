/** Holds the command line's JSON against the schemas of the manual. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

const folder = path.resolve(import.meta.dirname, '../../docs/schema');

export function assertMatchesSchema(
  name: 'check' | 'cite' | 'convert' | 'import' | 'index' | 'outline' | 'parse' | 'refs' | 'rewrite',
  value: unknown,
): void {
  const ajv = new Ajv2020({ allErrors: true });
  const schema = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as object;
  assert.ok(ajv.validate(schema, value), ajv.errorsText());
}
