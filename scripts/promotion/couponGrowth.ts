// How bestCombination grows with the number of coupons: node scripts/run.mjs scripts/promotion/couponGrowth.ts [instances] [most coupons]
// Fails where 50 coupons take more than 10 ms at the median, or fewer than 95 % of the instances are proved optimal.
import { bestCombination, compilePromotions } from '@zhanggui/rules/promotion';
import { couponInstance, couponSeed, randomOf } from './couponInstances.js';

const [count = 100, most = 200] = process.argv.slice(2).map(Number);
for (const coupons of [10, 20, 30, 50, 100, 200].filter((each) => each <= most)) {
  const random = randomOf(couponSeed);
  const instances = Array.from({ length: count }, () => {
    const { cart, promotions } = couponInstance(coupons, random);
    return { cart, compiled: compilePromotions(promotions) };
  });
  // once around to warm up
  for (const { cart, compiled } of instances.slice(0, 20)) bestCombination(cart, compiled);
  const answers = instances.map(({ cart, compiled }) => {
    const start = process.cpuUsage();
    const answer = bestCombination(cart, compiled);
    const { user, system } = process.cpuUsage(start);
    return { optimal: answer?.optimal === true, nodes: answer?.nodes ?? 0, milliseconds: (user + system) / 1000 };
  });
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const [time, nodes] = [median(answers.map(({ milliseconds }) => milliseconds)), median(answers.map((each) => each.nodes))];
  const proved = answers.filter(({ optimal }) => optimal).length / count;
  const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
  console.log(
    `${coupons} coupons: ${time.toFixed(1)} ms at the median, ${slowest.toFixed(0)} ms at most, ${nodes} nodes, optimal in ${(100 * proved).toFixed(0)} % of ${count}`,
  );
  if (coupons === 50 && (time > 10 || proved < 0.95)) process.exitCode = 1;
}
