import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Catalogue } from './catalogue.js';

/**
 * Runs the program that writes the catalogue, as a bundle from the sources of the workspace: VitePress reads its own configuration without
 * bundling what it imports by name, and the sources are no modules that Node runs as they stand.
 */
export async function loadCatalogue(): Promise<Catalogue> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('catalogue.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const program = Buffer.from(outputFiles[0]!.contents).toString('base64');
  const { catalogue } = (await import(`data:text/javascript;base64,${program}`)) as typeof import('./catalogue.js');
  return catalogue();
}
