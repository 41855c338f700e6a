/** Tesseract's core with the Vietnamese data in it, and the memory that pictures are put in. */
import type { Core, TessBaseAPI } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { GreyPicture } from '../reader';
import { greyOf } from './pix';

/** Names of files in dist/ocr. The core with SIMD is three times as fast, and does not start where there is none. */
export const CORE_FILES = { simd: 'tesseract-core-simd-lstm.wasm', plain: 'tesseract-core-lstm.wasm' };
export const LANGUAGE_FILE = 'vie.traineddata';

/** A module of one function that adds up bytes sixteen at a time. */
const SIMD_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10],
  ...[10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

export const coreFile = (): string =>
  WebAssembly.validate(SIMD_MODULE) ? CORE_FILES.simd : CORE_FILES.plain;

export interface Reading {
  /** Of Tesseract: a line for each word. */
  readonly table: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** `OEM_LSTM_ONLY`, `PSM_AUTO` and `PSM_SINGLE_WORD`: the core sets its own names for them too late. */
const LSTM_ONLY = 1;
const AUTOMATIC = 3;
const ONE_WORD = 8;

export class TesseractCore {
  private deadline = Infinity;

  private constructor(
    private readonly core: Core,
    private readonly memory: WebAssembly.Memory,
    private readonly api: TessBaseAPI,
  ) {}

  static async start(module: WebAssembly.Module, language: Uint8Array): Promise<TesseractCore> {
    const { default: startCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
    let memory: WebAssembly.Memory | undefined;
    const clock: { check?: () => void } = {};
    const core = await startCore({
      print: () => undefined,
      printErr: () => undefined,
      TesseractProgress: () => clock.check?.(),
      instantiateWasm: (imports, receive) => {
        void WebAssembly.instantiate(module, imports).then((instance) => {
          memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
          receive(instance, module);
        });
      },
    });
    if (!memory) throw new Error('The core has no memory.');
    core.FS.writeFile(LANGUAGE_FILE, language);
    const api = new core.TessBaseAPI();
    if (api.Init(null, 'vie', LSTM_ONLY, '') !== 0) throw new Error('The core does not start.');
    core.FS.unlink(LANGUAGE_FILE);
    api.SetPageSegMode(AUTOMATIC);
    const started = new TesseractCore(core, memory, api);
    clock.check = () => {
      if (performance.now() > started.deadline) throw new Error('The page takes too long.');
    };
    return started;
  }

  /**
   * What it throws leaves the core unusable.
   * @param until by `performance.now()`
   */
  read(picture: GreyPicture, until: number): Reading {
    this.show(picture);
    this.deadline = until;
    try {
      if (this.api.Recognize(null) !== 0) throw new Error('The page cannot be read.');
      return { table: this.api.GetTSVText(0), confidence: this.api.MeanTextConf() / 100 };
    } finally {
      this.deadline = Infinity;
      this.api.Clear();
    }
  }

  /** The same of a picture that shows one word. */
  readWord(picture: GreyPicture, until: number): Reading {
    this.api.SetPageSegMode(ONE_WORD);
    try {
      return this.read(picture, until);
    } finally {
      this.api.SetPageSegMode(AUTOMATIC);
    }
  }

  private show({ width, height, pixels, resolution }: GreyPicture): void {
    this.lent(pixels, (address) => this.api.SetImage(address, width, height, 1, width));
    if (resolution !== undefined) this.api.SetSourceResolution(Math.round(resolution));
  }

  decode(file: Uint8Array): GreyPicture {
    const { core } = this;
    const address = this.lent(file, (at) => core._pixReadMem(at, file.length));
    if (address === 0) throw new Error('The picture cannot be decoded.');
    try {
      return greyOf(this.memory.buffer, address);
    } finally {
      this.lent(new Uint8Array(Uint32Array.of(address).buffer), (at) => core._pixDestroy(at));
    }
  }

  /** Bytes in the core's memory for as long as it looks at them. */
  private lent<Result>(bytes: Uint8Array, look: (address: number) => Result): Result {
    const address = this.core._malloc(bytes.length);
    if (address === 0) throw new Error('The picture is too large.');
    try {
      new Uint8Array(this.memory.buffer, address, bytes.length).set(bytes);
      return look(address);
    } finally {
      this.core._free(address);
    }
  }
}
