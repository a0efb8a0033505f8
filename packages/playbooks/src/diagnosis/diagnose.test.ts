import { type Finding, fen, isZhangguiError, parseDay } from '@zhanggui/core';
import {
  addToCartRateByPeople,
  churnRate,
  compute,
  type Metric,
  payConversionByBuyer,
  refundRateByOrder,
  visitors,
} from '@zhanggui/metrics';
import { lint } from '@zhanggui/rules';
import { compilePromotions, promotionImpact } from '@zhanggui/rules/promotion';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../sop/condition.js';
import { toActionItems } from './actionItem.js';
import { type DiagnoseOptions, diagnose } from './diagnose.js';
import type { Cause, DiagnosisTree } from './diagnosisTree.js';
import { factOfLint, factsOfImpact, factsOfMetrics } from './factsOf.js';

const day = parseDay('2026-06-01');

function cause(id: string, condition: Condition, actions: readonly string[], more: Partial<Cause> = {}): Cause {
  return { id, name: { zh: id }, test: condition, actions: actions.map((action) => ({ id: action, text: { zh: action } })), ...more };
}

function tree(id: string, ...causes: [Cause, ...Cause[]]): DiagnosisTree {
  return { id, name: { zh: id }, facts: [], causes };
}

const more = (fact: string, than: number): Condition => ({ fact, is: '>', than });
const below = (fact: string, than: number): Condition => ({ fact, is: '<', than });
const isTrue = (fact: string): Condition => ({ fact, is: '=', than: true });

/** The causes that hold with what is to be done. */
function held(...asked: Parameters<typeof diagnose>): readonly (readonly string[])[] {
  return diagnose(...asked)
    .filter(({ answer }) => answer === 'yes')
    .map(({ cause: id, actions }) => [id, ...actions.map((action) => action.id)]);
}

const stock = tree(
  'stock',
  cause('low-stock', { fact: 'stock', is: '<=', than: { fact: 'safetyStock' } }, ['replenish']),
  cause('overstock', { fact: 'turnoverDays', is: '>', than: { fact: 'turnoverLimit' } }, ['promote']),
);

test.each([
  ['one piece below the safety stock', { stock: 71 }, [['low-stock', 'replenish']]],
  ['on the safety stock', { stock: 72 }, [['low-stock', 'replenish']]],
  ['one piece above', { stock: 73 }, []],
  ['shelves too full', { stock: 700, turnoverDays: 61 }, [['overstock', 'promote']]],
])('PROD-23 · stock against its threshold: %s', (_, facts, expected) => {
  expect(held(stock, { safetyStock: 72, turnoverLimit: 60, turnoverDays: 30, ...facts })).toEqual(expected);
});

const paid: DiagnosisTree = {
  ...tree('paid-share', cause('too-much-paid', { fact: 'paidShare', is: '>', than: { fact: 'paidShareLimit' } }, ['grow-free-traffic'])),
  needs: ['paidShareLimit'],
};

test('TRAF-05 · too much paid traffic asks for free traffic, by the limit that the shop has set', () => {
  expect(held(paid, { paidShare: 0.6, paidShareLimit: 0.5 })).toEqual([['too-much-paid', 'grow-free-traffic']]);
  expect(held(paid, { paidShare: 0.5, paidShareLimit: 0.5 })).toEqual([]);
  for (const facts of [{ paidShare: 0.6 }, { paidShare: 0.6, paidShareLimit: null }, { paidShare: 0.6, paidShareLimit: Number.NaN }])
    expect(() => diagnose(paid, facts)).toThrow(
      expect.objectContaining({ code: 'diagnosis/missing-fact', params: { tree: 'paid-share', fact: 'paidShareLimit' } }),
    );
});

test('ORD-05 · a parcel that has not moved for more than 24 hours is complained about or sent again', () => {
  const parcel = tree('stuck', cause('stuck', more('stillHours', 24), ['logistics-complaint', 'reship']));
  expect(held(parcel, { stillHours: 24 })).toEqual([]);
  expect(held(parcel, { stillHours: 24.1 })).toEqual([['stuck', 'logistics-complaint', 'reship']]);
});

test('USER-08 · a fifth of the customers is lost: the reasons that hold say how to win them back', () => {
  const churn = tree(
    'churn',
    cause('many-lost', more('churn_rate', 0.15), ['call-back'], {
      causes: [cause('too-dear', more('priceGap', 0), ['coupon']), cause('badly-served', more('complaints', 0), ['apologise'])],
    }),
  );
  const facts = factsOfMetrics([churnRate], { activeCustomers: 100, lostCustomers: 20 });
  expect(facts).toEqual({ churn_rate: 0.2 });
  expect(held(churn, { ...facts, priceGap: 500, complaints: 0 })).toEqual([
    ['many-lost', 'call-back'],
    ['too-dear', 'coupon'],
  ]);
});

const problems = tree(
  'problems',
  cause('traffic-not-precise', { fact: 'add_to_cart_rate_by_people', is: '<', than: { fact: 'add_to_cart_rate_by_people.target' } }, [
    'kol-cooperation',
  ]),
  cause(
    'path-too-long',
    {
      all: [
        { fact: 'add_to_cart_rate_by_people', is: '>=', than: { fact: 'add_to_cart_rate_by_people.target' } },
        { fact: 'pay_conversion_by_buyer', is: '<', than: { fact: 'pay_conversion_by_buyer.target' } },
      ],
    },
    ['detail-first-screen', 'scripts'],
  ),
  cause('after-sale', more('disputeChange', 0), ['after-sale-review']),
);
const rates = (carts: number, buyers: number) =>
  factsOfMetrics(
    [addToCartRateByPeople, payConversionByBuyer],
    { cartPeople: carts, buyers, visitors: 10000 },
    {
      add_to_cart_rate_by_people: 0.08,
      pay_conversion_by_buyer: 0.03,
    },
  );

test.each([
  ['few put it into the cart', rates(600, 300), 0, [['traffic-not-precise', 'kol-cooperation']]],
  ['many carts, few payments', rates(900, 200), 0, [['path-too-long', 'detail-first-screen', 'scripts']]],
  ['more disputes', rates(900, 400), 0.1, [['after-sale', 'after-sale-review']]],
])('DATA-07 · patterns of figures name the problem: %s', (_, facts, disputeChange, expected) => {
  expect(held(problems, { ...facts, disputeChange })).toEqual(expected);
});

test('DATA-08 · too few visitors ask for creators, a weak conversion for a better first screen', () => {
  const map = tree(
    'map',
    cause('uv', below('visitors.toTarget', 1), ['kol-cooperation']),
    cause('cvr', below('pay_conversion_by_buyer.toTarget', 1), ['detail-first-screen']),
  );
  const facts = (people: number, buyers: number) =>
    factsOfMetrics([visitors, payConversionByBuyer], { visitors: people, buyers }, { visitors: 10000, pay_conversion_by_buyer: 0.03 });
  expect(held(map, facts(8000, 400))).toEqual([['uv', 'kol-cooperation']]);
  expect(held(map, facts(10000, 200))).toEqual([['cvr', 'detail-first-screen']]);
});

test('DATA-11 · more visitors than most and fewer payments than most: test another detail page', () => {
  const pattern: Condition = {
    all: [
      { fact: 'visitors', is: '>', than: { fact: 'medianVisitors' } },
      { fact: 'conversion', is: '<', than: { fact: 'medianConversion' } },
    ],
  };
  const suggest = tree('experiment', cause('much-traffic-few-sales', pattern, ['ab-detail-page']));
  const medians = { medianVisitors: 1000, medianConversion: 0.03 };
  expect(held(suggest, { ...medians, visitors: 5000, conversion: 0.01 })).toEqual([['much-traffic-few-sales', 'ab-detail-page']]);
  expect(held(suggest, { ...medians, visitors: 900, conversion: 0.01 })).toEqual([]);
});

test('DATA-12 · many refunds lead to logistics where parcels are late, else to the goods', () => {
  const afterSale = tree(
    'after-sale',
    cause('many-refunds', more('refund_rate_by_order', 0.08), ['read-reasons'], {
      causes: [cause('logistics', more('lateShare', 0.05), ['carrier']), cause('quality', { not: more('lateShare', 0.05) }, ['inspect'])],
    }),
  );
  const facts = factsOfMetrics([refundRateByOrder], { refundedOrders: 12, orders: 100 });
  expect(facts).toEqual({ refund_rate_by_order: 0.12 });
  const branch = (lateShare: number) => held(afterSale, { ...facts, lateShare }).at(-1);
  expect([branch(0.2), branch(0.01)]).toEqual([
    ['logistics', 'carrier'],
    ['quality', 'inspect'],
  ]);
});

test('DATA-13 · a weak conversion brings both: detail page and scripts', () => {
  const weak = tree('conversion', cause('weak', below('conversion', 0.03), ['detail-page', 'scripts']));
  expect(held(weak, { conversion: 0.02 })).toEqual([['weak', 'detail-page', 'scripts']]);
});

test('DATA-18 · goods, traffic or service: one branch comes first, with its evidence', () => {
  const root = tree(
    'root-cause',
    cause('goods', more('returnRate', 0.1), ['improve']),
    cause('traffic', below('cartRate', 0.08), ['retarget']),
    cause('service', more('disputeRate', 0.02), ['train']),
  );
  const causes = diagnose(root, { returnRate: 0.03, cartRate: 0.05, disputeRate: 0.01 });
  expect(causes.map(({ cause: id, answer }) => [id, answer])).toEqual([
    ['traffic', 'yes'],
    ['goods', 'no'],
    ['service', 'no'],
  ]);
  expect(causes[0]!.evidence).toEqual([{ fact: 'cartRate', value: 0.05, is: '<', than: 0.08, answer: 'yes' }]);
});

const trafficDrop = tree(
  'traffic-drop',
  cause('competitor-promo', isTrue('competitorPromo'), ['answer-promo'], { source: { zh: '市场行情' } }),
  cause('platform-rule-change', { fact: 'daysSinceRuleChange', is: '<=', than: 14 }, ['read-rules']),
  cause('own-mistake', more('titleFindings', 0), ['rewrite-title', 'paid-top-up']),
);

test('TREE-01 · a drop in traffic has three causes, each with something to do', () => {
  expect(trafficDrop.causes.map(({ id }) => id)).toEqual(['competitor-promo', 'platform-rule-change', 'own-mistake']);
  const facts = { competitorPromo: true, daysSinceRuleChange: 3, titleFindings: 1 };
  expect(held(trafficDrop, facts)).toEqual([
    ['competitor-promo', 'answer-promo'],
    ['platform-rule-change', 'read-rules'],
    ['own-mistake', 'rewrite-title', 'paid-top-up'],
  ]);
});

test('TREE-02 · a competitor’s promotion comes first, and where one looks', () => {
  const [first] = diagnose(trafficDrop, { competitorPromo: true });
  expect([first!.cause, first!.source]).toEqual(['competitor-promo', { zh: '市场行情' }]);
});

test.each([
  [14, 'yes'],
  [15, 'no'],
])('TREE-03 · a rule that changed %i days ago is a cause: %s', (daysSinceRuleChange, answer) => {
  const found = diagnose(trafficDrop, { daysSinceRuleChange }).find(({ cause: id }) => id === 'platform-rule-change');
  expect(found!.answer).toBe(answer);
});

test('TREE-04 · a forbidden word in the title is the shop’s own mistake, with what was found', () => {
  const { findings } = lint({ platform: 'douyin', title: '全网第一的防晒衣' }, { day });
  const [first] = diagnose(trafficDrop, {}, { findings: { titleFindings: findings } });
  expect(first!.cause).toBe('own-mistake');
  expect(first!.evidence).toEqual([{ fact: 'titleFindings', value: findings.length, is: '>', than: 0, answer: 'yes', findings }]);
  const clean = lint({ platform: 'douyin', title: '夏季冰丝防晒衣女款薄外套' }, { day });
  expect(held(trafficDrop, {}, { findings: { titleFindings: clean.findings } })).toEqual([]);
});

test('TREE-07 · found on 1 June, the title is due on 8 June', () => {
  const action = { id: 'rewrite-title', text: { zh: '重写标题' }, owner: 'operator', dueDays: 7 };
  const mistake: Cause = { ...cause('own-mistake', more('titleFindings', 0), []), actions: [action] };
  const causes = diagnose(tree('drop', mistake), { titleFindings: 1 });
  expect(toActionItems(causes, { from: day, owner: 'manager', dueDays: 1 })[0]).toMatchObject({ owner: 'operator', due: '2026-06-08' });
});

test('TREE-11 · complaints about logistics go to the supply chain, about attitude to the scripts', () => {
  const complaints = tree(
    'complaints',
    cause('logistics', { fact: 'reason', is: '=', than: 'logistics' }, ['supply-chain']),
    cause('attitude', { fact: 'reason', is: '=', than: 'attitude' }, ['scripts']),
  );
  expect(held(complaints, { reason: 'logistics' })).toEqual([['logistics', 'supply-chain']]);
  expect(held(complaints, { reason: 'attitude' })).toEqual([['attitude', 'scripts']]);
});

const soldShare = {
  id: 'sell_through',
  name: { zh: '动销率', en: 'Sell-through' },
  unit: 'ratio',
  better: 'higher',
  formula: ['soldSkus', '÷', 'skusOnSale'],
} as const satisfies Metric;

const campaign = tree(
  'campaign-underperform',
  cause('traffic', { any: [below('visitors.toTarget', 1), isTrue('wrongSources')] }, ['more-visitors'], {
    ask: { zh: '访客达标没有？来源对不对？' },
  }),
  cause(
    'conversion',
    {
      any: [
        { fact: 'cartRate', is: '<', than: { fact: 'cartBenchmark' } },
        { fact: 'payRate', is: '<', than: { fact: 'payBenchmark' } },
      ],
    },
    ['detail-first-screen', 'lower-threshold'],
    { ask: { zh: '同行的加购率和支付率是多少？' } },
  ),
  cause('product', { any: [below('sell_through', 0.8), more('slowMoverShare', 0.2)] }, ['clear-slow-movers'], {
    ask: { zh: '动销率是多少？滞销品多不多？' },
  }),
);

test('TREE-12 · a weak campaign is asked about traffic, conversion and goods, two questions each', () => {
  const asked = diagnose(campaign, {});
  expect(asked.map(({ cause: id, answer, ask }) => [id, answer, ask !== undefined])).toEqual([
    ['traffic', 'unknown', true],
    ['conversion', 'unknown', true],
    ['product', 'unknown', true],
  ]);
  expect(asked.map(({ missing }) => missing)).toEqual([
    ['visitors.toTarget', 'wrongSources'],
    ['cartRate', 'cartBenchmark', 'payRate', 'payBenchmark'],
    ['sell_through', 'slowMoverShare'],
  ]);
});

test('TREE-13 · 8,000 visitors of 10,000 lead to the traffic branch, with the ratio', () => {
  const [first] = diagnose(campaign, factsOfMetrics([visitors], { visitors: 8000 }, { visitors: 10000 }));
  expect([first!.cause, first!.evidence[0]!.value]).toEqual(['traffic', 0.8]);
});

test('TREE-14 · carts below the trade lead to the conversion branch; without a benchmark nobody knows', () => {
  expect(held(campaign, { cartRate: 0.06, cartBenchmark: 0.08 })).toEqual([['conversion', 'detail-first-screen', 'lower-threshold']]);
  const unknown = diagnose(campaign, { cartRate: 0.06, payRate: 0.03 }).find(({ cause: id }) => id === 'conversion')!;
  expect([unknown.answer, unknown.missing]).toEqual(['unknown', ['cartBenchmark', 'payBenchmark']]);
});

test.each([
  [80, []],
  [79, [['product', 'clear-slow-movers']]],
])('TREE-15 · %i of 100 goods sold', (soldSkus, expected) => {
  const facts = factsOfMetrics([soldShare], { soldSkus, skusOnSale: 100 });
  expect(compute(soldShare, { soldSkus, skusOnSale: 100 })).toBe(soldSkus / 100);
  expect(held(campaign, { ...facts, slowMoverShare: 0.1 })).toEqual(expected);
});

test('TREE-17 · a lower threshold is previewed before it is proposed', () => {
  const over = (at: number) =>
    compilePromotions([{ id: '满减', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: fen(at), off: fen(3000) }] } }]);
  const carts = [16000, 21000].map((unitPrice) => ({ lines: [{ id: 'A', unitPrice: fen(unitPrice), quantity: 1 }] }));
  const impact = promotionImpact(carts, { before: over(20000), after: over(15000), costs: { costs: [{ sku: 'A', cost: fen(9000) }] } });
  const facts = factsOfImpact(impact);
  expect(facts).toMatchObject({ payableChange: -3000, profitChange: -3000, newlyReached: 1 });
  const conversion = cause('conversion', below('conversion', 0.03), ['detail-first-screen'], {
    causes: [
      cause('threshold', more('breakEvenUplift', 0.2), ['keep-threshold']),
      cause('reachable', { not: more('breakEvenUplift', 0.2) }, ['lower-threshold']),
    ],
  });
  expect(held(tree('conversion', conversion), { ...facts, conversion: 0.02 }).at(-1)).toEqual(['threshold', 'keep-threshold']);
});

test('heavier causes come first, what lies under one right behind it', () => {
  const ranked = tree(
    'ranked',
    cause('light', more('a', 0), []),
    cause('heavy', more('a', 0), [], { weight: 3, causes: [cause('under', more('a', 0), []), cause('not-known', more('b', 0), [])] }),
    cause('none', more('a', 9), [], { weight: 9, causes: [cause('never-asked', more('a', 0), [])] }),
  );
  expect(diagnose(ranked, { a: 1 }).map(({ path, answer }) => [path.join('/'), answer])).toEqual([
    ['heavy', 'yes'],
    ['heavy/under', 'yes'],
    ['light', 'yes'],
    ['heavy/not-known', 'unknown'],
    ['none', 'no'],
  ]);
});

test('what a check could not tell is not known, and names of facts may be any text', () => {
  const { findings, coverage } = lint({ platform: 'jd', title: '夏季冰丝防晒衣女款薄外套' }, { day });
  expect([findings, coverage.title]).toEqual([[], 'unknown']);
  const result = lint({ platform: 'jd', title: '夏季冰丝防晒衣女款薄外套' }, { day });
  expect([factOfLint(result), factOfLint(result, { topics: ['title'] }), factOfLint(result, { topics: ['absolute-words'] })]).toEqual([
    0,
    null,
    0,
  ]);
  const hostile = tree('t', cause('c', more('__proto__', 0), []));
  expect(diagnose(hostile, {})[0]!.missing).toEqual(['__proto__']);
  const finding: Finding = { rule: 'a/b', severity: 'error', params: {} };
  expect(diagnose(hostile, {}, { findings: JSON.parse(`{"__proto__": [${JSON.stringify(finding)}]}`) })[0]!.answer).toBe('yes');
  expect(diagnose(trafficDrop, {}, { findings: { titleFindings: null } })[2]!.missing).toEqual(['titleFindings']);
});

test('a metric without its inputs is a fact that is not known', () => {
  expect(factsOfMetrics([churnRate, visitors], { visitors: 3 }, { churn_rate: 0.1 })).toEqual({
    churn_rate: null,
    'churn_rate.target': 0.1,
    'churn_rate.toTarget': null,
    visitors: 3,
  });
  expect(() => factsOfMetrics([visitors], { visitors: 'many' as never })).toThrow(expect.objectContaining({ code: 'metric/not-number' }));
});

test.each([null, undefined, 5n, 'x', {}, { findings: 3 }, new Proxy({}, { get: () => expect.fail('no') })])(
  'facts are not made of what is no result: %#',
  (given) => {
    const refused = expect.objectContaining({ name: 'ZhangguiError' });
    expect(() => factOfLint(given as never)).toThrow(refused);
    expect(() => factsOfImpact(given as never)).toThrow(refused);
    expect(() => factsOfMetrics([given] as never, {})).toThrow(refused);
  },
);

test('a tree that is too deep, too large or no tree is refused', () => {
  const nested = (depth: number): Cause => cause(`c${depth}`, isTrue('a'), [], depth > 1 ? { causes: [nested(depth - 1)] } : {});
  expect(diagnose(tree('t', nested(20)), { a: true })).toHaveLength(20);
  expect(() => diagnose(tree('t', nested(21)), {})).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
  const wide = { ...tree('t', cause('c', isTrue('a'), [])), causes: Array.from({ length: 1001 }, () => cause('c', isTrue('a'), [])) };
  expect(() => diagnose(wide as never, {})).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('whatever comes in, there is a diagnosis or a coded error, and nothing is changed', () => {
  const condition = fc.oneof(fc.constant(isTrue('a')), fc.constant({ all: [more('b', 1), { not: isTrue('a') }] }), fc.anything());
  const node = fc.record({
    id: fc.oneof(fc.string(), fc.anything()),
    name: fc.anything(),
    test: condition,
    actions: fc.oneof(fc.constant([]), fc.anything()),
  });
  const causes = fc.oneof(
    fc.array(fc.record({ id: fc.constant('x'), test: condition, actions: fc.constant([]), causes: fc.array(node) })),
    fc.anything(),
  );
  const given = fc.oneof(
    fc.record({ id: fc.constant('t'), causes, needs: fc.oneof(fc.constant(undefined), fc.anything()) }),
    fc.anything(),
  );
  fc.assert(
    fc.property(given, fc.anything(), fc.oneof(fc.constant(undefined), fc.record({ findings: fc.anything() })), (asked, facts, options) => {
      const before = structuredClone([asked, facts]);
      try {
        const found = diagnose(asked as DiagnosisTree, facts as never, options as DiagnoseOptions);
        toActionItems(found, { from: day, owner: 'a', dueDays: 1 });
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
      expect([asked, facts]).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('a fact that becomes known never turns a cause that holds into one that does not', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const leaf = fc.record({ fact: name, is: fc.constantFrom<'<' | '>='>('<', '>='), than: fc.constant(5) });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  const known = fc.dictionary(name, fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(condition, known, known, (asked, some, rest) => {
      const answer = (facts: object) => diagnose(tree('t', cause('c', asked, [])), facts as never)[0]!;
      const first = answer(some);
      if (first.answer !== 'unknown') expect(answer({ ...rest, ...some }).answer).toBe(first.answer);
      expect(first.missing.every((fact) => !(fact in some))).toBe(true);
      expect(first.missing.length > 0).toBe(first.answer === 'unknown');
      // the evidence alone decides: without the other facts the answer is the same
      const enough = Object.fromEntries(first.evidence.flatMap(({ fact, value }) => (value === null ? [] : [[fact, value]])));
      if (first.answer !== 'unknown') expect(answer(enough).answer).toBe(first.answer);
    }),
  );
});

test.each([[null], [undefined], [Number.NaN]])('a fact that is not known (%j) does not hide the count of what was found', (unknown) => {
  const shop = tree('shop', cause('bad', { fact: 'n', is: '>', than: 0 }, []));
  const findings = { n: [{ rule: 'x' }] } as unknown as DiagnoseOptions['findings'] & object;
  expect(diagnose(shop, { n: unknown }, { findings })[0]!.answer).toBe('yes');
  expect(diagnose(shop, { n: 0 }, { findings })[0]!.answer).toBe('no');
});
