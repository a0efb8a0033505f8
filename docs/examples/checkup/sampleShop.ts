import { addDays, type Day, eachDay, type Fen, formatYuan, multiplyFen, parseDay, parseYuan, period, weekdayOf } from '@zhanggui/core';
import type { CartLine } from '@zhanggui/rules/promotion';

/** A shop made up from a seed, as the files that a shop would export. */
export interface SampleShop {
  readonly orders: string;
  readonly visitors: string;
  readonly titles: string;
  readonly cart: readonly CartLine[];
}

const products = [
  { title: '防晒衣女 冰丝 UPF50+ 轻薄透气 户外骑行 夏季新款', price: parseYuan('129') },
  { title: '全网第一的防晒帽 国家级面料 顶级遮阳', price: parseYuan('59.9') },
  { title: '冰袖男女 第一次购买立减 骑行开车护臂', price: parseYuan('19.9') },
  { title: '遮阳伞 晴雨两用 小巧便携 抗风', price: parseYuan('79') },
  { title: '凉感空调被 夏凉被 双人 水洗棉 宿舍 儿童 幼儿园午睡 可机洗 四季通用 春秋薄被子 礼盒装 送枕套', price: parseYuan('199') },
  { title: '墨镜 偏光 开车专用 圆脸显瘦 最佳配饰', price: parseYuan('89') },
] as const;

const [from, days] = [parseDay('2025-11-01'), 176];

/** 示例店铺: from 双11 until two months before 618. The same seed is the same shop. */
export function sampleShop(seed: number): SampleShop {
  const chance = randomNumbers(seed);
  const pick = (count: number) => Math.floor(chance() * count);
  const orders = ['订单号,买家ID,付款时间,实付金额,件数,退款金额,订单状态'];
  const visitors = ['日期,访客数,加购人数'];
  let number = 6_920_000_000_000_000_000n;
  for (const [index, day] of eachDay(period(from, addDays(from, days - 1))).entries()) {
    const weekend = weekdayOf(day) > 5 ? 1.25 : 1;
    const count = Math.round((14 + index / 12) * weekend * rush(day) * (0.8 + chance() * 0.4));
    visitors.push(`${day},${Math.round(count * (24 + chance() * 10))},${Math.round(count * (2.4 + chance()))}`);
    for (let k = 0; k < count; k++) {
      const { price } = products[pick(products.length)]!;
      const pieces = chance() < 0.8 ? 1 : 2 + pick(2);
      const paid = multiplyFen(multiplyFen(price, pieces), rush(day) > 1 ? 0.88 : 1);
      const refunded = chance() < 0.07 ? paid : (0 as Fen);
      // one buyer in three has been here before: the lower the number, the more often
      const buyer = chance() < 0.35 ? pick(1 + index * 3) : 1000 + index * 40 + k;
      const time = `${String(8 + pick(15)).padStart(2, '0')}:${String(pick(60)).padStart(2, '0')}:${String(pick(60)).padStart(2, '0')}`;
      number += BigInt(1 + pick(97));
      orders.push(
        `${number},${chance() < 0.01 ? '' : `b${buyer}`},${day} ${time},${formatYuan(paid)},${pieces},${refunded === 0 ? '' : formatYuan(refunded)},${refunded === 0 ? '交易成功' : '已退款'}`,
      );
    }
  }
  const cart = [products[0], products[2], products[3]].map(({ title, price }, k) => ({
    id: title,
    unitPrice: price,
    quantity: k === 1 ? 2 : 1,
  }));
  return { orders: lines(orders), visitors: lines(visitors), titles: lines(['标题', ...products.map(({ title }) => title)]), cart };
}

/** How much busier a day is than an ordinary one. */
function rush(day: Day): number {
  if (day === '2025-11-11') return 6;
  if (day <= '2025-11-14') return 1.8;
  return day >= '2026-02-12' && day <= '2026-02-23' ? 0.5 : 1;
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

/** mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
