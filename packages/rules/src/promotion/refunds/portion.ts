/** total × part ÷ whole, rounded half up, exact. `part` is from 0 to `whole`, which is at least 1. */
export function portion(total: number, part: number, whole: number): number {
  const product = 2 * total * part + whole;
  // while the product is at most 2^53, the quotient of doubles stays below the next whole number
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / (2 * whole));
  return Number((2n * BigInt(total) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
}
