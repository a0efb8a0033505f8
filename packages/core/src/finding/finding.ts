import { renderText } from '../text/renderText.js';
import type { Locale, Text, TextParams } from '../text/text.js';

/** 严重程度: `error` must be mended, `warning` should be looked at, `info` is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** 位置: where in what the caller gave. */
export interface FindingPlace {
  /** A JSON pointer such as `/steps/2/title`. */
  readonly path?: string;
  /** The row of a file, 1 for the first after the header. */
  readonly row?: number;
  /** UTF-16 code units of the text as it was given, `end` exclusive. */
  readonly start?: number;
  readonly end?: number;
  /** Where it stands in a picture, in pixels from the upper left corner. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** When it is said, in seconds from the start: from, to. */
  readonly seconds?: readonly [from: number, to: number];
}

/** 发现: something that a checker found wrong. The shop's fault, so it is returned, not thrown. */
export interface Finding {
  /** Which rule, `<subject>/<what>`. Rule ids are API. */
  readonly rule: string;
  readonly severity: Severity;
  /** What fills the places of the rule's message. */
  readonly params: TextParams;
  readonly at?: FindingPlace;
  /** The clause or fact it stands on. */
  readonly basis?: string;
  /** 豁免: the article by which it is less grave here, or would be none. */
  readonly exemption?: string;
  /** What to write or do instead. */
  readonly fix?: Text;
}

/**
 * 渲染发现: a finding as a sentence, by the messages of the rules.
 *
 * @param messages - by rule id, as each package exports them
 * @returns the rule's id where its message is not among them
 * @throws `text/missing-param`, `option/unknown` for another locale
 * @example
 * ```ts
 * import { renderFinding } from '@zhanggui/core';
 * const messages = { 'title/too-long': { zh: '标题长 {length}，上限 {limit}', en: 'Title is {length} long, limit {limit}' } };
 * renderFinding({ rule: 'title/too-long', severity: 'error', params: { length: 62, limit: 60 } }, { messages, locale: 'zh' }); // => '标题长 62，上限 60'
 * ```
 */
export function renderFinding(
  finding: Finding,
  { messages, locale }: { readonly messages: Readonly<Record<string, Text>>; readonly locale: Locale },
): string {
  const message = Object.hasOwn(messages, finding.rule) ? messages[finding.rule] : undefined;
  return message === undefined ? finding.rule : renderText(message, finding.params, locale);
}
