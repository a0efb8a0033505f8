/** 正文: Chinese, and English where someone has translated it. A bilingual `Text` is one. Read with `proseIn`. */
export interface Prose {
  readonly zh: string;
  readonly en?: string;
}
