import type { Guard } from './guard.js';
import { attitudeGuards } from './guards/attitude.js';
import { healthGuards } from './guards/health.js';
import { ownGoodsGuards } from './guards/ownGoods.js';
import { speechGuards } from './guards/speech.js';
import { useAndGradeGuards } from './guards/useAndGrade.js';

/** 语境: every context that the library knows, by any order. */
export const guards: readonly Guard[] = [...attitudeGuards, ...healthGuards, ...ownGoodsGuards, ...speechGuards, ...useAndGradeGuards];
