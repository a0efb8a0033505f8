/** 份量: packs and doses after which a result is promised. */
export const pack = ['盒 瓶 支 片 贴 袋 包 套'] as const;
