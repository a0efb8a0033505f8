import type { Fact } from '../fact/fact.js';
import type { Text } from '../text/text.js';

/** 传统节日或节气: on which day of each year it falls. */
export interface Festival {
  readonly id: string;
  readonly name: Text;
  /** By the year in which the day falls: the 腊八 of 2025-01-07 stands under 2025, though its lunar year began in 2024. */
  readonly days: Readonly<Record<number, string>>;
}

/** 传统节日与节气: twelve lunar festivals and three solar terms, 2024 to 2030, in the order of the year. */
export const festivals = [
  {
    id: 'laba',
    name: { zh: '腊八节', en: 'Laba Festival' },
    days: {
      2024: '2024-01-18',
      2025: '2025-01-07',
      2026: '2026-01-26',
      2027: '2027-01-15',
      2028: '2028-01-04',
      2029: '2029-01-22',
      2030: '2030-01-11',
    },
  },
  {
    id: 'little-new-year-north',
    name: { zh: '小年（北方）', en: 'Little New Year (north)' },
    days: {
      2024: '2024-02-02',
      2025: '2025-01-22',
      2026: '2026-02-10',
      2027: '2027-01-30',
      2028: '2028-01-19',
      2029: '2029-02-06',
      2030: '2030-01-26',
    },
  },
  {
    id: 'little-new-year-south',
    name: { zh: '小年（南方）', en: 'Little New Year (south)' },
    days: {
      2024: '2024-02-03',
      2025: '2025-01-23',
      2026: '2026-02-11',
      2027: '2027-01-31',
      2028: '2028-01-20',
      2029: '2029-02-07',
      2030: '2030-01-27',
    },
  },
  {
    id: 'new-years-eve',
    name: { zh: '除夕', en: 'Lunar New Year’s Eve' },
    days: {
      2024: '2024-02-09',
      2025: '2025-01-28',
      2026: '2026-02-16',
      2027: '2027-02-05',
      2028: '2028-01-25',
      2029: '2029-02-12',
      2030: '2030-02-02',
    },
  },
  {
    id: 'start-of-spring',
    name: { zh: '立春', en: 'Start of Spring' },
    days: {
      2024: '2024-02-04',
      2025: '2025-02-03',
      2026: '2026-02-04',
      2027: '2027-02-04',
      2028: '2028-02-04',
      2029: '2029-02-03',
      2030: '2030-02-04',
    },
  },
  {
    id: 'spring-festival',
    name: { zh: '春节', en: 'Spring Festival' },
    days: {
      2024: '2024-02-10',
      2025: '2025-01-29',
      2026: '2026-02-17',
      2027: '2027-02-06',
      2028: '2028-01-26',
      2029: '2029-02-13',
      2030: '2030-02-03',
    },
  },
  {
    id: 'lantern-festival',
    name: { zh: '元宵节', en: 'Lantern Festival' },
    days: {
      2024: '2024-02-24',
      2025: '2025-02-12',
      2026: '2026-03-03',
      2027: '2027-02-20',
      2028: '2028-02-09',
      2029: '2029-02-27',
      2030: '2030-02-17',
    },
  },
  {
    id: 'dragon-head',
    name: { zh: '龙抬头', en: 'Dragon Raises Its Head' },
    days: {
      2024: '2024-03-11',
      2025: '2025-03-01',
      2026: '2026-03-20',
      2027: '2027-03-09',
      2028: '2028-02-26',
      2029: '2029-03-16',
      2030: '2030-03-05',
    },
  },
  {
    id: 'qingming',
    name: { zh: '清明节', en: 'Qingming Festival' },
    days: {
      2024: '2024-04-04',
      2025: '2025-04-04',
      2026: '2026-04-05',
      2027: '2027-04-05',
      2028: '2028-04-04',
      2029: '2029-04-04',
      2030: '2030-04-05',
    },
  },
  {
    id: 'dragon-boat',
    name: { zh: '端午节', en: 'Dragon Boat Festival' },
    days: {
      2024: '2024-06-10',
      2025: '2025-05-31',
      2026: '2026-06-19',
      2027: '2027-06-09',
      2028: '2028-05-28',
      2029: '2029-06-16',
      2030: '2030-06-05',
    },
  },
  {
    id: 'qixi',
    name: { zh: '七夕', en: 'Qixi Festival' },
    days: {
      2024: '2024-08-10',
      2025: '2025-08-29',
      2026: '2026-08-19',
      2027: '2027-08-08',
      2028: '2028-08-26',
      2029: '2029-08-16',
      2030: '2030-08-05',
    },
  },
  {
    id: 'ghost-festival',
    name: { zh: '中元节', en: 'Ghost Festival' },
    days: {
      2024: '2024-08-18',
      2025: '2025-09-06',
      2026: '2026-08-27',
      2027: '2027-08-16',
      2028: '2028-09-03',
      2029: '2029-08-24',
      2030: '2030-08-13',
    },
  },
  {
    id: 'mid-autumn',
    name: { zh: '中秋节', en: 'Mid-Autumn Festival' },
    days: {
      2024: '2024-09-17',
      2025: '2025-10-06',
      2026: '2026-09-25',
      2027: '2027-09-15',
      2028: '2028-10-03',
      2029: '2029-09-22',
      2030: '2030-09-12',
    },
  },
  {
    id: 'double-ninth',
    name: { zh: '重阳节', en: 'Double Ninth Festival' },
    days: {
      2024: '2024-10-11',
      2025: '2025-10-29',
      2026: '2026-10-18',
      2027: '2027-10-08',
      2028: '2028-10-26',
      2029: '2029-10-16',
      2030: '2030-10-05',
    },
  },
  {
    id: 'winter-solstice',
    name: { zh: '冬至', en: 'Winter Solstice' },
    days: {
      2024: '2024-12-21',
      2025: '2025-12-21',
      2026: '2026-12-22',
      2027: '2027-12-22',
      2028: '2028-12-21',
      2029: '2029-12-21',
      2030: '2030-12-22',
    },
  },
] as const satisfies readonly Festival[];

/** 节日表, as a fact: {@link festivals} with where they are from. */
export const festivalTable = {
  value: festivals,
  from: '2024-01-01',
  until: '2031-01-01',
  recordedOn: '2026-11-22',
  source: {
    title: 'tyme4ts 1.5.2, chinese-days 1.5.7',
    locator: 'lunar dates and solar terms',
    checkedOn: '2026-11-22',
  },
  status: 'secondary',
  note: 'Computed by two calendar packages that agree on every day. 小年（南方）is the day after 小年（北方）.',
} as const satisfies Fact<readonly Festival[]>;

export type FestivalId = (typeof festivals)[number]['id'];
