import { formatYuan, isZhangguiError, type Locale, parseYuan, renderError, fen as toFen } from '@zhanggui/core';
import {
  compute,
  type DecomposeMethod,
  decompose,
  explainChange,
  gmvByBuyer,
  gmvByOrder,
  metricsErrorTexts,
  payConversionByBuyer,
  payConversionByOrder,
  valuePerBuyer,
  valuePerOrder,
} from '@zhanggui/metrics';
import { fill, words } from './words.js';

/** One side of the comparison, as it was typed. */
interface Side {
  visitors: string;
  count: string;
  paid: string;
}

export interface Asked {
  basis: 'buyer' | 'order';
  method: DecomposeMethod;
  before: Side;
  after: Side;
}

interface Part {
  readonly name: string;
  /** In fen. */
  readonly amount: number;
  readonly yuan: string;
  readonly share: string;
}

export interface Told {
  readonly from: string;
  readonly to: string;
  readonly change: string;
  /** In fen. */
  readonly changeFen: number;
  readonly parts: readonly Part[];
  /** Another method than the one asked for. */
  readonly other: boolean;
}

const names = {
  visitors: { zh: '访客数', en: 'Visitors' },
  payConversionByBuyer: payConversionByBuyer.name,
  valuePerBuyer: valuePerBuyer.name,
  payConversionByOrder: payConversionByOrder.name,
  valuePerOrder: valuePerOrder.name,
} as const;

/** What each factor did; or why there is no answer. */
export function gmvChange(asked: Asked, locale: Locale): Told | { readonly refusal: string } {
  try {
    const { method } = asked;
    const wrong = wrongField(asked, locale);
    if (wrong !== null) return { refusal: wrong };
    const decomposed =
      asked.basis === 'buyer'
        ? decompose(gmvByBuyer, { before: byBuyer(asked.before), after: byBuyer(asked.after), method })
        : decompose(gmvByOrder, { before: byOrder(asked.before), after: byOrder(asked.after), method });
    const { before, after, change, parts } = decomposed;
    if (before === null || after === null || change === null)
      return { refusal: explainChange(decomposed, { unit: 'fen' }).map((line) => line[locale])[0]! };
    return {
      from: yuan(before),
      to: yuan(after),
      change: signed(change),
      changeFen: change,
      parts: parts.map(({ input, amount, share }) => ({
        name: names[input][locale],
        amount,
        yuan: signed(amount),
        share: share === null ? '—' : `${(share * 100).toFixed(1)}%`.replace('-', '−'),
      })),
      other: decomposed.method !== method,
    };
  } catch (error) {
    if (isZhangguiError(error)) return { refusal: renderError(error, { locale, texts: metricsErrorTexts }) };
    throw error;
  }
}

function byBuyer({ visitors, count, paid }: Side) {
  const shop = { visitors: whole(visitors), buyers: whole(count), paidFen: money(paid) };
  return {
    visitors: shop.visitors,
    payConversionByBuyer: compute(payConversionByBuyer, shop),
    valuePerBuyer: compute(valuePerBuyer, shop),
  };
}

function byOrder({ visitors, count, paid }: Side) {
  const shop = { visitors: whole(visitors), orders: whole(count), paidFen: money(paid) };
  return {
    visitors: shop.visitors,
    payConversionByOrder: compute(payConversionByOrder, shop),
    valuePerOrder: compute(valuePerOrder, shop),
  };
}

/** What is wrong with the first field that is no figure, in a sentence; `null` where all are. */
function wrongField({ basis, before, after }: Asked, locale: Locale): string | null {
  const told = words[locale];
  for (const [side, { visitors, count, paid }] of [
    [told.before, before],
    [told.after, after],
  ] as const) {
    for (const [field, text] of [
      [told.visitors, visitors],
      [told.count[basis], count],
    ] as const) {
      if (!/^\d{0,15}$/.test(plain(text))) return fill(told.notWhole, { side, field, text });
      if (/^0+$/.test(plain(text))) return fill(told.overNothing, { side, field });
    }
    if (!/^(\d{1,12}(\.\d{1,2})?)?$/.test(plain(paid))) return fill(told.notMoney, { side, field: told.paid, text: paid });
  }
  return null;
}

/** As it is typed in China: full-width digits, commas between thousands. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

/** A number that is not written is not known. */
function whole(text: string): number | null {
  return plain(text) === '' ? null : Number(plain(text));
}

function money(text: string): number | null {
  return plain(text) === '' ? null : parseYuan(plain(text));
}

function yuan(amount: number): string {
  return formatYuan(toFen(amount), { grouping: true });
}

function signed(amount: number): string {
  return amount > 0 ? `+${yuan(amount)}` : yuan(amount).replace('-', '−');
}

export const examples: readonly { readonly name: Record<Locale, string>; readonly asked: Asked }[] = [
  {
    name: { zh: '访客多了，转化低了', en: 'More visitors, fewer of them buy' },
    asked: {
      basis: 'buyer',
      method: 'lmdi',
      before: { visitors: '10000', count: '300', paid: '36000' },
      after: { visitors: '12000', count: '300', paid: '39000' },
    },
  },
  {
    name: { zh: '总额没变，里面变了', en: 'The same total, made otherwise' },
    asked: {
      basis: 'buyer',
      method: 'lmdi',
      before: { visitors: '8000', count: '400', paid: '40000' },
      after: { visitors: '16000', count: '400', paid: '40000' },
    },
  },
  {
    name: { zh: '大促：单多价低', en: 'A campaign: more orders, each worth less' },
    asked: {
      basis: 'order',
      method: 'shapley',
      before: { visitors: '20000', count: '640', paid: '99200' },
      after: { visitors: '52000', count: '2210', paid: '221000.50' },
    },
  },
];
