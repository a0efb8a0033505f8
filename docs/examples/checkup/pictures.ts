import { addDays, type Day, daysBetween, type Locale } from '@zhanggui/core';
import type { RecencyFrequencyTable } from '@zhanggui/metrics';
import type { GanttRow } from '@zhanggui/playbooks';
import { escapeHtml } from './text.js';
import type { Writer } from './write.js';

/** 每日柱状图: bars in an SVG that stretches, labels in HTML that does not. A day without a sale has no bar. */
export function dayBars(days: readonly { readonly day: Day; readonly paidFen: number }[], { money }: Writer): string {
  const first = days[0]!.day;
  const count = daysBetween(first, days.at(-1)!.day) + 1;
  const top = niceTop(Math.max(...days.map(({ paidFen }) => paidFen)));
  const bars = days.map(({ day, paidFen }) => {
    const height = (paidFen / top) * 100;
    return `<rect x="${daysBetween(first, day) + 0.1}" y="${round(100 - height)}" width="0.8" height="${round(height)}"><title>${day} ${escapeHtml(money(paidFen))}</title></rect>`;
  });
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => `<div class="line" style="bottom:${share * 100}%"><span>${escapeHtml(short(money(top * share)))}</span></div>`,
  );
  const starts = Array.from({ length: count }, (_, index) => addDays(first, index)).filter((day) => day.endsWith('-01'));
  const step = Math.ceil(starts.length / 8);
  const labels = starts
    // a label at the very end would stand out of the picture
    .filter((day, index) => index % step === 0 && daysBetween(first, day) < count * 0.92)
    .map((day) => `<span style="left:${round((daysBetween(first, day) / count) * 100)}%">${day.slice(2, 7)}</span>`);
  return `<div class="bars">${lines.join('')}<svg viewBox="0 0 ${count} 100" preserveAspectRatio="none" role="img">${bars.join('')}</svg><div class="months">${labels.join('')}</div></div>`;
}

/** 热力表: the more customers, the darker. */
export function heatTable({ recency, frequency, counts }: RecencyFrequencyTable, { say, days, times, count }: Writer): string {
  const most = Math.max(1, ...counts.flat());
  const cell = (value: number) => {
    const share = value === 0 ? 0 : 8 + Math.round(Math.sqrt(value / most) * 80);
    return `<td class="${share > 50 ? 'dark' : ''}" style="--heat:${share}%">${count(value)}</td>`;
  };
  const head = `<tr><th>${say('lastBought')}</th>${frequency.map((band) => `<th>${escapeHtml(times(band))}</th>`).join('')}</tr>`;
  const rows = recency.map((band, row) => `<tr><th>${escapeHtml(days(band))}</th>${counts[row]!.map(cell).join('')}</tr>`);
  return `<div class="scroll"><table class="heat"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** 甘特图: a bar a row, on one scale of days. */
export function ganttBars(rows: readonly GanttRow[], locale: Locale): string {
  const from = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))[0]!.from;
  const to = [...rows].sort((a, b) => (a.to > b.to ? -1 : 1))[0]!.to;
  const count = daysBetween(from, to) + 1;
  const at = (day: Day) => round((daysBetween(from, day) / count) * 100);
  const bars = rows.map(({ label, laneLabel, kind, ...row }) => {
    const width = round(((daysBetween(row.from, row.to) + 1) / count) * 100);
    const dates = row.from === row.to ? row.from.slice(5) : `${row.from.slice(5)} – ${row.to.slice(5)}`;
    return `<li class="${kind}"><span class="label">${escapeHtml(label[locale])} <small>${escapeHtml(laneLabel[locale])}</small></span><span class="dates">${dates}</span><span class="track"><i style="left:${at(row.from)}%;width:${width}%"></i></span></li>`;
  });
  return `<ol class="gantt">${bars.join('')}</ol>`;
}

/** The next of 1, 2, 2.5, 5, 10 … × 10ⁿ. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Without the cents, which an axis does not need. */
function short(money: string): string {
  return money.replace(/\.\d+$/, '');
}
