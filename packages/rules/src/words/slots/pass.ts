/** 考取: results of an examination or a course that are promised or counted. */
export const pass = [
  '通过 录取 上岸 上线 过关 过线 过级 考过 过考 提分 升学 就业 签约 命中 押题 押中 押题命中 押题准确 升重点 重点 一本 本科 达标 达线 满分 优秀 拿证 取证 考[上|取] 合格 保送 出分 留存 续[费|报] 涨分 高薪就业',
] as const;
