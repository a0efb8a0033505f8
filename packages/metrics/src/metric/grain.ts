/** 粒度: weeks run from Monday to Sunday; `all` is everything there is. */
export type Grain = (typeof grains)[number];

/** 能选的粒度. */
export const grains = ['day', 'week', 'month', 'all'] as const;
