/** Uris of files. Editors write one file's uri in several ways; the way of VS Code is the one used here. */

/** The uri of what lies so many steps below a folder. */
export const uriBelow = (folder: string, names: readonly string[]): string =>
  [folder.endsWith('/') ? folder.slice(0, -1) : folder, ...names.map(encoded)].join('/');

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** One form for all ways to write a uri; what is no uri stays as it is. */
export function canonicalUri(uri: string): string {
  const [, scheme, path] = /^([a-z][\w+.-]*:\/\/)(.*)$/i.exec(uri) ?? [];
  if (scheme === undefined || path === undefined) return uri;
  try {
    const names = path.split('/').map((name) => encoded(decodeURIComponent(name)));
    // Drive letters: `d:` and `D%3A`.
    if (/^[a-z]%3A$/i.test(names[1] ?? '')) names[1] = (names[1] ?? '').toLowerCase().replace('%3a', '%3A');
    const canonical = scheme.toLowerCase() + names.join('/');
    return canonical === uri ? uri : canonical;
  } catch {
    return uri;
  }
}
