/** Registries of offices on the command line: what is wrong in them is told, and the call goes on with the rest. */
import { readOfficeRegistry } from '../core/registry/office';
import { builtInRegistry, DirectiveList, type Registry } from '../core/registry/registry';
import { say, type Language } from '../core/text/message';
import { SourceText } from '../core/text/source';
import { readBeside } from './dictionary';
import { oneLine } from './text';

/**
 * What comes with the program, and before it what the files have: tables by their ending `.csv`, else JSON.
 * @throws Problem when one of the files cannot be read
 */
export async function readRegistry(
  files: readonly string[],
  language: Language,
  tell: (line: string) => void,
): Promise<Registry | undefined> {
  let registry: Registry | undefined;
  for (const path of files) {
    const text = await readBeside(path);
    const { directives, problems } = readOfficeRegistry(text, /\.csv$/i.test(path) ? 'csv' : 'json');
    const source = new SourceText(text);
    for (const { span, message, args } of problems) {
      const { line } = source.positionAt(source.viewOffset(span.start));
      tell(oneLine(`${path}:${line + 1}: ${say(message, language, args)}`));
    }
    registry = (registry ?? builtInRegistry).with(new DirectiveList(directives));
  }
  return registry;
}
