/** 称号: what 国家级 and 世界级 stand before where the state or an organisation of states gives the title. */
export const honour = [
  '非遗 非物质 风景 名胜 自然 森林 湿地 公园 保护 重点 文物 文化 水产 旅游 度假区 生态 示范 景区',
  '高新 经济技术 经开区 新区 专精 工艺美术 工艺大师 技术中心 实验室 研究中心 大师 传承人 代表性传承人 运动员 期刊 规划教材 一流 教学 科技进步 项目 农业龙头 龙头企业 农产品地理标志 检测中心 标准 代表作 认证 考试 职业资格 学会 专家 媒体 台',
] as const;
