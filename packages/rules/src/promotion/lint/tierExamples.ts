import type { Promotion } from '../promotion.js';
import { leastWith } from './dips.js';
import { type Gate, type Ladder, ladderOf, type Stretch } from './ladder.js';
import { type LessExample, paysLess } from './lessExample.js';

/** What goods of an amount pay before and after one piece more is there. */
interface Threshold {
  readonly pieces: number;
  readonly before: (amount: number) => number;
  readonly after: (amount: number) => number;
  readonly path: readonly (string | number)[];
  /** Amounts at which `before` or `after` changes its course. */
  readonly turns: readonly number[];
  /** Whether the added piece is one of the same line. */
  readonly sameLine: boolean;
  /** Whether it comes off several lines, each of which takes it: a single one of known prices then shows too little. */
  readonly severalLines: boolean;
  /** Whether what is paid after is only known not to be more on some lines. */
  readonly guess: boolean;
}

/** Of goods when nothing is known of them: 100,000 元 a piece show every share of a millionth. */
const dear = 10_000_000;

/** 满件 and conditions on pieces: for each threshold an example of a piece that lowers what is paid. `pricesOf` gives those of a catalogue, rising. */
export function tierExamples(promotion: Promotion, pricesOf: () => readonly number[] | null): readonly LessExample[] {
  const ladder = ladderOf(promotion);
  if (ladder === null) return [];
  const thresholds = [...ladder.gates.flatMap((gate) => ofGate(ladder, gate)), ...ofStretches(ladder)];
  if (thresholds.length === 0) return [];
  const prices = pricesOf();
  return thresholds.flatMap((threshold) => {
    const known = threshold.guess ? [] : examplesOf(threshold, prices).filter(paysLess);
    return (known.length > 0 || !threshold.severalLines ? known : examplesOf(threshold, null).map(asGuess).filter(paysLess)).slice(0, 1);
  });
}

function asGuess(example: LessExample): LessExample {
  return { ...example, known: false };
}

/** A condition on pieces that is no threshold of the ladder: there, all that it gives comes off at once. */
function ofGate({ by, stretches, eachLine, offEachLine, gates }: Ladder, { by: kind, least, path }: Gate): readonly Threshold[] {
  if (kind === 'amount') return [];
  const amountNeeded = leastAmount(gates);
  const reached = (amount: number) => stretches.filter(({ from }) => from <= (by === 'amount' ? amount : least));
  const together = (amount: number) => reached(amount).at(-1)!.payable(amount, amount);
  // of several lines each may have reached another tier
  const apart = (amount: number) =>
    reached(amount).reduce((known, { payable, from }) => Math.min(known, payable(amount, by === 'amount' ? amount : from)), amount);
  const payable = eachLine ? apart : together;
  return [
    {
      pieces: least - 1,
      before: (amount) => amount,
      after: (amount) => (amount < amountNeeded ? amount : payable(amount)),
      path,
      turns: [amountNeeded, ...(by === 'amount' ? stretches.map(({ from }) => from) : [])],
      sameLine: false,
      severalLines: eachLine || offEachLine,
      guess: eachLine,
    },
  ];
}

function leastAmount(gates: readonly Gate[]): number {
  return gates.find(({ by }) => by === 'amount')?.least ?? 0;
}

function ofStretches({ by, stretches, eachLine, offEachLine, gates }: Ladder): readonly Threshold[] {
  if (by === 'amount') return [];
  const least = leastAmount(gates);
  // lines that climb alone may together pass a condition that one does not
  const apart = eachLine && gates.length > 0;
  return stretches.flatMap((stretch, k): readonly Threshold[] => {
    const { from, to, every, path } = stretch;
    const at = (pieces: number, before: Stretch): Threshold => ({
      pieces: pieces - 1,
      before: (amount) => (amount < least ? amount : before.payable(amount, pieces - 1)),
      after: (amount) => (amount < least ? amount : stretch.payable(amount, pieces)),
      path,
      turns: [least],
      sameLine: eachLine,
      severalLines: offEachLine || apart,
      guess: apart,
    });
    const again = every === null ? [] : [(Math.floor(from / every) + 1) * every].filter((pieces) => pieces <= to);
    return [...(k === 0 ? [] : [at(from, stretches[k - 1]!)]), ...again.map((pieces) => at(pieces, stretch))];
  });
}

function examplesOf({ pieces, before, after, path, turns, sameLine }: Threshold, prices: readonly number[] | null): readonly LessExample[] {
  if (pieces < 1 || pieces >= 1e9) return [];
  const example = (amount: number, added: number, known: boolean): LessExample => ({
    path,
    pieces,
    amount,
    paid: before(amount),
    added,
    payable: after(amount + added),
    known,
  });
  const usual = Math.min(dear, Math.floor(Number.MAX_SAFE_INTEGER / (pieces + 1)));
  const same = (prices ?? [usual]).map((each) => example(pieces * each, each, true));
  if (sameLine && prices !== null) return same;
  const [cheapest, dearest] = [prices?.[0] ?? 0, prices?.at(-1) ?? usual];
  // what is paid changes its course there, with the added piece or without it
  const courses = [...turns, ...[0, 1].flatMap((short) => [saturation(before, short), saturation(after, short)])];
  const amounts = [...new Set(courses.flatMap((amount) => [-1, 0, 1].flatMap((more) => [amount + more, amount + more - cheapest])))];
  if (sameLine) {
    const each = amounts.flatMap((amount) =>
      [amount / pieces, amount / (pieces + 1)].flatMap((price) => [Math.floor(price), Math.ceil(price)]),
    );
    return [...same, ...each.filter((price) => price >= 0).map((price) => example(pieces * price, price, false))];
  }
  const [least, most] = [pieces * cheapest, prices === null ? Number.MAX_SAFE_INTEGER - 1 : pieces * dearest];
  const inside = [...amounts.filter((amount) => amount > least && amount < most), pieces * dearest, least];
  return [...same, ...(prices === null ? [1, 0] : [cheapest]).flatMap((added) => inside.map((amount) => example(amount, added, false)))];
}

/** The least amount of which as much comes off as of any, or `short` less; 0 where there is no end to it. */
function saturation(payable: (amount: number) => number, short: number): number {
  const most = 1e14;
  const offOf = (amount: number) => amount - payable(amount);
  const all = offOf(most);
  return all <= short || offOf(most / 2) < all ? 0 : leastWith(0, most, (amount) => offOf(amount) >= all - short);
}
