import type { Text } from '@zhanggui/core';

/** 清单: what all there should be of something. */
export interface Taxonomy {
  readonly id: string;
  readonly name: Text;
  readonly items: readonly { readonly id: string; readonly name: Text }[];
}

/** 开店七大模块. */
export const platformModules = {
  id: 'platform-modules',
  name: { zh: '开店的七个模块', en: 'The seven modules of a shop' },
  items: [
    { id: 'products', name: { zh: '商品管理', en: 'Products' } },
    { id: 'orders', name: { zh: '订单处理', en: 'Orders' } },
    { id: 'members', name: { zh: '会员体系', en: 'Members' } },
    { id: 'marketing', name: { zh: '营销工具', en: 'Marketing' } },
    { id: 'payment', name: { zh: '支付系统', en: 'Payment' } },
    { id: 'logistics', name: { zh: '物流对接', en: 'Logistics' } },
    { id: 'analytics', name: { zh: '数据分析', en: 'Analytics' } },
  ],
} as const satisfies Taxonomy;

/** 合规四查: what is checked before something goes live. */
export const complianceChecks = {
  id: 'compliance-checks',
  name: { zh: '合规的四项检查', en: 'The four compliance checks' },
  items: [
    { id: 'listing', name: { zh: '商品描述与图片', en: 'Listing and pictures' } },
    { id: 'advertising', name: { zh: '广告素材', en: 'Advertising' } },
    { id: 'promotion', name: { zh: '促销规则', en: 'Promotion rules' } },
    { id: 'policy', name: { zh: '退货与售后政策', en: 'Returns and service policy' } },
  ],
} as const satisfies Taxonomy;
