/** 例子: so many pieces for `amount` pay `paid`; with one more that costs `added` they pay `payable`, which is less. */
export interface LessExample {
  readonly path: readonly (string | number)[];
  readonly pieces: number;
  /** Before the promotion. */
  readonly amount: number;
  readonly paid: number;
  readonly added: number;
  readonly payable: number;
  /** Whether the prices of it are known, and the piece is one of the same. */
  readonly known: boolean;
}

/** Whether it says what it should: less is paid, and a cart can hold such amounts. */
export function paysLess({ pieces, amount, paid, added, payable }: LessExample): boolean {
  return pieces >= 1 && pieces < 1e9 && payable < paid && Number.isSafeInteger(amount + added);
}
