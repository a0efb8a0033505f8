import type { Instant } from '@zhanggui/core';

/** 实情: what is known of the goods. Each claim that can be held against one of these is; a fact that is left out is not known. */
export interface GoodsFacts {
  /** 库存, in 件. */
  readonly stock?: number;
  /** When the offer that the texts speak of ends. */
  readonly endsAt?: Instant;
  /** 凭证: reports, registrations and licences that are held, by the claim that they support. */
  readonly evidence?: readonly Evidence[];
  /** 承诺条款: promises whose terms the listing gives (300%可退). */
  readonly promises?: readonly { readonly promise: string; readonly terms: string }[];
  /** 营养成分表. */
  readonly nutrition?: Nutrition;
  /** 问大家. */
  readonly questions?: readonly BuyerQuestion[];
  /** 赠品: gifts as the listing describes them. */
  readonly gifts?: readonly Gift[];
  /** Competitors and their brands, whose names the texts may not run down. */
  readonly competitors?: readonly string[];
}

/** 凭证. */
export interface Evidence {
  /** What it supports, as the text claims it: `UPF50+`. */
  readonly claim: string;
  /** Number of the report, registration or licence. */
  readonly id: string;
}

/** 营养成分, per 100 g of a solid or 100 ml of a liquid. */
export interface Nutrition {
  readonly form: 'solid' | 'liquid';
  readonly energyKilojoules?: number;
  readonly proteinGrams?: number;
  readonly fatGrams?: number;
  readonly saturatedFatGrams?: number;
  readonly sugarGrams?: number;
  readonly sodiumMilligrams?: number;
  readonly fibreGrams?: number;
  readonly cholesterolMilligrams?: number;
}

/** 一问一答. */
export interface BuyerQuestion {
  readonly question: string;
  readonly answer: string;
  /** Who wrote it: a buyer, the shop under its own name (官方), or the shop as if it were a buyer. */
  readonly author: 'buyer' | 'merchant' | 'merchant-disguised';
}

/** 赠品说明. */
export interface Gift {
  readonly name: string;
  /** 规格. */
  readonly specification?: string;
  readonly quantity?: number;
  /** 期限: until when the gift is given, or how long it can be used. */
  readonly term?: string;
  /** 方式: how it is given. */
  readonly method?: string;
}
