import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The doors of a package: the sources that its manifest exports. */
const doors = Object.values<string>(JSON.parse(readFileSync('package.json', 'utf8')).exports).filter((path) => path.endsWith('.ts'));

/** An entry per module: a consumer's bundler then drops every module that nothing asks for, decimal.js and zod included. */
export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.{test,test-d,bench}.ts'],
  format: ['esm', 'cjs'],
  dts: { entry: doors },
  splitting: true,
  treeshake: false,
  clean: true,
  target: 'es2022',
  platform: 'neutral',
  esbuildOptions(options) {
    options.charset = 'utf8'; // Chinese stays Chinese in dist
  },
});
