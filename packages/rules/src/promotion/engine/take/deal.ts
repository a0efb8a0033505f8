import type { PieceDeal } from '../../benefit.js';
import { shareOf } from '../amounts.js';
import { inside, type Place, readObject, readRate, readWhole, wrong } from '../read.js';

/** What comes off one piece that costs so much. Never more than it costs. */
export type Deal = (each: number) => number;

export function readDeal(given: PieceDeal, place: Place): Deal {
  const { rate, off, price } = readObject(given, ['rate', 'off', 'price'], place);
  if ([rate, off, price].filter((way) => way !== undefined).length !== 1) throw wrong(place, given);
  if (rate !== undefined) {
    const millionths = readRate(rate, inside(place, 'rate'));
    return (each) => shareOf(each, millionths);
  }
  if (off !== undefined) {
    const most = readWhole(off, 0, inside(place, 'off'));
    return (each) => Math.min(each, most);
  }
  const least = readWhole(price, 0, inside(place, 'price'));
  return (each) => Math.max(0, each - least);
}
