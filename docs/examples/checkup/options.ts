import { parseArgs } from 'node:util';
import { type Day, type Locale, type Platform, parseDay, platforms } from '@zhanggui/core';
import {
  douyinProfile,
  jdProfile,
  jushuitanProfile,
  pddProfile,
  plainProfile,
  type SourceProfile,
  taobaoProfile,
} from '@zhanggui/core/source';

/** What the user asked for on the command line. */
export interface CheckupOptions {
  readonly locale: Locale;
  readonly orders: string | null;
  readonly titles: string | null;
  readonly visitors: string | null;
  readonly profile: SourceProfile;
  readonly platform: Platform;
  /** Whole numbers in the file of which so many make one of the currency; `null` where amounts are written as 12.34. */
  readonly scale: number | null;
  readonly currency: string;
  readonly zone: string;
  /** Field to header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rowIds: boolean;
  readonly refundPrefix: string | null;
  readonly today: Day | null;
  readonly html: string;
}

const profiles: Readonly<Record<string, SourceProfile>> = {
  plain: plainProfile,
  taobao: taobaoProfile,
  douyin: douyinProfile,
  jd: jdProfile,
  pdd: pddProfile,
  jushuitan: jushuitanProfile,
};

export const usage = `npm run demo -- [options]

Without --orders the check-up looks at a sample shop. 不给 --orders 时体检一家示例店铺。

  --orders FILE        orders as CSV            订单文件
  --titles FILE        titles as CSV            标题文件
  --visitors FILE      visitors by day as CSV   每日访客文件
  --profile NAME       ${Object.keys(profiles).join(' | ')}
  --columns a=b,c=d    field=header, where the profile does not know the header   字段=表头
                       (orderId, buyerId, paidAt, amount, pieces, status, …)
  --scale N            amounts are whole numbers, N of which make one (100: 分)   金额为整数，N 个为一元
  --currency TEXT      what stands before amounts (¥)      货币符号
  --zone ±HH:mm        of times without one (+08:00)       没有时区的时间按此时区
  --row-ids            every row is an order of its own    每行一单
  --refund-prefix TEXT order ids that begin with it are refunds   以此开头的单号为退款
  --platform NAME      whose title rules count (${platforms.join(' | ')})
  --today YYYY-MM-DD   for the rules and for what is due next   今天
  --html FILE          where the page goes (checkup.html)
  --lang zh|en`;

/** @throws Error with a sentence for the user, or a coded one of core */
export function readOptions(args: readonly string[]): CheckupOptions | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      orders: text,
      titles: text,
      visitors: text,
      profile: text,
      columns: text,
      scale: text,
      currency: text,
      zone: text,
      'row-ids': { type: 'boolean' },
      'refund-prefix': text,
      platform: text,
      today: text,
      html: text,
      lang: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  return {
    locale: oneOf('--lang', values.lang ?? 'zh', ['zh', 'en']),
    orders: values.orders ?? null,
    titles: values.titles ?? null,
    visitors: values.visitors ?? null,
    profile: profiles[oneOf('--profile', values.profile ?? 'plain', Object.keys(profiles))]!,
    platform: oneOf('--platform', values.platform ?? 'taobao', platforms),
    scale: values.scale === undefined ? null : powerOfTen(values.scale),
    currency: values.currency ?? '¥',
    zone: values.zone ?? '+08:00',
    columns: Object.fromEntries((values.columns ?? '').split(',').filter(Boolean).map(pair)),
    rowIds: values['row-ids'] ?? false,
    refundPrefix: values['refund-prefix'] ?? null,
    today: values.today === undefined ? null : parseDay(values.today),
    html: values.html ?? 'checkup.html',
  };
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Error(`${option} ${value}: ${allowed.join(' | ')}`);
  return found;
}

function powerOfTen(text: string): number {
  if (!/^10{0,6}$/.test(text)) throw new Error(`--scale ${text}: 1 | 10 | 100 | 1000 …`);
  return Number(text);
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`--columns ${text}: field=header`);
  return [text.slice(0, at), text.slice(at + 1)];
}
