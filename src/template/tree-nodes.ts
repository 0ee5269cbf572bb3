/** New nodes of Handlebars trees, made only where a tree is rewritten. */
import type { Expression, Location } from './syntax-tree.ts'

export const literal = (value: string, loc: Location): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  value,
  original: value,
  loc,
})

export const number = (value: number, loc: Location): hbs.AST.NumberLiteral => ({
  type: 'NumberLiteral',
  value,
  original: value,
  loc,
})

export const pathTo = (name: string, loc: Location): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
})

const hashOf = (pairs: hbs.AST.HashPair[], loc: Location): hbs.AST.Hash => ({
  type: 'Hash',
  pairs,
  loc,
})

export const subExpression = (
  name: string,
  params: Expression[],
  options: hbs.AST.HashPair[],
  loc: Location,
): hbs.AST.SubExpression => ({
  type: 'SubExpression',
  path: pathTo(name, loc),
  params,
  hash: hashOf(options, loc),
  loc,
})

/** The statement as a call of one of our own helpers, printed as it comes. */
export const calledHelper = (
  statement: hbs.AST.MustacheStatement,
  name: string,
  params: Expression[],
): hbs.AST.MustacheStatement => {
  const path = pathTo(name, statement.loc)
  const hash = hashOf([], statement.loc)
  return {
    ...statement,
    path,
    params,
    hash,
    escaped: false,
  }
}
