export { type Day, isDay, parseDay } from './day/day.js';
export { daysBetween } from './day/daysBetween.js';
export { addMilliseconds, at, dayOf, type Instant, millisecondsBetween, minutesOf, parseInstant, timeOf } from './day/instant.js';
export {
  dayCount,
  eachDay,
  lastDays,
  monthOf,
  type Period,
  period,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
  weekOf,
  yearOf,
} from './day/period.js';
export { addDays, addMonths, addYears } from './day/shiftDay.js';
export { type Weekday, weekdayOf } from './day/weekday.js';
export { checkOption } from './error/checkOption.js';
export { checkList, checkObject } from './error/checkShape.js';
export type { CoreErrorParams, ErrorCode, ErrorParams } from './error/ErrorParams.js';
export { limits, refuseOver } from './error/limits.js';
export { shown } from './error/shown.js';
export { isZhangguiError, ZhangguiError } from './error/ZhangguiError.js';
export type { Fact, FactSource, FactStatus } from './fact/fact.js';
export { factOn } from './fact/factOn.js';
export { type Finding, type FindingPlace, renderFinding, type Severity } from './finding/finding.js';
export { type AllocateOptions, allocate } from './money/allocate.js';
export { type Fen, fen } from './money/fen.js';
export { floorPrice } from './money/floorPrice.js';
export { formatYuan } from './money/formatYuan.js';
export { multiplyFen } from './money/multiplyFen.js';
export { parseYuan } from './money/parseYuan.js';
export { ceilProduct, floorProduct } from './money/product.js';
export type { Rounding } from './money/rounding.js';
export { subtractFen, sumFen } from './money/sumFen.js';
export { trialPrice } from './money/trialPrice.js';
export { type Platform, platformNames, platforms } from './platform/platform.js';
export { coreErrorTexts } from './text/coreErrorTexts.js';
export { renderError } from './text/renderError.js';
export { renderText } from './text/renderText.js';
export type { Locale, Text, TextParams } from './text/text.js';
export { textWidth, type WidthUnit } from './text/textWidth.js';
