/** What is used of Tesseract's core, which comes without types. Its objects live in its own memory until destroyed. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseAPI {
    /** @returns 0 where it went well */
    Init(folder: string | null, language: string, mode: number, configuration: string): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Copies the dots, one byte each. */
    SetImage(address: number, width: number, height: number, bytes: 1, bytesOfRow: number): void;
    SetSourceResolution(dotsPerInch: number): void;
    FindLines(): number;
    /** Of the lines found, as rise over run. */
    GetGradient(): number;
    /** @returns 0 where it went well */
    Recognize(monitor: null): number;
    /** From 0 to 100. */
    MeanTextConf(): number;
    GetTSVText(page: number): string;
    /** Frees the picture and what was found in it. */
    Clear(): void;
    End(): void;
  }

  export interface Core {
    readonly TessBaseAPI: new () => TessBaseAPI;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    readonly _malloc: (bytes: number) => number;
    readonly _free: (address: number) => void;
    /** @returns the address of a picture, 0 where there is none */
    readonly _pixReadMem: (address: number, bytes: number) => number;
    /** @param address where the address of the picture stands */
    readonly _pixDestroy: (address: number) => void;
  }

  export interface CoreOptions {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
    /** Told again and again while words are read. What it throws ends the reading, and leaves the core unusable. */
    readonly TesseractProgress: (percent: number) => void;
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => void;
  }

  const startCore: (options: CoreOptions) => Promise<Core>;
  export { startCore as default };
}
