import { Unsupported } from './unsupported.js';

/** What the buyer pays, of the part that comes off in ten-thousandths. More than all of it takes all of it: nothing falls below 0. */
export function toRate(bp: number | undefined): number {
  if (bp === undefined) throw new Unsupported('a percent without its bp');
  return (10000 - Math.min(bp, 10000)) / 10000;
}
