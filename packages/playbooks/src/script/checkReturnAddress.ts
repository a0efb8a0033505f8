import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isText } from '../role/readShapes.js';

/** 退货地址. */
export interface ReturnAddress {
  readonly receiver?: string;
  readonly phone?: string;
  /** 省市区. */
  readonly area?: string;
  /** 街道门牌. */
  readonly detail?: string;
}

/**
 * 检查退货地址: a buyer can send a parcel to it. Errors `address/missing-receiver`, `address/missing-phone` (7 to 12 digits, however grouped),
 * `address/missing-area` and `address/missing-detail`; messages are in `scriptRuleTexts`.
 *
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkReturnAddress } from '@zhanggui/playbooks';
 * checkReturnAddress({ receiver: '售后部', area: '浙江省杭州市余杭区', detail: '文一西路1号' }).map(({ rule }) => rule); // => ['address/missing-phone']
 * ```
 */
export function checkReturnAddress(address: ReturnAddress): Finding[] {
  return guarded('/address', address, ({ receiver, phone, area, detail }) => {
    const said = { receiver: isText(receiver), phone: isPhone(phone), area: isText(area), detail: isText(detail) };
    return (['receiver', 'phone', 'area', 'detail'] as const)
      .filter((part) => !said[part])
      .map((part) => found(`address/missing-${part}`, 'error', `/${part}`));
  });
}

function isPhone(phone: unknown): boolean {
  if (typeof phone !== 'string' || phone.length > 30) return false;
  const digits = phone.replace(/^\s*\+86/, '').replace(/[\s()（）-]/g, '');
  return /^\d{7,12}$/.test(digits);
}
