/** 考试: examinations, certificates and places that courses promise. */
export const exam = [
  '四级 六级 雅思 托福 n[1|2] 考研 教资 公务员 编制 事业编 [一|二]建 法考 cpa 专升本 自考 驾照 科目[二|三] 名校 [重点|本科|清华|北大|985|211|前三|前十|满分|高分] 文凭 学历 [毕业|资格|驾驶|教师|消防|建造师]证 证书 十级 大厂 名企 offer',
] as const;
