import { fen } from '@zhanggui/core';
import * as z from 'zod';

/** 分, from `least` on. */
export function amount(least = 0) {
  return z.int().min(least).transform(fen);
}
