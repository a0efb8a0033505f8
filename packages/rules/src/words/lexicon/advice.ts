/** 改写建议: what to write instead, for the entries that share it. */
export const write = {
  figures: { zh: '写可核实的参数、成分或检测数据，不比高下', en: 'State what can be checked: figures, contents, a test; no ranking' },
  source: {
    zh: '写明出处、标准或证书编号、范围和时间，否则删去',
    en: 'Name source, number of standard or certificate, scope and time, else leave it out',
  },
  feel: { zh: '写成分、材质、用途和使用感受', en: 'Write contents, material, use and feel' },
  offer: { zh: '写实际价格、数量和活动起止时间', en: 'Give price, number and dates of the offer' },
  nothing: { zh: '删去', en: 'Leave it out' },
} as const;

/** 佐证: what would support a claim, for the entries that share it. */
export const proof = {
  registration: { zh: '注册或备案凭证及其载明的功能', en: 'The registration, and the function it names' },
  report: { zh: '检测或评价报告、证书、评定文件', en: 'The report, the certificate, the decision, with its number' },
  /** The guideline on citations (2026) does not let a field or an area be cut small. */
  statistics: {
    zh: '权威机构的统计报告，写明出处、时间、地域和口径；行业不得小于国标小类，地域不得小于省',
    en: 'Statistics of a recognised institute with source, time, area and method; no field or area cut small',
  },
  novelty: { zh: '查新或技术鉴定报告、首发时间', en: 'A report on novelty, the day of launch' },
  records: { zh: '成交价、成本和活动时间的记录', en: 'Records of prices, costs and dates' },
} as const;
