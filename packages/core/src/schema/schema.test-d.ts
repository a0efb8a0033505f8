import type { Day, Fact, FactSource, Fen, Finding, FindingPlace, Instant, Period, Platform, Text } from '@zhanggui/core';
import type { Clock, HolidayNotice, OpenTime, Pause, Recurrence, WorkCalendar } from '@zhanggui/core/calendar';
import type * as door from '@zhanggui/core/schema';
import type { BehaviourCounts, Gender, Persona, Positioning, PricingModel, ShopGoals, ShopProfile, ToneOfVoice } from '@zhanggui/core/shop';
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';

/** Every interface here is read-only, what zod reads is not: nothing else may differ. */
type ReadOnly<T> = T extends string | number | null | undefined ? T : { readonly [Key in keyof T]: ReadOnly<T[Key]> };
type Read<Name extends keyof typeof door> = (typeof door)[Name] extends z.ZodType<infer Output> ? ReadOnly<Output> : never;

test('a schema reads exactly what the interface says', () => {
  expectTypeOf<Read<'behaviourCountsSchema'>>().toEqualTypeOf<BehaviourCounts>();
  expectTypeOf<Read<'clockSchema'>>().toEqualTypeOf<Clock>();
  expectTypeOf<Read<'daySchema'>>().toEqualTypeOf<Day>();
  expectTypeOf<Read<'factSourceSchema'>>().toEqualTypeOf<FactSource>();
  expectTypeOf<Read<'fenSchema'>>().toEqualTypeOf<Fen>();
  expectTypeOf<Read<'findingPlaceSchema'>>().toEqualTypeOf<FindingPlace>();
  expectTypeOf<Read<'findingSchema'>>().toEqualTypeOf<Finding>();
  expectTypeOf<Read<'genderSchema'>>().toEqualTypeOf<Gender>();
  expectTypeOf<Read<'holidayNoticeSchema'>>().toEqualTypeOf<HolidayNotice>();
  expectTypeOf<Read<'instantSchema'>>().toEqualTypeOf<Instant>();
  expectTypeOf<Read<'openTimeSchema'>>().toEqualTypeOf<OpenTime>();
  expectTypeOf<Read<'pauseSchema'>>().toEqualTypeOf<Pause>();
  expectTypeOf<Read<'periodSchema'>>().toEqualTypeOf<Period>();
  expectTypeOf<Read<'personaSchema'>>().toEqualTypeOf<Persona>();
  expectTypeOf<Read<'platformSchema'>>().toEqualTypeOf<Platform>();
  expectTypeOf<Read<'positioningSchema'>>().toEqualTypeOf<Positioning>();
  expectTypeOf<Read<'pricingModelSchema'>>().toEqualTypeOf<PricingModel>();
  expectTypeOf<Read<'recurrenceSchema'>>().toEqualTypeOf<Recurrence>();
  expectTypeOf<Read<'shopGoalsSchema'>>().toEqualTypeOf<ShopGoals>();
  expectTypeOf<Read<'shopProfileSchema'>>().toEqualTypeOf<ShopProfile>();
  expectTypeOf<Read<'textSchema'>>().toEqualTypeOf<Text>();
  expectTypeOf<Read<'toneOfVoiceSchema'>>().toEqualTypeOf<ToneOfVoice>();
  expectTypeOf<Read<'workCalendarSchema'>>().toEqualTypeOf<WorkCalendar>();
  expectTypeOf<Read<'yuanSchema'>>().toEqualTypeOf<Fen>();
});

test('a fact is read with the type of its value', () => {
  expectTypeOf<z.output<ReturnType<typeof door.factSchema<typeof door.fenSchema>>>>().toEqualTypeOf<Fact<Fen>>();
  expectTypeOf<z.output<ReturnType<typeof door.factSchema<typeof door.textSchema>>>['value']>().toEqualTypeOf<{ zh: string; en: string }>();
});
