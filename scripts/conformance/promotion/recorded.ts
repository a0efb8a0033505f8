// The recorded cases: money in fen, `bp` is the part taken off, 10,000 is all of it.

export interface RecordedLine {
  readonly id: string;
  readonly price: number;
  readonly qty: number;
  readonly tags?: readonly string[];
  readonly minUnitPrice?: number;
  readonly shop?: string;
  readonly cost?: number;
}

export interface RecordedScope {
  readonly tags?: readonly string[];
  readonly lines?: readonly string[];
  readonly shops?: readonly string[];
  readonly unitPriceMin?: number;
  readonly unitPriceMax?: number;
}

export interface RecordedCondition {
  readonly minSubtotal?: number;
  readonly minQty?: number;
  readonly minLineQty?: number;
  readonly minBalance?: number;
  readonly containsAny?: readonly string[];
  readonly customerTag?: string;
  readonly customerTagAny?: readonly string[];
  readonly orderNumber?: number;
  readonly shippingTagAny?: readonly string[];
  readonly basis?: string;
  readonly scope?: RecordedScope;
}

export interface RecordedTier {
  readonly at: number;
  readonly bp?: number;
  readonly amount?: number;
  readonly get?: number;
  readonly repeat?: boolean;
  readonly maxTimes?: number;
}

/** One action. Which of these fields it has goes by `type`; `toBenefit` refuses the others. */
export interface RecordedAction {
  readonly level: string;
  readonly type: string;
  readonly scope?: RecordedScope;
  readonly select?: string;
  readonly unitBase?: string;
  readonly base?: string;
  readonly basis?: string;
  readonly per?: string;
  readonly bp?: number;
  readonly amount?: number;
  readonly price?: number;
  readonly off?: number;
  readonly cap?: number;
  readonly maxUnits?: number;
  readonly maxTimes?: number;
  readonly tiers?: readonly RecordedTier[];
  readonly repeat?: boolean;
  readonly buy?: number | { readonly qty: number; readonly scope?: RecordedScope };
  readonly get?: number | { readonly qty: number; readonly scope?: RecordedScope; readonly bp?: number };
  readonly requireFullGet?: boolean;
  readonly every?: number;
  readonly maxGet?: number;
  readonly size?: number;
  readonly order?: string;
  readonly baseBp?: number;
  readonly first?: number;
  readonly additional?: number;
  readonly offBp?: readonly number[];
  readonly prices?: readonly (number | null)[];
  readonly assign?: string;
  readonly share?: 'group';
  readonly items?: readonly { readonly line: string; readonly qty: number }[];
  readonly points?: number;
  readonly unitValue?: number;
  readonly maxAmount?: number;
  readonly maxBp?: number;
  readonly step?: number;
  readonly pay?: number;
  readonly worth?: number;
}

export interface RecordedPromotion {
  readonly id: string;
  readonly priority?: number;
  readonly active?: boolean;
  readonly exclusive?: boolean;
  readonly coupon?: boolean;
  readonly auto?: boolean;
  readonly bestOf?: string;
  readonly excludeDiscounted?: boolean;
  readonly stacking?: { readonly group?: string; readonly limit?: number; readonly excludes?: readonly string[] };
  readonly funding?: string;
  readonly when?: readonly RecordedCondition[];
  readonly actions: readonly RecordedAction[];
}

/** What every kind that is priced has. */
export interface RecordedCart {
  readonly lines: readonly RecordedLine[];
  readonly promotions?: readonly RecordedPromotion[];
  readonly customer?: { readonly tags?: readonly string[]; readonly orderNumber?: number };
  readonly shipping?: { readonly methods: readonly { readonly id: string; readonly fee: number; readonly tags?: readonly string[] }[] };
}

/** What a case says of itself, and a cart. */
export const cartFields = ['id', 'kind', 'type', 'alsoAt', 'inputAssumed', 'lines', 'promotions', 'customer', 'shipping'] as const;
