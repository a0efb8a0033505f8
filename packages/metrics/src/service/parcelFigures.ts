import { checkList, checkObject, type Instant, millisecondsBetween, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkDuration } from './replyWithin.js';

/** 包裹: what the carrier has told of it. */
export interface Parcel {
  readonly shippedAt: Instant;
  /** 揽收; `null` or left out where it has not been. */
  readonly pickedUpAt?: Instant | null;
  /** 签收. */
  readonly signedAt?: Instant | null;
  /** 最新轨迹, where it is known: any scan. */
  readonly lastScanAt?: Instant | null;
}

/** 包裹数字: what `pickupRate`, `signRate`, `exceptionRate`, `stuckParcels` and `meanDeliveryHours` ask for. */
export interface ParcelFigures {
  /** Parcels shipped at the moment that is asked for, or before. */
  readonly shippedParcels: number;
  readonly pickedUpParcels: number;
  readonly signedParcels: number;
  /** 滞留: not signed for, and nothing new for more than so many hours. */
  readonly exceptionParcels: number;
  /** Those signed for whose time is known: here all of them. */
  readonly timedParcels: number;
  /** From shipping to signing, of all that are signed for. */
  readonly deliveryHours: number;
}

/** 包裹口径. */
export interface ParcelOptions {
  /** The moment that is asked for: what came later does not count yet. */
  readonly at: Instant;
  /** A parcel sticks when it has had nothing new for more than so many hours; so many exactly do not. */
  readonly stuckAfterHours: number;
  /** Pickup counts within so many hours of shipping, these included; any pickup where it is left out. */
  readonly pickedUpWithinHours?: number;
}

/**
 * 包裹统计: how many parcels were picked up and signed for, and how many stick, as of one moment.
 *
 * A parcel without any scan is measured from its shipping. A parcel shipped a minute ago cannot have been picked up: for a rate to compare,
 * give the parcels whose time is over. A parcel that the carrier had before it was marked as shipped was picked up in time.
 *
 * @param parcels - at most 10 million
 * @throws `service/backwards` for a parcel signed for before it was shipped, `day/not-instant`, `service/not-duration`, `limit/exceeded`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { compute, parcelFigures, signRate } from '@zhanggui/metrics';
 * const time = (text: string) => parseInstant(`${text}:00+08:00`);
 * const parcels = [
 *   { shippedAt: time('2026-06-18T10:00'), pickedUpAt: time('2026-06-18T18:00'), signedAt: time('2026-06-20T10:00') },
 *   { shippedAt: time('2026-06-18T10:00'), pickedUpAt: time('2026-06-18T18:00') },
 * ];
 * const figures = parcelFigures(parcels, { at: time('2026-06-20T12:00'), stuckAfterHours: 24 });
 * figures; // => { shippedParcels: 2, pickedUpParcels: 2, signedParcels: 1, exceptionParcels: 1, timedParcels: 1, deliveryHours: 48 }
 * compute(signRate, figures); // => 0.5
 * ```
 */
export function parcelFigures(parcels: readonly Parcel[], options: ParcelOptions): ParcelFigures {
  checkObject('options', options);
  const { at, stuckAfterHours, pickedUpWithinHours } = options;
  checkDuration('stuckAfterHours', stuckAfterHours);
  if (pickedUpWithinHours !== undefined) checkDuration('pickedUpWithinHours', pickedUpWithinHours);
  checkList('parcels', parcels);
  refuseOver(metricLimits, 'parcels', parcels.length);
  millisecondsBetween(at, at);
  const pickedUpWithin = pickedUpWithinHours === undefined ? Number.POSITIVE_INFINITY : toMilliseconds(pickedUpWithinHours);
  const stuckAfter = toMilliseconds(stuckAfterHours);
  const counts = { shippedParcels: 0, pickedUpParcels: 0, signedParcels: 0, exceptionParcels: 0 };
  let deliveryMilliseconds = 0;
  for (let row = 0; row < parcels.length; row++) {
    const parcel = parcels[row]!;
    checkObject(`parcels/${row}`, parcel);
    const { shippedAt, pickedUpAt, signedAt, lastScanAt } = parcel;
    const since = millisecondsBetween(shippedAt, at);
    const [pickedUp, signed, scanned] = [pickedUpAt, signedAt, lastScanAt].map((time) =>
      time == null ? null : millisecondsBetween(time, at),
    );
    if (signed != null && signed > since)
      throw new ZhangguiError('service/backwards', { row, field: 'signedAt', from: shown(shippedAt), to: shown(signedAt) });
    if (since < 0) continue;
    counts.shippedParcels++;
    if (hasHappened(pickedUp) && since - pickedUp <= pickedUpWithin) counts.pickedUpParcels++;
    if (hasHappened(signed)) {
      counts.signedParcels++;
      deliveryMilliseconds += since - signed;
    } else if (Math.min(since, ...[pickedUp, scanned].filter(hasHappened)) > stuckAfter) counts.exceptionParcels++;
  }
  return { ...counts, timedParcels: counts.signedParcels, deliveryHours: deliveryMilliseconds / hour };
}

const hour = 3_600_000;

/** 4.35 hours times a double of an hour is a hair less than it should be: a limit that includes itself would not. */
function toMilliseconds(hours: number): number {
  return Math.round(hours * hour);
}

/** How long ago it was: not in the future. */
function hasHappened(milliseconds: number | null | undefined): milliseconds is number {
  return milliseconds != null && milliseconds >= 0;
}
