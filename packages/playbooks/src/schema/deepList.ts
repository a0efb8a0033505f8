import * as z from 'zod';

/** A list whose items have a list of the same kind under `name`, at most `levels` below it: refused before a schema follows them down. */
export function deepList(list: z.ZodType, name: string, levels: number) {
  return z.preprocess((given, { issues }) => {
    let level = listOf(given);
    for (let depth = 0; depth <= levels; depth++) level = [...new Set(level.flatMap((item) => (isRecord(item) ? listOf(item[name]) : [])))];
    if (level.length > 0) issues.push({ code: 'custom', input: given, message: `Too deep: expected at most ${levels} levels of ${name}` });
    return given;
  }, list);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
