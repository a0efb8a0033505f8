import type { Finding, Severity, TextParams } from '@zhanggui/core';

/** A finding at a place of what was given. */
export function found<Rule extends string>(rule: Rule, severity: Severity, path: string, params: TextParams = {}): Finding {
  return { rule, severity, params, at: { path } };
}
