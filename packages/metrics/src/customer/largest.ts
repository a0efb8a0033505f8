import type { CustomerColumns } from './customerColumns.js';

/** The largest number of each column of customers, what their scores are laid out by; 0 without a customer. */
export interface Largest {
  readonly recencyDays: number;
  readonly orders: number;
  readonly paidFen: number;
}

/** In one pass: each column is read as what it is. */
export function largestOf({ recencyDays, orders, paidFen }: CustomerColumns): Largest {
  let [longest, most, dearest] = [0, 0, 0];
  for (let row = 0; row < paidFen.length; row++) {
    const days = recencyDays[row]!;
    const count = orders[row]!;
    const amount = paidFen[row]!;
    if (days > longest) longest = days;
    if (count > most) most = count;
    if (amount > dearest) dearest = amount;
  }
  return { recencyDays: longest, orders: most, paidFen: dearest };
}
