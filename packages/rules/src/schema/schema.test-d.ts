import type { Benefit, Cart, Condition, PricedCart, Promotion, PromotionScope } from '@zhanggui/rules/promotion';
import type * as door from '@zhanggui/rules/schema';
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';

/** Every interface here is read-only, what zod reads is not, and an intersection is one object there: nothing else may differ. */
type ReadOnly<T> = T extends string | number | boolean | null | undefined ? T : { readonly [Key in keyof T]: ReadOnly<T[Key]> };
type Read<Name extends keyof typeof door> = (typeof door)[Name] extends z.ZodType<infer Output> ? ReadOnly<Output> : never;

test('a schema reads exactly what the interface says', () => {
  expectTypeOf<Read<'benefitSchema'>>().toEqualTypeOf<ReadOnly<Benefit>>();
  expectTypeOf<Read<'cartSchema'>>().toEqualTypeOf<ReadOnly<Cart>>();
  expectTypeOf<Read<'conditionSchema'>>().toEqualTypeOf<ReadOnly<Condition>>();
  expectTypeOf<Read<'pricedCartSchema'>>().toEqualTypeOf<ReadOnly<PricedCart>>();
  expectTypeOf<Read<'promotionSchema'>>().toEqualTypeOf<ReadOnly<Promotion>>();
  expectTypeOf<Read<'scopeSchema'>>().toEqualTypeOf<ReadOnly<PromotionScope>>();
});

test('a benefit with its own choices is read as one of them', () => {
  type Of<Kind> = Extract<Read<'benefitSchema'>, { kind: Kind }>;
  expectTypeOf<Extract<Of<'bundle'>, { rate: number }>>().not.toHaveProperty('off');
  expectTypeOf<Extract<Of<'shipping-off'>, { tiers: unknown }>>().toHaveProperty('by');
  expectTypeOf<Of<'deposit'>['pay']>().toBeNumber();
});
