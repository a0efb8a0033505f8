// Writes the JSON Schema (draft 2020-12) of every schema of a package into dist/schemas/, after tsup and in the package's folder:
// "build": "tsup && node ../../scripts/jsonSchemas.mjs". It says what may come in; what a schema only checks in code is not in it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/**
 * The JSON Schemas of a door's schemas, by file name: `shopProfileSchema` becomes `shopProfile`. Functions that make schemas are left out.
 *
 * @param {Record<string, unknown>} door what `dist/schema/index.js` of a package exports
 */
export function jsonSchemas(door) {
  const schemas = Object.entries(door).filter(([, schema]) => schema instanceof z.ZodType);
  return Object.fromEntries(
    schemas.map(([name, schema]) => [name.replace(/Schema$/, ''), z.toJSONSchema(/** @type {z.ZodType} */ (schema), { io: 'input' })]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const door = await import(pathToFileURL(join('dist', 'schema', 'index.js')).href);
  const folder = join('dist', 'schemas');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = Object.entries(jsonSchemas(door));
  for (const [name, schema] of all) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`${all.length} JSON Schemas`);
}
