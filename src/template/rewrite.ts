/** Rewrites a tree that we parsed ourselves: every name becomes a lookup with its place, every `{{x}}` a slot. */
import Handlebars from 'handlebars'
import { answerOf, isCall } from './check-names.ts'
import type { Program } from './parse.ts'

/** Marks in front of each stretch of the author's text, so that the output knows where it came from. */
export const segmentMark = /\ufdd2(\d+):(\d+)\ufdd3/g
const mark = (source: number, offset: number): string => `\ufdd2${source}:${offset}\ufdd3`

export interface RewriteContext {
  /** Index of this text among the sources of the fill. */
  readonly source: number
  readonly text: string
  readonly offset: (position: { line: number; column: number }) => number
  /** Names that mean something by themselves: 条数, body … A helper needs arguments, so a bare name is never one. */
  readonly isWord: (name: string) => boolean
}

const blockNames: Readonly<Record<string, string>> = {
  若: 'if',
  若非: 'unless',
  逐条: 'each',
  取: 'with',
}

/** Changes the tree in place (it is ours alone) and gives it back. */
export function rewrite(program: Program, context: RewriteContext): Program {
  const loc = program.loc
  const literal = (value: string): hbs.AST.StringLiteral => ({
    type: 'StringLiteral',
    value,
    original: value,
    loc,
  })
  const number = (value: number): hbs.AST.NumberLiteral => ({
    type: 'NumberLiteral',
    value,
    original: value,
    loc,
  })
  const helperPath = (name: string): hbs.AST.PathExpression =>
    ({
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [name],
      original: name,
      loc,
    }) as hbs.AST.PathExpression
  const call = (name: string, params: hbs.AST.Expression[]): hbs.AST.SubExpression =>
    ({
      type: 'SubExpression',
      path: helperPath(name),
      params,
      hash: undefined,
      loc,
    }) as unknown as hbs.AST.SubExpression
  const place = (node: { loc: hbs.AST.SourceLocation }): hbs.AST.Expression[] => [
    number(context.source),
    number(context.offset(node.loc.start)),
    number(context.offset(node.loc.end)),
  ]
  const expression = (one: hbs.AST.Expression): hbs.AST.Expression => {
    if (one.type === 'SubExpression') return invoke(one as hbs.AST.SubExpression)
    if (one.type === 'NumberLiteral') return call('wengao:number', [literal(writtenNumber(one))])
    if (one.type !== 'PathExpression' || (one as hbs.AST.PathExpression).data) return one
    const path = one as hbs.AST.PathExpression
    return call('wengao:get', [
      literal(path.original),
      literal(JSON.stringify({ parts: path.parts, depth: path.depth })),
      ...place(one),
    ])
  }
  /** 是 and 否 without quotes answer an option. */
  const answer = (one: hbs.AST.Expression): hbs.AST.Expression | null => {
    const value = answerOf(one)
    return value === null
      ? null
      : ({ type: 'BooleanLiteral', value, original: value, loc } as hbs.AST.BooleanLiteral)
  }
  /** As typed: Handlebars would make 12.30 a 12.3 and round long numbers. */
  const writtenNumber = (one: hbs.AST.Expression): string => {
    const typed = context.text
      .slice(context.offset(one.loc.start), context.offset(one.loc.end))
      .trim()
    return Number(typed) === (one as hbs.AST.NumberLiteral).value
      ? typed
      : String((one as hbs.AST.NumberLiteral).value)
  }
  const invoke = (
    one: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  ): hbs.AST.SubExpression => {
    const name = (one.path as hbs.AST.PathExpression).original
    const options = (one.hash?.pairs ?? []).map((pair) => ({
      ...pair,
      value: answer(pair.value) ?? expression(pair.value),
    }))
    const result = call('wengao:call', [
      literal(name),
      ...place(one),
      ...one.params.map(expression),
    ])
    if (options.length > 0) result.hash = { type: 'Hash', pairs: options, loc }
    return result
  }
  const statement = (one: hbs.AST.Statement): hbs.AST.Statement => {
    if (one.type === 'MustacheStatement') return mustache(one as hbs.AST.MustacheStatement)
    if (one.type === 'BlockStatement') return block(one as hbs.AST.BlockStatement)
    if (one.type === 'PartialStatement') return partial(one as hbs.AST.PartialStatement)
    if (one.type === 'ContentStatement') return content(one as hbs.AST.ContentStatement)
    return one
  }
  const mustache = (one: hbs.AST.MustacheStatement): hbs.AST.Statement => {
    const path = one.path as hbs.AST.PathExpression
    const isPath = path.type === 'PathExpression' && !path.data
    const value =
      isCall(one) || (isPath && context.isWord(path.original))
        ? invoke(one)
        : expression(one.path as hbs.AST.Expression)
    const name = path.type === 'PathExpression' ? path.original : ''
    return {
      ...one,
      path: helperPath('wengao:slot'),
      params: [value, literal(name), ...place(one)],
      hash: undefined,
      escaped: false,
    } as unknown as hbs.AST.Statement
  }
  const block = (one: hbs.AST.BlockStatement): hbs.AST.Statement => {
    const name = (one.path as hbs.AST.PathExpression).original
    const parameters = one.program?.blockParams ?? []
    const hash = {
      type: 'Hash',
      loc,
      pairs: [{ type: 'HashPair', key: 'as', value: literal(JSON.stringify(parameters)), loc }],
    }
    if (one.program) one.program.blockParams = []
    inside(one.program)
    inside(one.inverse)
    return {
      ...one,
      path: helperPath(blockNames[name] ?? name),
      params: [...one.params.map(expression), ...place(one)],
      hash,
    } as unknown as hbs.AST.Statement
  }
  const partial = (one: hbs.AST.PartialStatement): hbs.AST.Statement => {
    const pairs = (one.hash?.pairs ?? []).map((pair) => ({
      ...pair,
      value: answer(pair.value) ?? expression(pair.value),
    }))
    return {
      ...one,
      hash: { type: 'Hash', loc, pairs },
      params: one.params.map(expression),
    } as unknown as hbs.AST.Statement
  }
  const content = (one: hbs.AST.ContentStatement): hbs.AST.Statement => {
    if (one.value === '') return one
    const start = context.offset(one.loc.start)
    // white space control may have cut the front of the stretch
    const original = String((one as { original?: unknown }).original ?? one.value)
    const cut = Math.max(
      0,
      original.lastIndexOf(one.value.trimEnd() === '' ? one.value : one.value.trimEnd()),
    )
    const guess = start + cut
    const found = context.text.startsWith(one.value, guess)
      ? guess
      : context.text.indexOf(one.value, start)
    return {
      ...one,
      value: mark(context.source, found < 0 ? start : found) + one.value,
    } as hbs.AST.Statement
  }
  const inside = (inner: Program | undefined): void => {
    if (inner) inner.body = inner.body.map(statement)
  }
  inside(program)
  return program
}

/** A Handlebars of our own: no built-in helper can be reached, prototypes stay shut. */
export function newRuntime(): typeof Handlebars {
  const runtime = Handlebars.create()
  for (const name of Object.keys(runtime.helpers)) runtime.unregisterHelper(name)
  return runtime
}
