import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Every module that is published, as a path from the root: what stands beside it to test or time it is left out. */
export function sourceFiles(): string[] {
  const files = globSync('packages/*/src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => !/\.(test|test-d|bench)\.ts$/.test(path)).sort();
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every published module, loaded: what it exports, by path. */
export async function loadSources(): Promise<Record<string, object>> {
  const load = async (path: string): Promise<[string, object]> => [path, await import(/* @vite-ignore */ join(root, path))];
  return Object.fromEntries(await Promise.all(sourceFiles().map(load)));
}
