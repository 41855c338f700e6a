/** The language model that ships, for tests that check plans as users have them checked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LanguageModel } from '../../server/src/core/language-model/model';
import { defaultSettings, type CheckSettings } from '../../server/src/core/rules/settings';

const file = path.resolve(import.meta.dirname, '../../server/src/data/language-model/model.gz');

export const model = LanguageModel.decode(gunzipSync(readFileSync(file)));

export const withModel: CheckSettings = { ...defaultSettings, model };
