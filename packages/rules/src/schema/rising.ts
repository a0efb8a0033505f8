/** Whether every number is above the one before it. */
export function rising(numbers: readonly number[]): boolean {
  return numbers.every((each, index) => index === 0 || each > numbers[index - 1]!);
}
