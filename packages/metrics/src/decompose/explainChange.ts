import { checkList, checkObject, checkOption, fen, formatYuan, shown, type Text, ZhangguiError } from '@zhanggui/core';
import { type MetricUnit, metricUnits } from '../metric/metric.js';
import type { Decomposition, DecompositionGap } from './decompose.js';
import { readFigure } from './group.js';

/** How a decomposition is put into words. */
export interface ExplainOptions {
  /** Unit of the metric. */
  readonly unit: MetricUnit;
  /** What the inputs are called; one without a name is called by its id. */
  readonly names?: Readonly<Record<string, Text>>;
}

/**
 * 变化说明: a decomposition in sentences, first the whole change, then what every input did to it, the largest first; inputs without a part are left out.
 *
 * Money is written in 元, a ratio in percent (its parts in percentage points) with two decimals, anything else in whole numbers where it is one, and with
 * six digits where it is not.
 *
 * @returns one line with the reason where there is no decomposition
 * @throws `option/unknown`, `decompose/not-number`, `decompose/not-member` for a name or an input that is no text, `money/not-fen` for a decomposition in another
 * unit, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { decompose, explainChange, gmvByBuyer } from '@zhanggui/metrics';
 * const before = { visitors: 10000, payConversionByBuyer: 0.03, valuePerBuyer: 12000 };
 * const lines = explainChange(decompose(gmvByBuyer, { before, after: { ...before, visitors: 12000 } }), {
 *   unit: 'fen',
 *   names: { visitors: { zh: '访客数', en: 'visitors' } },
 * });
 * lines.map(({ zh }) => zh); // => ['由 36,000.00 元 变为 43,200.00 元，变化 +7,200.00 元', '访客数：+7,200.00 元']
 * ```
 */
export function explainChange(decomposition: Decomposition, options: ExplainOptions): Text[] {
  checkObject('decomposition', decomposition);
  checkObject('options', options);
  const { unit, names = {} } = options;
  checkOption('unit', unit, metricUnits);
  checkObject('names', names);
  const { before, after, change, parts, gap } = decomposition;
  if (before === null || after === null || change === null) {
    const reason = gap ?? 'unknown-input';
    checkOption('gap', reason, Object.keys(gaps) as DecompositionGap[]);
    return [gaps[reason]];
  }
  for (const value of [before, after, change]) readFigure('decomposition', value);
  checkList('parts', parts);
  for (const part of parts) {
    checkObject('part', part);
    if (typeof part.input !== 'string') throw new ZhangguiError('decompose/not-member', { by: 'input', value: shown(part.input) });
    readFigure(part.input, part.amount);
  }

  const whole = inWords(unit, (write) => ({
    zh: `由 ${write(before)} 变为 ${write(after)}，变化 ${write(change, true)}`,
    en: `From ${write(before)} to ${write(after)}, a change of ${write(change, true)}`,
  }));
  const moving = parts.filter(({ amount }) => amount !== 0).sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const lines = moving.map(({ input, amount }) => {
    const name = Object.hasOwn(names, input) ? readName(names[input], input) : { zh: input, en: input };
    return inWords(unit, (write) => ({ zh: `${name.zh}：${write(amount, true)}`, en: `${name.en}: ${write(amount, true)}` }));
  });
  return [whole, ...lines];
}

/** @throws `shape/not-object`, `decompose/not-member` */
function readName(name: unknown, input: string): Text {
  checkObject('names', name);
  const { zh, en } = name as { readonly zh?: unknown; readonly en?: unknown };
  for (const text of [zh, en])
    if (typeof text !== 'string') throw new ZhangguiError('decompose/not-member', { by: shown(input), value: shown(text) });
  return { zh, en } as Text;
}

const gaps: Readonly<Record<DecompositionGap, Text>> = {
  'unknown-input': { zh: '有未知的量，无法分解', en: 'A figure is not known: there is nothing to decompose' },
  'not-positive': { zh: '须大于 0 的量不大于 0，无法分解', en: 'What must be over 0 is not: there is nothing to decompose' },
  'over-nothing': { zh: '分母为零，无法分解', en: 'Something is divided by zero: there is nothing to decompose' },
  'over-nothing-between': {
    zh: '变化途中分母为零，无法分解',
    en: 'On the way something is divided by zero: there is nothing to decompose',
  },
};

type Write = (value: number, isChange?: boolean) => string;

/** The same sentence in both languages, each with its words for the unit. */
function inWords(unit: MetricUnit, sentence: (write: Write) => Text): Text {
  const write =
    (words: { readonly yuan: string; readonly points: string }): Write =>
    (value, isChange = false) => {
      const sign = isChange && value > 0 ? '+' : '';
      if (unit === 'fen') return `${sign}${formatYuan(fen(value), { grouping: true })} ${words.yuan}`;
      if (unit === 'ratio') return `${sign}${(value * 100).toFixed(2)}${isChange ? ` ${words.points}` : '%'}`;
      return `${sign}${Number.isSafeInteger(value) ? value : Number(value.toPrecision(6))}`;
    };
  const { zh } = sentence(write({ yuan: '元', points: '个百分点' }));
  const { en } = sentence(write({ yuan: 'yuan', points: 'percentage points' }));
  return { zh, en };
}
