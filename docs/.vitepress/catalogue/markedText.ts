import type { Severity } from '@zhanggui/core';
import { html } from './escape.js';

/** A span of a text that a rule points at. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** It is no claim here. */
  readonly lifted: boolean;
}

/** A text as HTML, with its spans marked. */
export function markedText(text: string, marks: readonly Mark[]): string {
  let at = 0;
  let written = '';
  for (const { start, end, severity, lifted } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    written += `${html(text.slice(at, start))}<mark class="finding ${lifted ? 'lifted' : severity}">${html(text.slice(start, end))}</mark>`;
    at = end;
  }
  return written + html(text.slice(at));
}
