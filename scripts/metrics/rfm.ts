// Quintiles and segments on more orders than npm run bench takes, and what memory they need: node scripts/run.mjs scripts/metrics/rfm.ts [orders]
import { byColumns, raceRfm, shopOf } from './rfmRace.js';

const orders = Number(process.argv[2] ?? 5_000_000);
const shop = shopOf(orders);
const before = process.resourceUsage().maxRSS;
byColumns(shop);
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
console.log(`${orders.toLocaleString('en')} orders: ${megabytes.toFixed(0)} MB more at the peak than the columns themselves`);
raceRfm(orders);
