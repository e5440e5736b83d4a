import path from 'node:path'
import ts from 'typescript'

/** One import, re-export or `import()` of a source file. */
export interface Import {
  /** Path of the importing file below the folder that was scanned, with `/`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** What is imported, as written: `../text/article.js`, `node:fs`. */
  readonly target: string
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean
}

/** Everything that `content` imports, in the order of the text. */
export function importsOf(file: string, content: string): Import[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, target: specifier.text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly || isTypeOnlyList(node.exportClause))
    else if (ts.isImportTypeNode(node)) add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression, false)
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(source) === 'require')) add(node, node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  return clause.isTypeOnly || (!clause.name && isTypeOnlyList(clause.namedBindings))
}

function isTypeOnlyList(list: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  return list !== undefined && (ts.isNamedImports(list) || ts.isNamedExports(list)) && list.elements.length > 0 && list.elements.every((e) => e.isTypeOnly)
}

/** The folder of `src/` (or the file in it, without its ending) that a file lies in: `words/doc.ts` → `words`, `coder.ts` → `coder`. */
export function folderOf(file: string): string {
  return file.split('/')[0].replace(/\.(ts|js)$/, '')
}

/** The path below the scanned folder that a relative import leads to, or null when it leads out of it. */
export function resolveImport({ file, target }: Import): string | null {
  const resolved = path.posix.join(path.posix.dirname(file), target)
  return resolved.startsWith('..') ? null : resolved
}

/** The package an import takes: `@noble/hashes/sha2.js` → `@noble/hashes`; `node:` for any module of Node. */
export function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:'
  return target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')
}

/** Free uses of `names` in a file as `line: name`: no property, key or thing the file declares itself. */
export function globalsUsed(file: string, content: string, names: ReadonlySet<string>): string[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true)
  const declared = new Set<string>()
  const uses: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const { parent } = node
      const named = parent as ts.Node & { readonly name?: ts.Node }
      const isProperty = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)
      if (named.name !== node) uses.push(node)
      else if (!isProperty) declared.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return uses.filter((node) => !declared.has(node.text)).map((node) => `${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${node.text}`)
}
