/** Equations of an OpenDocument text: each is an object with a part of its own, or stands inside it. */
import { Refusal } from '../reader';
import { elementsOf, parseXml, type XmlElement } from '../xml';
import type { Package } from '../zip';

/** @param object `draw:object` */
export function equationIn(files: Package, object: XmlElement): XmlElement | undefined {
  const folder = object.attributes['xlink:href']?.replace(/^\.\//, '');
  const root = elementsOf(object)[0] ?? (folder === undefined ? undefined : rootOf(files, folder));
  return root && /^(?:\w+:)?math$/.test(root.name) ? root : undefined;
}

function rootOf(files: Package, folder: string): XmlElement | undefined {
  try {
    const part = files.part(`${folder}/content.xml`);
    return part && parseXml(part);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return undefined;
  }
}
