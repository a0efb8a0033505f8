/** 学成: what a course promises its students. */
export const study = [
  '过[关|线|级|考|] 通过 录取 拿证 取证 下证 出证 就业 上岗 分配 提分 上岸 考[上|取|过|入|进] 高分 满分 升[学|入] 入学 毕业 学会 教会 拿奖 获奖 进步 保送 上名校 进名校 拿到offer',
] as const;
