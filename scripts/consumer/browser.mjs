// A user's program for the browser, bundled: leaves its answer where the test finds it.
import { allocate, fen, parseDay } from '@zhanggui/core';
import { isWorkday } from '@zhanggui/core/calendar';
import { fenSchema } from '@zhanggui/core/schema';

globalThis.answer = [allocate(fen(10000), [1, 1, 1]), isWorkday(parseDay('2026-02-14')).value, fenSchema.safeParse(0.5).success];
