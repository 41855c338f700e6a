/** A value that is made when it is first asked for: what a document does not need costs nothing at the start. */
export function lazy<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
