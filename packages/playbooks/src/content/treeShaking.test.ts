import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The bytes that a program pays for what it imports. */
async function bytesOf(code: string): Promise<number> {
  const stdin = { contents: code, resolveDir: import.meta.dirname, loader: 'ts' as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]!.contents.length;
}

test('ENG-27 · who imports one SOP pays for that SOP', async () => {
  const all = await bytesOf("export * from '../index.js'");
  const one = await bytesOf("export { bigCampaign } from '../index.js'");
  const alone = await bytesOf("export { bigCampaign } from './bigCampaign.js'");
  expect(one).toBe(alone);
  expect(one / all).toBeLessThan(0.1);
});
