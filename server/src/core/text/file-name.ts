/** The last part of a URI, as a person reads it: `kế hoạch.kehoach`. */
export function fileName(uri: string): string {
  const [place = ''] = uri.split(/[?#]/, 1);
  const last = place.slice(place.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
