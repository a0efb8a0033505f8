import type { Finding } from '@zhanggui/core';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A title with what was found in it marked; findings that overlap share a mark. */
export function marked(title: string, findings: readonly Finding[]): string {
  const places = findings.flatMap(({ at }) => (at?.start === undefined || at.end === undefined ? [] : [{ start: at.start, end: at.end }]));
  let html = '';
  let done = 0;
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    html += `${escapeHtml(title.slice(done, from))}<mark>${escapeHtml(title.slice(from, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(title.slice(done));
}
