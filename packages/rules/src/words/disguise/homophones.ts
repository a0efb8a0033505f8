/**
 * 同音字: ordinary characters that are written for another of the same sound, by the character that is meant. Only within a word of the
 * lexicon, of which the rest stands as it is: 降血唐 is 降血糖.
 */
export const homophones = {
  癌: '爱矮',
  糖: '唐',
  疹: '诊',
  疮: '创',
  压: '牙',
  斑: '班般',
  痘: '豆',
  瘦: '寿',
  肥: '飞费',
  脂: '旨',
  炎: '言',
  菌: '君均',
  疫: '亿役',
  肾: '慎',
  效: '笑',
  佳: '加',
  级: '及吉',
  顶: '订',
  冠: '官',
  超: '抄',
  碾: '撵',
  证: '政',
  退: '腿',
  返: '反',
} as const satisfies Record<string, string>;
