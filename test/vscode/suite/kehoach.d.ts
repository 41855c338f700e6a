/** A plan imported by a test is its text. */
declare module '*.kehoach' {
  const text: string;
  export = text;
}
