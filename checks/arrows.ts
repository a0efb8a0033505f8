import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** Which packages a package may import. */
const packagesBelow: Readonly<Record<string, readonly string[]>> = {
  core: [],
  metrics: ['core'],
  rules: ['core'],
  playbooks: ['core', 'metrics', 'rules'],
};

/** The folders of each package: one imports from itself and from folders to its left. A new folder gets its place here. */
const folders: Readonly<Record<string, readonly string[]>> = {
  core: 'error text money day fact platform finding calendar shop source schema'.split(' '),
  metrics:
    'formula metric catalog distribution aggregate reconcile profit decompose target traffic service inventory pricing customer experiment series chart sql schema'.split(
      ' ',
    ),
  rules: 'rule facts words claims privacy title promotion listing sla order lint schema'.split(' '),
  playbooks: 'role sop run schedule kpi risk campaign diagnosis script knowledge compose lint render content schema'.split(' '),
};

/** Every import of a file, types included, that goes against the arrows. */
export function wrongArrows(path: string, code: string): string[] {
  const { pack, folder } = place(path);
  const order = folders[pack];
  if (order === undefined) return [`${path}: no package is called ${pack}`];
  if (folder !== '' && !order.includes(folder)) return [`${path}: ${pack} has no folder ${folder} (checks/arrows.ts names them)`];
  if (folder === '' && !isIndex(path)) return [`${path}: only index.ts stands outside the folders`];

  return ts.preProcessFile(code).importedFiles.flatMap(({ fileName: target }) => {
    const wrong = (why: string) => [`${path} imports ${target}: ${why}`];
    if (target.startsWith('@zhanggui/')) {
      const other = target.split('/')[1]!;
      if (other === pack) return wrong('inside a package the file itself is imported');
      return packagesBelow[pack]!.includes(other)
        ? []
        : wrong(`${pack} may import ${packagesBelow[pack]!.join(', ') || 'no other package'}`);
    }
    if (!target.startsWith('.')) return [];
    const to = place(join(dirname(path), target));
    if (to.pack !== pack) return wrong('another package is imported by its name');
    if (isIndex(target)) return wrong('index.ts is for the outside only');
    if (folder === '' || order.indexOf(to.folder) <= order.indexOf(folder)) return [];
    return wrong(`${to.folder} stands to the right of ${folder}`);
  });
}

/** The package and the folder of a source path; the folder is empty for a file outside the folders. */
function place(path: string): { pack: string; folder: string } {
  const [, pack = '', folder = ''] = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(path) ?? [];
  return { pack, folder };
}

function isIndex(path: string): boolean {
  return /(^|\/)index\.[jt]s$/.test(path);
}
