import { shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { RefundItem } from '../refundPolicy.js';
import type { PaidOrder } from './readOrder.js';

/** Pieces of a line that go back, counted in its order: `from` inclusive, `until` exclusive. */
export interface Stretch {
  readonly place: number;
  readonly from: number;
  readonly until: number;
}

/** Reads refunds that follow one another: each takes the next pieces of its lines. @throws as `refund` says */
export function readRefunds({ lines, places }: PaidOrder, refunds: readonly (readonly RefundItem[])[]): readonly (readonly Stretch[])[] {
  const gone = lines.map(() => 0);
  return Array.from(refunds, (items) => {
    checkLongList(items, 'cartLines');
    const named = new Set<number>();
    return Array.from(items, (item) => {
      const { line, pieces } = item ?? {};
      const place = places.get(line);
      if (place === undefined || named.has(place)) throw new ZhangguiError('promotion/not-line', { line: shown(line) });
      named.add(place);
      if (!(Number.isSafeInteger(pieces) && pieces >= 1)) throw new ZhangguiError('promotion/not-pieces', { line, value: shown(pieces) });
      const from = gone[place]!;
      const left = lines[place]!.quantity - from;
      if (pieces > left) throw new ZhangguiError('promotion/over-refund', { line: shown(line), pieces, left });
      gone[place] = from + pieces;
      return { place, from, until: from + pieces };
    });
  });
}
