import type { NutritionClaim } from '../facts/nutritionClaims.js';

/**
 * 含量声称用语: how each claim is written, as regular expressions over the folded text without spaces. 极低 and 超低 claim at least what 低 does.
 *
 * 无蔗糖, 减糖, 脱脂 and 低GI are other claims, and none of these.
 */
export const nutritionWords: Readonly<Record<NutritionClaim, string>> = {
  'energy-free': '(?:无|零|0|不含)(?:能量|热量|卡路里|大卡|卡(?![顿扣位片路券槽点罗通带住车壳套纸]))',
  'low-energy': '[极超]?低(?:能量|热量|卡路里|卡(?![顿扣位片券槽点通带其]))',
  'high-protein': '(?:[超极]?高|富含|丰富的?|富有)(?:优质|乳清|植物|动物|乳|大豆|酪|活性){0,2}蛋白(?![酶胨尿石线糖])',
  'fat-free': '(?:无|零|0|不含)脂(?!肪酸)肪?(?![溶类酶质粉])',
  'low-fat': '[极超]?低脂(?!肪酸)肪?(?![类溶酶])',
  'sugar-free': '(?:无|零|0|不含)糖(?![尿化霜浆精粉衣块葫皮原色]|果(?![酱冻茶汁脯干蔬味]))',
  'low-sugar': '[极超]?低糖(?![尿化浆精]|果(?![酱冻茶汁脯干蔬味]))',
  'sodium-free': '(?:无|零|0|不含)[钠盐](?![酸水雾析碘度基离])',
  'low-sodium': '[极超]?低[钠盐](?![酸水雾度基灯离])',
  'high-fibre': '(?:[超极]?高|富含|丰富的?|富有)(?:优质|膳食|植物|水溶性|可溶性|天然){0,2}纤维(?![素板布网面棉胶衣丝])',
};
