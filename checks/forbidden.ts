import ts from 'typescript';

/** Names that mini-programs lack, or that read the host's clock, zone, language or chance, or talk to it. */
const globals: ReadonlySet<string> = new Set([
  'Intl',
  'Function',
  'eval',
  'console',
  'process',
  'performance',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'require',
]);
const members: ReadonlySet<string> = new Set(['Date.now', 'Math.random', 'z.config']);
const methods = /^(toLocale\w*|localeCompare|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset)$/;

/** Every use of a forbidden thing in a file, with its line. Comments, strings, types and names of properties are none. */
export function forbiddenUses(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = forbiddenAt(node);
    if (what !== null) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function forbiddenAt(node: ts.Node): string | null {
  if (ts.isIdentifier(node)) return globals.has(node.text) && !isMereName(node) ? node.text : null;
  if (ts.isPropertyAccessExpression(node)) return forbiddenMember(node.expression, node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return forbiddenMember(node.expression, node.argumentExpression.text);
  if (ts.isNewExpression(node) && isNamed(node, 'Date') && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node, 'Date')) return 'Date()';
  if (ts.isRegularExpressionLiteral(node)) return looksBehind(node.text);
  if (ts.isStringLiteralLike(node) && isNamed(node.parent, 'RegExp')) return looksBehind(node.text);
  return null;
}

function forbiddenMember(object: ts.Expression, name: string): string | null {
  const member = `${object.getText()}.${name}`;
  return members.has(member) ? member : methods.test(name) ? name : null;
}

function looksBehind(regex: string): string | null {
  return /\(\?<[=!]/.test(regex.replace(/\\./gsu, '')) ? 'lookbehind' : null;
}

/** A call or `new` of a global. */
function isNamed(node: ts.Node, name: string): boolean {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

/** A property or a type that happens to have the name of a global. */
function isMereName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return true;
  const named =
    ts.isPropertyAccessExpression(parent) || ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isPropertyAssignment(parent);
  return named && parent.name === node;
}
