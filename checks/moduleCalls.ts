import ts from 'typescript';

/** Every call that runs when a module is loaded, with its line. A bundler drops an unused one only if it is marked as pure. */
export function moduleCalls(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || code.slice(node.pos, node.getStart()).includes('@__PURE__')) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
