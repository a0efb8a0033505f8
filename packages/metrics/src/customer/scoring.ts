/**
 * 打分方法: how recency, frequency and money become scores from 1, the worst, on. The better score is the later purchase, the more
 * orders, the more money.
 *
 * - `ntile` 等分: groups of equal size, as `NTILE` in SQL; the first groups have one more where it does not divide. Equal numbers
 *   can fall into different groups: ties are told apart by the customer's code, the lower code getting the lower score.
 * - `quantile` 分位数: equal numbers get equal scores, groups differ in size. One more than the quantiles that the number is better
 *   than, a quantile between two customers lying in proportion (type 7 of R). `compat: 'rfm'` instead draws the lines where R's
 *   package rfm draws them, at the quantile plus one day, order or 元: right for parity, wrong for small numbers.
 * - `mean` 均值: 2 for whoever is better than the mean of all customers, 1 for the rest, who may be equal to it. For the median:
 *   `quantile` of two classes.
 * - `thresholds` 固定阈值: where each band begins after the first, rising; reaching a number of orders or 分 gets the higher score,
 *   reaching a number of days the lower one. `recencyDays: [31]` keeps 近 30 天 apart from the rest.
 */
export type Scoring =
  | { readonly by: 'ntile'; readonly classes?: number }
  | { readonly by: 'quantile'; readonly classes?: number; readonly compat?: 'rfm' }
  | { readonly by: 'mean' }
  | {
      readonly by: 'thresholds';
      readonly recencyDays: readonly number[];
      readonly orders: readonly number[];
      readonly paidFen: readonly number[];
    };
