import { expect } from 'vitest';

// What test files of the copy import in the place of 'vitest': it keeps their tests, for driver.ts to run one by one.

export { expect };

/** A test that was collected. */
export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

const collected: CollectedTest[] = [];
const around: string[] = [];
let current = '';

function add(name: string, ...given: readonly unknown[]): void {
  // some give options before the function, or a time after it
  const run = given.find((part) => typeof part === 'function') as () => unknown;
  collected.push({ file: current, name: [...around, name].join(' > '), run });
}

const each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: readonly unknown[]) => unknown): void => {
    rows.forEach((row, k) => {
      add(`${name} #${k}`, () => run(...(Array.isArray(row) ? (row as unknown[]) : [row])));
    });
  };

export const test = Object.assign(add, { each });

export function describe(name: string, declare: () => void): void {
  around.push(name);
  declare();
  around.pop();
}

/** The tests that a file declares while it is imported. */
export async function collectFrom(file: string, load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  const before = collected.length;
  current = file;
  await load();
  return collected.slice(before);
}
