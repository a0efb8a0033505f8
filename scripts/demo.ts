// What the library does, on one small order: npm run demo
import { allocate, formatYuan, multiplyFen, parseYuan, renderError, sumFen, ZhangguiError } from '@zhanggui/core';

const lines = [
  { title: '防晒衣女 冰丝 UPF50+', price: parseYuan('99.00') },
  { title: '遮阳帽 大檐', price: parseYuan('59.00') },
  { title: '防晒口罩 3 只装', price: parseYuan('19.90') },
];
const prices = lines.map((line) => line.price);
const discount = multiplyFen(sumFen(prices), 0.15);
const parts = allocate(discount, prices, { caps: prices });

console.log(`八五折 15 % off: ${formatYuan(sumFen(prices), { symbol: '¥' })} − ${formatYuan(discount, { symbol: '¥' })}`);
lines.forEach((line, place) => {
  console.log(`  ${formatYuan(line.price).padStart(6)} − ${formatYuan(parts[place]!).padStart(5)}  ${line.title}`);
});
console.log(`分摊合计 parts add up to ${formatYuan(sumFen(parts))}`);

try {
  parseYuan('１２.３４');
} catch (error) {
  if (error instanceof ZhangguiError) console.log(renderError(error, { locale: 'zh' }));
}
