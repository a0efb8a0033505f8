import { type Day, type Locale, parseDay } from '@zhanggui/core';
import type { CampaignPlan } from '../campaign/campaignPlan.js';
import type { Kpi } from '../kpi/kpi.js';
import { reaches } from '../kpi/reaches.js';
import { type Exact, exact, over, plus, toDouble } from '../role/exact.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems, checkText, readProse } from '../role/readShapes.js';
import type { KnowledgeEntry } from './knowledgeEntry.js';

/** 活动结果: what a figure was to be and what it came to; `null` where nobody knows yet. */
export interface CampaignResult extends Pick<Kpi, 'name' | 'better' | 'target' | 'unit'> {
  readonly actual: number | null;
}

/** 复盘选项. */
export interface RetroOptions {
  /** The id of the entry. */
  readonly id: string;
  readonly recordedOn: Day;
  /** 原因: left open where they are left out. */
  readonly reasons?: readonly Prose[];
  /** 经验. */
  readonly lessons?: readonly Prose[];
}

/**
 * 复盘草稿: a campaign and its results as a knowledge entry that somebody completes: 目标, 实际, 差异, 原因, 经验, in both languages.
 *
 * A success where there are figures and every one reached its target, else a failure; a figure that is not known is not reached. Differences are exact, and
 * in percent of the target without its sign, to a tenth, half away from zero.
 *
 * @throws `playbook/not-number`, `playbook/not-text`, `day/not-day`, `option/unknown`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { draftRetro } from '@zhanggui/playbooks';
 * const result = { name: { zh: '支付转化率' }, better: 'higher', target: 0.05, unit: { zh: '' }, actual: 0.04 } as const;
 * const entry = draftRetro({ name: { zh: '618 大促', en: '618' }, year: 2026 }, [result], { id: 'retro-618', recordedOn: parseDay('2026-06-25') });
 * entry.kind; // => 'failure'
 * entry.problem.zh; // => '支付转化率：目标 0.05，实际 0.04，差异 -0.01（-20%）'
 * entry.solution.zh; // => '原因：（待填写）\n经验：（待填写）'
 * ```
 */
export function draftRetro(
  plan: Pick<CampaignPlan, 'name' | 'year'>,
  results: readonly CampaignResult[],
  options: RetroOptions,
): KnowledgeEntry {
  return guarded('/plan', plan, ({ name, year }) => {
    const { id, recordedOn, reasons = [], lessons = [] } = options;
    checkText('/options/id', id);
    checkItems('/results', results);
    checkItems('/options/reasons', reasons);
    checkItems('/options/lessons', lessons);
    const inBoth = (write: (locale: Locale) => string) => ({ zh: write('zh'), en: write('en') });
    const met = results.map(({ better, actual, target }) => reaches(better, actual, target));
    return {
      id,
      kind: met.length > 0 && met.every((each) => each === true) ? 'success' : 'failure',
      title: inBoth((locale) => `${readProse('/plan/name', name, locale)} ${year} ${words[locale].retro}`),
      problem: inBoth((locale) => results.map((result, at) => line(result, at, locale)).join('\n')),
      solution: inBoth((locale) =>
        [`${words[locale].reasons}${listed(reasons, locale)}`, `${words[locale].lessons}${listed(lessons, locale)}`].join('\n'),
      ),
      recordedOn: parseDay(recordedOn),
    };
  });
}

const words = {
  zh: {
    retro: '复盘',
    target: '目标',
    actual: '实际',
    gap: '差异',
    reasons: '原因：',
    lessons: '经验：',
    open: '（待填写）',
    unknown: '未知',
    colon: '：',
    comma: '，',
    and: '；',
  },
  en: {
    retro: 'review',
    target: 'target',
    actual: 'actual',
    gap: 'difference',
    reasons: 'Reasons: ',
    lessons: 'Lessons: ',
    open: '(to be filled in)',
    unknown: 'not known',
    colon: ': ',
    comma: ', ',
    and: '; ',
  },
} as const;

function listed(items: readonly Prose[], locale: Locale): string {
  const texts = items.map((item, at) => readProse(`/options/${at}`, item, locale));
  return texts.length === 0 ? words[locale].open : texts.join(words[locale].and);
}

function line({ name, target, actual, unit }: CampaignResult, at: number, locale: Locale): string {
  const { colon, comma, target: wanted, actual: got, gap, unknown } = words[locale];
  const of = readProse(`/results/${at}/unit`, unit, locale);
  const title = `${readProse(`/results/${at}/name`, name, locale)}${colon}`;
  const goal = `${wanted} ${target}${of}`;
  if (actual === null) return `${title}${goal}${comma}${got} ${unknown}`;
  return `${title}${goal}${comma}${got} ${actual}${of}${comma}${gap} ${difference(target, actual, of, locale)}`;
}

/** The difference with its sign, and in percent of the target without its sign, where there is one. */
function difference(target: number, actual: number, unit: string, locale: Locale): string {
  const goal = exact(target, '/results/target');
  const gap = plus(exact(actual, '/results/actual'), { top: -goal.top, bottom: goal.bottom });
  const share = over({ top: gap.top * 1000n, bottom: gap.bottom }, { top: goal.top < 0n ? -goal.top : goal.top, bottom: goal.bottom });
  const percent = share === null ? null : Number(nearest(share)) / 10;
  const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${signed(toDouble(gap))}${unit}${percent === null ? '' : `${open}${signed(percent)}%${close}`}`;
}

/** The nearest whole number, half away from zero. */
function nearest({ top, bottom }: Exact): bigint {
  const size = ((top < 0n ? -top : top) * 2n + bottom) / (2n * bottom);
  return top < 0n ? -size : size;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value + 0);
}
