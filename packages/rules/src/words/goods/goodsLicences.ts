import type { GoodsClass } from '../../rule/goodsClass.js';

/** 批准文号: marks of the licences under which goods are sold, by the class that the licence is for. They say more than any name. */
export const goodsLicences = {
  drug: ['国药准字 药准字 国药证字 otc'],
  device: ['械注准 械注进 械注许 械备 械字号 医疗器械注册证 医疗器械备案'],
  disinfectant: ['卫消证字 消证字 消字号 消毒产品'],
  'health-food': ['国食健字 国食健注 食健备 卫食健字 保健食品批准文号 蓝帽标志'],
  'special-cosmetics': ['国妆特字 国妆特进字 国妆特 特殊化妆品注册'],
  cosmetics: ['妆网备字 妆备字 妆字号 国妆备进字 国妆网备'],
  food: ['食品生产许可证'],
  tobacco: ['烟草专卖'],
} as const satisfies Readonly<Partial<Record<GoodsClass, readonly string[]>>>;
