import type { Day, Finding, Locale, Platform } from '@zhanggui/core';
import { explainFinding, type GoodsClass, type LintResult, lint, redact, type TextPlace, type Topic, topics } from '@zhanggui/rules';
import { goodsOf } from '@zhanggui/rules/words';
import type { Mark } from './marks.js';

/** The form as it is filled in. */
export interface Asked {
  text: string;
  place: TextPlace;
  platform: Platform;
  /** Empty: told from the text. */
  goods: GoodsClass | '';
}

/** A finding with its sentences. */
export interface Told {
  readonly finding: Finding;
  /** Its place in the text, where it points at words. */
  readonly mark: Mark | null;
  readonly lines: readonly string[];
}

export interface Checked {
  /** The text that was looked at; what is in the form may be newer. */
  readonly text: string;
  readonly told: readonly Told[];
  /** What would be a finding in other surroundings. */
  readonly lifted: readonly Told[];
  readonly goods: readonly GoodsClass[];
  /** The text without personal data; null where there is none. */
  readonly redacted: string | null;
  readonly unknown: readonly Topic[];
  readonly result: LintResult;
}

/** Checks the form's text as the only one of a listing. */
export function checkText(
  { text, place, platform, goods }: Asked,
  { day, locale }: { readonly day: Day; readonly locale: Locale },
): Checked {
  const listing = {
    platform,
    ...(place === 'title' ? { title: text } : { texts: [{ text, place }] }),
    ...(goods !== '' && { goods }),
  };
  const result = lint(listing, { day });
  const reported = new Set(result.findings.map(keyOf));
  const notes = lint(listing, { day, lifted: true }).findings.filter((finding) => !reported.has(keyOf(finding)));
  const tell = (finding: Finding, lifted: boolean): Told => ({
    finding,
    mark: markOf(finding, lifted),
    lines: explainFinding(finding, { locale }),
  });
  const { text: redacted, found } = redact(text);
  return {
    text,
    redacted: found.length === 0 ? null : redacted,
    told: result.findings.map((finding) => tell(finding, false)),
    lifted: notes.map((finding) => tell(finding, true)),
    goods: goods === '' ? goodsOf(text) : [goods],
    // a text that is no title has none that could be looked at
    unknown: topics.filter((topic) => result.coverage[topic] === 'unknown' && (topic !== 'title' || place === 'title')),
    result,
  };
}

function keyOf({ rule, at }: Finding): string {
  return JSON.stringify([rule, at?.start, at?.end]);
}

function markOf({ severity, at }: Finding, lifted: boolean): Mark | null {
  return at?.start === undefined || at.end === undefined ? null : { start: at.start, end: at.end, look: lifted ? 'lifted' : severity };
}
