import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { checkNumber } from '../role/readShapes.js';

/**
 * 预售生产周期: the supplier must be done by the day that the shop has promised to ship by. Error `presale/lead-exceeds-promise`; messages are in `riskRuleTexts`.
 *
 * @param leadDays - from order to goods in the warehouse
 * @param promisedDays - within how many days the shop ships, counted from the same day
 * @throws `playbook/not-number`
 * @example
 * ```ts
 * import { checkPresaleLead } from '@zhanggui/playbooks';
 * checkPresaleLead(9, 7).map(({ params }) => params); // => [{ leadDays: 9, promisedDays: 7 }]
 * checkPresaleLead(7, 7); // => []
 * ```
 */
export function checkPresaleLead(leadDays: number, promisedDays: number): Finding[] {
  const late = checkNumber('/leadDays', leadDays) > checkNumber('/promisedDays', promisedDays);
  return late ? [found('presale/lead-exceeds-promise', 'error', '/leadDays', { leadDays, promisedDays })] : [];
}
