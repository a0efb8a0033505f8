import type { Fact } from '../fact/fact.js';
import type { HolidayNotice } from './holidayNotice.js';
import { notice2024 } from './notice2024.js';
import { notice2025 } from './notice2025.js';
import { notice2026 } from './notice2026.js';

/** 国务院办公厅历年放假安排: the notices that this library knows, newest first. No notice for 2027 was out on 2026-11-22. */
export const holidayNotices: readonly Fact<HolidayNotice>[] = [notice2026, notice2025, notice2024];
