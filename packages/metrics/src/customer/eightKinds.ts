/** 八类客户的名称, wherever the line between high and low is drawn. */
export const eightKinds = {
  importantValue: { id: 'important_value', name: { zh: '重要价值客户', en: 'Important, to hold' } },
  importantDevelop: { id: 'important_develop', name: { zh: '重要发展客户', en: 'Important, to develop' } },
  importantKeep: { id: 'important_keep', name: { zh: '重要保持客户', en: 'Important, to keep in touch' } },
  importantWinBack: { id: 'important_win_back', name: { zh: '重要挽留客户', en: 'Important, to win back' } },
  ordinaryValue: { id: 'ordinary_value', name: { zh: '一般价值客户', en: 'Ordinary, to hold' } },
  ordinaryDevelop: { id: 'ordinary_develop', name: { zh: '一般发展客户', en: 'Ordinary, to develop' } },
  ordinaryKeep: { id: 'ordinary_keep', name: { zh: '一般保持客户', en: 'Ordinary, to keep in touch' } },
  ordinaryWinBack: { id: 'ordinary_win_back', name: { zh: '一般挽留客户', en: 'Ordinary, to win back' } },
} as const;
