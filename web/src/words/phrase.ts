/** One thing a person reads, Chinese first. `{0}` stands for a value. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

export const phrase = (zh: string, en: string): Phrase => ({ zh, en });
