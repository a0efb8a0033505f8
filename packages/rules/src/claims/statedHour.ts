/** 几点: what part of the day was named with an hour. `今夜凌晨` is 今晚凌晨 and 明晚凌晨: after the midnight that is still to come. */
export type DayPart = '早上' | '上午' | '中午' | '下午' | '傍晚' | '晚上' | '夜里' | '凌晨' | '今夜凌晨';

/**
 * The hour of the day that is meant, 25 being 1 in the night after it; `null` where none is, or the one as likely as the other.
 *
 * @param hour - as it is said, 0 to 24; an hour of a part that is not named is the later one, of the evening
 */
export function statedHour(hour: number, part: DayPart | null): number | null {
  switch (part) {
    case null:
      return hour >= 1 && hour <= 11 ? hour + 12 : hour;
    case '凌晨':
      // 凌晨12点 begins a day for some and ends it for others
      return hour <= 6 ? hour : null;
    case '今夜凌晨':
      return hour === 12 ? 24 : hour <= 6 ? hour + 24 : null;
    case '早上':
    case '上午':
      return hour <= 12 ? hour : null;
    case '中午':
      return hour >= 1 && hour <= 3 ? hour + 12 : hour >= 11 && hour <= 15 ? hour : null;
    case '下午':
    case '傍晚':
      return hour >= 1 && hour <= 11 ? hour + 12 : hour >= 12 && hour < 24 ? hour : null;
    case '晚上':
    case '夜里':
      if (hour === 0 || hour === 12 || hour === 24) return 24;
      // 今晚1点 is past midnight, 今晚8点 is not
      if (hour <= 4) return hour + 24;
      return hour < 12 ? hour + 12 : hour;
  }
}
