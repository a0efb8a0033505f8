/** 胜过: how goods are said to beat others. */
export const beat = [
  '吊打 完[爆|虐] 碾压 打败 干翻 完胜 虐杀 暴打 ko 打爆 打脸 甩开 甩 秒掉 干掉 横扫 叫板 吊锤 脚踢 远胜 赛过 甩',
] as const;
