import type { BenefitKind } from '../benefit.js';
import type { Level } from '../level.js';
import type { Promotion, Stacking } from '../promotion.js';
import type { Holds } from './conditions.js';
import type { Coverage } from './coverage.js';
import type { Place } from './read.js';
import type { Taker } from './take/take.js';

/** 编译好的一个优惠. */
export interface Step {
  readonly id: string;
  readonly kind: BenefitKind;
  readonly level: Level;
  readonly coupon: boolean;
  readonly perShop: boolean;
  readonly coverage: Coverage;
  readonly holds: readonly Holds[];
  readonly take: Taker;
  readonly group: string | null;
  readonly limit: number;
  readonly pick: NonNullable<Stacking['pick']>;
  readonly exclusive: boolean;
  /** Promotions that must have applied before it. */
  readonly needs: readonly string[];
  /** Milliseconds since 1970; infinite where there is no end. */
  readonly from: number;
  readonly until: number;
  readonly timed: boolean;
  readonly uses: number;
  readonly budget: number;
  /** Weights of merchant, platform and supplier; null where the shop pays all. */
  readonly funding: readonly [merchant: number, platform: number, supplier: number] | null;
}

/** What comes out of reading a promotion: the step, and an own copy of it. */
export interface ReadPromotion {
  readonly step: Step;
  readonly priority: number;
  readonly excludes: readonly string[];
  /** Levels after which an amount of it is looked at, and where it says so. */
  readonly looksAfter: readonly { readonly level: Level; readonly place: Place }[];
  readonly promotion: Promotion;
}
