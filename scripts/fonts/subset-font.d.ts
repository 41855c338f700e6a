/** What is used of the package, which has no types of its own. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype' | 'woff2';
    readonly noHinting: boolean;
    /** Tags of features; none keeps none. */
    readonly keepFeatures: readonly string[];
    readonly dropTables: readonly string[];
  }

  const subsetFont: (font: Uint8Array, characters: string, options: Options) => Promise<Uint8Array>;
  export = subsetFont;
}
