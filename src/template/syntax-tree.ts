/** Handlebars trees as the check of names and the rewriting read them: nodes by type, calls, answers, paths. */
import type { Path } from './scope.ts'

export type Program = hbs.AST.Program
export type Statement = hbs.AST.Statement
export type Expression = hbs.AST.Expression
export type Location = hbs.AST.SourceLocation
/** `{{name …}}` or `(name …)`: what may call a helper. */
export type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression

/** Every node by the name of its type, as far as trees of ours have them. */
interface Nodes {
  readonly MustacheStatement: hbs.AST.MustacheStatement
  readonly BlockStatement: hbs.AST.BlockStatement
  readonly PartialStatement: hbs.AST.PartialStatement
  readonly ContentStatement: hbs.AST.ContentStatement
  readonly CommentStatement: hbs.AST.CommentStatement
  readonly SubExpression: hbs.AST.SubExpression
  readonly PathExpression: hbs.AST.PathExpression
  readonly StringLiteral: hbs.AST.StringLiteral
  readonly NumberLiteral: hbs.AST.NumberLiteral
}

/** Whether a node is of a type; the library's own types do not tell them apart. */
export const isNode = <T extends keyof Nodes>(
  type: T,
  node: hbs.AST.Node | undefined,
): node is Nodes[T] => node?.type === type

/** A mustache with arguments is a call of a helper. */
export const isCall = ({ params, hash }: hbs.AST.MustacheStatement): boolean =>
  params.length > 0 || pairsOf(hash).length > 0

/** Options of a call; the library leaves `hash` out where there are none. */
export const pairsOf = (hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] =>
  hash?.pairs ?? []

/** What a call, a block or an argument is written with; a literal may stand in a name's place. */
export const nameOf = (expression: Expression): string =>
  'original' in expression ? String(expression.original) : ''

/** What 是 or 否 without quotes behind an option means; null for anything else. */
export function answerOf(expression: Expression): boolean | null {
  const name = isNode('PathExpression', expression) ? expression.original : ''
  if (name === '是') return true
  return name === '否' ? false : null
}

export function readPath({ original, parts, depth }: hbs.AST.PathExpression): Path {
  const here = original.startsWith('this.') || original.startsWith('./')
  return { original, parts: parts.map(String), depth, here }
}
