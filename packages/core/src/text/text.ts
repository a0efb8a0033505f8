/** 语言: what a text can be rendered in. */
export type Locale = 'zh' | 'en';

/** 双语文字: Chinese and English, with the same `{places}` in both. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What fills the `{places}` of a {@link Text}. */
export type TextParams = Readonly<Record<string, string | number>>;
