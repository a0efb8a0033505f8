// Writes the JSON Schema (draft 2020-12) of every schema of a package into dist/schemas/, after tsup and in the package's folder:
// "build": "tsup && node ../../scripts/jsonSchemas.mjs". It says what may come in; what a schema only checks in code is not in it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/**
 * Loads a built door. It is bundled first, because the packages that it imports are TypeScript in this workspace.
 *
 * @param {string} path
 * @returns {Promise<Record<string, unknown>>}
 */
async function openDoor(path) {
  const { build } = await import('esbuild');
  const name = `schemas-${basename(process.cwd())}.mjs`;
  const outfile = fileURLToPath(new URL(`../node_modules/.cache/zhanggui/${name}`, import.meta.url));
  await build({ entryPoints: [path], outfile, bundle: true, external: ['zod'], format: 'esm', charset: 'utf8', logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const door = await openDoor(join('dist', 'schema', 'index.js'));
  const folder = join('dist', 'schemas');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = Object.entries(jsonSchemas(door));
  for (const [name, schema] of all) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`${all.length} JSON Schemas`);
}
