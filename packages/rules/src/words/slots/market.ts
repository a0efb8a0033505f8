/** 市面: where others sell. */
export const market = [
  '市面上 市场上 市面 外面 网上 全网 超市 别处 [抖音|淘宝|直播间|网|菜场]上 那些 那种 普通 一般 传统 国产 隔壁 药店 地摊 菜场 大棚 直播间里 网红 别的 其他 其它',
] as const;
