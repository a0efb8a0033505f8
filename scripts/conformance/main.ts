// Answers recorded cases of other systems: npm run -s conformance -- <area> <cases.jsonl> [--data <folder>]
// One JSON line a case: {"id", "got"} (compliance: {"id", "findings"}) or, where the library cannot express the case, {"id", "unsupported": "why"}.
import { readFileSync } from 'node:fs';
import { isZhangguiError } from '@zhanggui/core';
import type { Answer, Area } from './answer.js';
import { compliance } from './compliance.js';
import { metrics } from './metrics.js';
import { promotion } from './promotion.js';

const areas: Readonly<Record<string, Area>> = { compliance, metrics, promotion };

const [name = '', file, ...options] = process.argv.slice(2);
const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
const data = options[0] === '--data' ? options[1] : undefined;
if (area === undefined || file === undefined || (options.length > 0 && data === undefined)) {
  console.error(`usage: conformance <${Object.keys(areas).join('|')}> <cases.jsonl> [--data <folder>]`);
  process.exitCode = 2;
} else {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerTo(JSON.parse(line), area))}\n`);
  }
}

function answerTo(recorded: { readonly id: string }, answer: Area): { id: string } & Answer {
  try {
    return { id: recorded.id, ...answer(recorded, { data }) };
  } catch (error) {
    if (isZhangguiError(error)) return { id: recorded.id, unsupported: error.message };
    throw error;
  }
}
