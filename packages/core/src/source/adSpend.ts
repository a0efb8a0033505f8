import type { Day } from '../day/day.js';
import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';

/** 推广花费: what was spent on advertising on one day, by channel, campaign or product. */
export interface AdSpend {
  readonly day: Day;
  /** 渠道 or 推广场景 */
  readonly channel: string | null;
  /** 计划 */
  readonly campaign: string | null;
  readonly productId: string | null;
  /** 花费 */
  readonly spend: Fen;
  /** 展现量 */
  readonly impressions: number | null;
  /** 点击量 */
  readonly clicks: number | null;
  /** 成交笔数, as the platform attributes them. */
  readonly orders: number | null;
  /** 成交金额, as the platform attributes it. */
  readonly amount: Fen | null;
}

export const adSpendFields = [
  { name: 'day', type: 'day', needed: 'value' },
  { name: 'channel', type: 'text', needed: 'no' },
  { name: 'campaign', type: 'text', needed: 'no' },
  { name: 'productId', type: 'id', needed: 'no' },
  { name: 'spend', type: 'money', needed: 'value' },
  { name: 'impressions', type: 'count', needed: 'no' },
  { name: 'clicks', type: 'count', needed: 'no' },
  { name: 'orders', type: 'count', needed: 'no' },
  { name: 'amount', type: 'money', needed: 'no' },
] as const satisfies readonly Field<keyof AdSpend>[];
