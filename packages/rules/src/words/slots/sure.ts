/** 保证: how a result is promised. */
export const sure = [
  '保证 确保 承诺 包你 保你 保管 管保 包准 保准 [签约|签协议|签合同|协议|合同][保|] 必定 [一定|肯定|绝对][能|会] 百分百 百分之百 100% 稳稳',
] as const;
