/** What one file may cost. Beyond it the thread that reads it is ended, whatever it is doing. */
export interface Limits {
  /** Milliseconds in which the thread must say something. */
  readonly quiet: number;
  /** The same, while it reads the picture of a page. */
  readonly page: number;
  /** Bytes by which the memory of the process may grow: between two looks it may grow by half as much again. */
  readonly memory: number;
  /** Milliseconds between two looks at it. */
  readonly every: number;
}

export const LIMITS: Limits = { quiet: 10_000, page: 60_000, memory: 320 * 1024 * 1024, every: 50 };

/** Megabytes of objects and of young objects in the thread: what Node holds to by itself, between two looks. */
export const HEAP = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 } as const;
