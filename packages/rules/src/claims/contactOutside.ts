import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 站外联系方式: how to reach the shop, or to pay, past the platform. Points at the words.
 */
export const contactOutside = {
  id: 'trade/contact-outside',
  name: { zh: '站外联系方式', en: 'Contact outside the platform' },
  topic: 'contact',
  severity: 'error',
  message: { zh: '“{word}”把顾客引到平台外', en: '"{word}" leads the buyer away from the platform' },
  examples: [
    { bad: { title: '加微信领福利' }, good: { title: '支持微信支付' } },
    { bad: { title: '扫码加群领红包' }, good: { title: '扫码看安装视频' } },
  ],
  data: { category: 'contact', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
