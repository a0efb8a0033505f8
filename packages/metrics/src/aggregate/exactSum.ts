import { bigIntegers, type Fraction } from '../formula/fraction.js';

/** 逐项合计: numbers added as the decimals that they are written as, exactly, whatever their order. */
export interface ExactSum {
  readonly add: (value: number) => void;
  readonly value: () => Fraction<bigint>;
}

/** An empty sum. */
export function exactSum(): ExactSum {
  let whole = 0;
  // by how many parts of one they are: tenths, hundredths; a double has no more than some hundred of such lengths
  let rest: Map<bigint, bigint> | null = null;
  const addLong = (value: number) => {
    const { top, bottom } = bigIntegers.read(value);
    rest ??= new Map();
    rest.set(bottom, (rest.get(bottom) ?? 0n) + top);
  };
  return {
    add: (value) => {
      const sum = whole + value;
      if (Number.isSafeInteger(value) && Number.isSafeInteger(sum)) whole = sum;
      else addLong(value);
    },
    value: () => {
      // all bottoms are powers of ten: the largest is a multiple of every other
      const parts = [...(rest ?? [])];
      let bottom = 1n;
      for (const [each] of parts) if (each > bottom) bottom = each;
      const top = parts.reduce((sum, [each, count]) => sum + count * (bottom / each), BigInt(whole) * bottom);
      return { top, bottom };
    },
  };
}
