/** 时间: units of time and of turns after which a result is promised. */
export const unit = ['天 日 周 [个|]星期 个月 月 分钟 秒[钟|] [个|]小时 夜 晚 [个|]疗程 次 回 遍'] as const;
