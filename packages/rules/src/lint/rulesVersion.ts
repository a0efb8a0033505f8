/** 规则版本: the day on which the library's facts, words or checks last changed. */
export const rulesVersion = '2026-11-22';
