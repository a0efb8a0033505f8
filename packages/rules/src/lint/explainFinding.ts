import { checkObject, checkOption, type Finding, type Locale, renderFinding, renderText, type Text } from '@zhanggui/core';
import { ruleTexts } from './ruleTexts.js';

/** 解释的选项. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** Messages of rules of your own, by rule id. */
  readonly messages?: Readonly<Record<string, Text>>;
}

/**
 * 解释发现: a finding as lines that can be read out: what it says, what it stands on, what makes it less grave, what to write instead.
 *
 * Clauses are cited as the law is named, in Chinese.
 *
 * @throws `text/missing-param`, `option/unknown` for another locale or severity, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { explainFinding, lint } from '@zhanggui/rules';
 * const [finding] = lint({ platform: 'jd', title: '国家级的茶叶' }, { day: parseDay('2026-11-22') }).findings;
 * explainFinding(finding, { locale: 'zh' }).slice(0, 2); // => ['必须改：“国家级”是绝对化用语', '依据：广告法第九条第三项']
 * explainFinding(finding, { locale: 'en' })[0]; // => 'Must be changed: "国家级" is an absolute claim'
 * ```
 */
export function explainFinding(finding: Finding, options: ExplainOptions): string[] {
  checkObject('finding', finding);
  checkObject('options', options);
  const { locale, messages = {} } = options;
  checkOption('locale', locale, ['zh', 'en']);
  const { severity, basis, exemption, fix } = finding;
  checkOption('severity', severity, severities);
  const what = renderFinding(finding, { messages: { ...ruleTexts, ...messages }, locale });
  const line = (text: Text, said: string) => renderText(text, { said }, locale);
  return [
    line(lines[severity], what),
    ...(basis == null ? [] : [line(lines.basis, basis)]),
    ...(exemption == null ? [] : [line(lines.exemption, exemption)]),
    ...(fix == null ? [] : [line(lines.fix, fix[locale])]),
  ];
}

const severities = ['error', 'warning', 'info'] as const;

const lines = {
  error: { zh: '必须改：{said}', en: 'Must be changed: {said}' },
  warning: { zh: '要核实：{said}', en: 'To be looked at: {said}' },
  info: { zh: '供参考：{said}', en: 'For information: {said}' },
  basis: { zh: '依据：{said}', en: 'By: {said}' },
  exemption: { zh: '豁免：{said}', en: 'Exemption: {said}' },
  fix: { zh: '改法：{said}', en: 'Instead: {said}' },
} as const satisfies Record<string, Text>;
