import { type Fen, formatYuan, isZhangguiError, type Locale, parseDay, parseInstant, parseYuan, renderError } from '@zhanggui/core';
import {
  type CampaignPlan,
  campaign618,
  findingsInWords,
  planCampaign,
  planCsv,
  planEvents,
  playbooksErrorTexts,
  renderPlan,
  toGantt,
  toICalendar,
} from '@zhanggui/playbooks';

/** The form, as it was typed. */
export interface Asked {
  year: string;
  from: string;
  to: string;
  budget: string;
  shares: Record<string, string>;
}

export const template = campaign618;

/** The next 618 from a day on. */
export function newForm(today: string): Asked {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '06-18' ? 1 : 0);
  return { year: String(year), from: '', to: '', budget: '100000', shares: { 'warm-up': '25', burst: '60', afterglow: '15' } };
}

export interface Planned {
  readonly plan: CampaignPlan;
  readonly findings: readonly string[];
  readonly bars: readonly {
    readonly label: string;
    readonly lane: string;
    readonly kind: string;
    readonly days: string;
    readonly left: number;
    readonly width: number;
  }[];
  readonly markdown: string;
}

const bothDays = { zh: '活动开始和结束的日期要么都填，要么都不填', en: 'Fill in both days of the window, or neither' } as const;

export function planned(
  asked: Asked,
  { locale, today }: { readonly locale: Locale; readonly today: string },
): Planned | { readonly refusal: string } {
  if ((asked.from === '') !== (asked.to === '')) return { refusal: bothDays[locale] };
  try {
    const shares = Object.fromEntries(Object.entries(asked.shares).map(([phase, percent]) => [phase, Number(percent.trim()) / 100]));
    const plan = planCampaign(template, {
      year: Number(asked.year),
      // in a campaign that is over nothing is late any more
      ...(`${asked.year}-06-18` >= today && { today: parseDay(today) }),
      ...(asked.from !== '' && asked.to !== '' && { window: { from: parseDay(asked.from), to: parseDay(asked.to) } }),
      ...(asked.budget.trim() !== '' && { budget: { totalFen: parseYuan(asked.budget.trim()), shares } }),
    });
    const rows = toGantt(plan);
    const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const first = Math.min(...rows.map(({ from }) => number(from)));
    const span = Math.max(...rows.map(({ to }) => number(to))) + 1 - first;
    return {
      plan,
      findings: findingsInWords(plan, { locale }),
      bars: rows.map(({ label, laneLabel, kind, from, to }) => ({
        label: label[locale],
        lane: laneLabel[locale],
        kind,
        days: from === to ? from : `${from} – ${to.slice(5)}`,
        left: ((number(from) - first) / span) * 100,
        width: ((number(to) + 1 - number(from)) / span) * 100,
      })),
      markdown: renderPlan(plan, { locale }),
    };
  } catch (error) {
    if (isZhangguiError(error)) return { refusal: renderError(error, { locale, texts: playbooksErrorTexts }) };
    throw error;
  }
}

export function yuan(amount: Fen | null): string {
  return amount === null ? '' : formatYuan(amount, { grouping: true });
}

/** A file of the reader's own: nothing is asked of a server. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function calendarFile(plan: CampaignPlan, locale: Locale): string {
  return toICalendar(planEvents(plan, { locale }), { name: plan.name[locale], at: parseInstant(new Date()) });
}

export function tableFile(plan: CampaignPlan, locale: Locale): string {
  return `\ufeff${planCsv(plan, { locale })}`;
}
