import { type AnyFraction, floorSteps, mirrored, type Scale, signOfAny, signOfFirst, sizeGuard } from './steps.js';

/**
 * 双向收口 (controlled rounding): a table of exact parts as whole steps, of which every row and every column adds up.
 *
 * Every row adds up to nothing, and so do the totals: a row is a group's parts and, as the last one, minus its amount. Each row is closed by largest
 * remainder first; then single steps move between the columns of a row, those first that take the least from the nearest rounding, until the columns
 * meet their totals (along a chain of columns where no row joins the two). A whole part stays, and no part moves by a step or more, wherever such a
 * rounding exists: always with three columns, or with four of which one is whole, the totals being the exact sums rounded up or down. Where there is
 * none, a whole part is moved by one step. Equal remainders go to the earlier column, then to the earlier row; minus all parts gives minus all steps.
 * Time: n log n.
 *
 * @param rows - as long as the totals
 * @returns the steps row by row, one list
 * @throws `metric/overflow`
 */
export function closeTable(
  rows: readonly (readonly AnyFraction[])[],
  totals: readonly number[],
  scale: Pick<Scale, 'id' | 'power'>,
): Float64Array {
  const columns = totals.length;
  const sign = signOfFirst(rows.find((row) => row.some((part) => signOfAny(part) !== 0)) ?? []);
  const table = openTable(rows, { columns, sign, scale });
  const excess = totals.map((total, column) => {
    let sum = 0;
    for (let at = column; at < table.steps.length; at += columns) sum += table.steps[at]!;
    return sum - sign * total;
  });
  balance(table, excess);

  const guard = sizeGuard(scale);
  for (let at = 0; at < table.steps.length; at++) {
    table.steps[at] = sign * table.steps[at]! + 0;
    if (at % columns < columns - 1) guard(table.steps[at]!);
  }
  return table.steps;
}

interface Table {
  readonly columns: number;
  readonly steps: Float64Array;
  /** What a part has over its lower whole step; 0 for a whole part. */
  readonly rests: Float64Array;
  /** Whether a part that is not whole was rounded up. */
  readonly isUp: Uint8Array;
}

/** The rows, each of them closed. */
function openTable(
  rows: readonly (readonly AnyFraction[])[],
  { columns, sign, scale }: { readonly columns: number; readonly sign: number; readonly scale: Pick<Scale, 'id' | 'power'> },
): Table {
  const size = rows.length * columns;
  const table = { columns, steps: new Float64Array(size), rests: new Float64Array(size), isUp: new Uint8Array(size) };
  const guard = sizeGuard(scale);
  rows.forEach((row, place) => {
    const from = place * columns;
    let lacking = 0;
    row.forEach((part, column) => {
      const [floor, rest] = floorSteps(sign < 0 ? mirrored(part) : part, scale.power);
      if (column < columns - 1) guard(floor);
      table.steps[from + column] = floor;
      table.rests[from + column] = rest;
      lacking -= floor;
    });
    for (; lacking > 0; lacking--) raise(table, largestRest(table, from));
  });
  return table;
}

function raise({ steps, isUp }: Table, at: number): void {
  steps[at]! += 1;
  isUp[at] = 1;
}

function lower({ steps, rests, isUp }: Table, at: number): void {
  steps[at]! -= 1;
  // a whole part goes down once
  if (!isUp[at]) rests[at] = -1;
  isUp[at] = 0;
}

function largestRest({ columns, rests, isUp }: Table, from: number): number {
  let largest = from;
  for (let at = from; at < from + columns; at++) if (!isUp[at] && (isUp[largest] || rests[at]! > rests[largest]!)) largest = at;
  return largest;
}

/** Moves steps until no column has too many or too few. */
function balance(table: Table, excess: number[]): void {
  const queues = new Map<number, Queue>();
  for (let from = excess.findIndex((value) => value > 0); from >= 0; from = excess.findIndex((value) => value > 0)) {
    let to = moveAlong(table, queues, { from, excess });
    if (to === undefined) {
      // rows that have changed since they were listed may open a way
      queues.clear();
      to = moveAlong(table, queues, { from, excess }) ?? force(table, { from, excess });
    }
    excess[from]! -= 1;
    excess[to]! += 1;
  }
}

/** Rows in which a step may go from one column to another, those first that lose the least. */
interface Queue {
  readonly rows: number[];
  next: number;
}

/** One step from this column to the nearest one that lacks any, along a chain of columns; `undefined` where there is none. */
function moveAlong(
  table: Table,
  queues: Map<number, Queue>,
  { from, excess }: { readonly from: number; readonly excess: readonly number[] },
): number | undefined {
  const { columns } = table;
  const cameFrom = new Map<number, { readonly column: number; readonly row: number }>([[from, { column: from, row: -1 }]]);
  for (const [column] of cameFrom) {
    if (excess[column]! < 0) {
      for (let to = column; to !== from; ) {
        const { column: last, row } = cameFrom.get(to)!;
        move(table, { row, from: last, to });
        to = last;
      }
      return column;
    }
    for (let to = 0; to < columns; to++) {
      const row = cameFrom.has(to) ? undefined : candidate(table, queues, { from: column, to });
      if (row !== undefined) cameFrom.set(to, { column, row });
    }
  }
  return undefined;
}

interface Way {
  readonly from: number;
  readonly to: number;
}

function candidate(table: Table, queues: Map<number, Queue>, way: Way): number | undefined {
  const { columns, rests } = table;
  const key = way.from * columns + way.to;
  let queue = queues.get(key);
  if (queue === undefined) {
    const rows: number[] = [];
    for (let row = 0; row * columns < rests.length; row++) if (isOpen(table, row, way)) rows.push(row);
    const loss = (row: number) => rests[row * columns + way.from]! - rests[row * columns + way.to]!;
    rows.sort((a, b) => loss(a) - loss(b));
    queue = { rows, next: 0 };
    queues.set(key, queue);
  }
  while (queue.next < queue.rows.length && !isOpen(table, queue.rows[queue.next]!, way)) queue.next += 1;
  return queue.rows[queue.next];
}

function isOpen({ columns, rests, isUp }: Table, row: number, { from, to }: Way): boolean {
  const [high, low] = [row * columns + from, row * columns + to];
  return isUp[high] === 1 && isUp[low] === 0 && rests[low]! > 0;
}

function move(table: Table, { row, from, to }: Way & { readonly row: number }): void {
  lower(table, row * table.columns + from);
  raise(table, row * table.columns + to);
}

/** One step to a column that lacks any, where that takes a whole part: in the first row that has no part more than a step off then, else in the first. */
function force(table: Table, { from, excess }: { readonly from: number; readonly excess: readonly number[] }): number {
  const { columns, steps, rests, isUp } = table;
  const to = excess.findIndex((value) => value < 0);
  let row = 0;
  for (let at = 0; at < steps.length; at += columns) {
    if ((isUp[at + from] || rests[at + from] === 0) && !isUp[at + to]) {
      row = at;
      break;
    }
  }
  lower(table, row + from);
  raise(table, row + to);
  return to;
}
