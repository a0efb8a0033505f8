// A user's program that is only type-checked, once as ESM and once as CommonJS.
import { allocate, type Fact, type Fen, factOn, fen, isZhangguiError, parseDay, type Text } from '@zhanggui/core';
import { isWorkday } from '@zhanggui/core/calendar';
import { fenSchema } from '@zhanggui/core/schema';

export const parts: Fen[] = allocate(fen(10000), [1, 1, 1]);
export const worked: boolean = isWorkday(parseDay('2026-02-14')).value;
export const read: Fen = fenSchema.parse(1234);
export const name: Text = { zh: '掌柜', en: 'Shopkeeper' };

// @ts-expect-error a bare number is no money
allocate(10000, [1]);
// @ts-expect-error a bare text is no day
isWorkday('2026-02-14');
// @ts-expect-error a text needs both languages
export const half: Text = { zh: '掌柜' };

export function hoursOn(facts: readonly Fact<number>[], day: string): number | string | null {
  try {
    return factOn(facts, parseDay(day))?.value ?? null;
  } catch (error) {
    return isZhangguiError(error, 'day/not-day') ? error.params.text : null;
  }
}
