/** Rewrites a tree for running: every name becomes a lookup with its place, every `{{x}}` a slot. */
import {
  answerOf,
  type Call,
  type Expression,
  isCall,
  isNode,
  type Location,
  nameOf,
  type Program,
  pairsOf,
  type Statement,
} from './syntax-tree.ts'
import { calledHelper, literal, number, pathTo, subExpression } from './tree-nodes.ts'

/** Marks in front of each stretch of the author's text, so that the output knows where it came from. */
export const segmentMark = /\ufdd2([^\ufdd2\ufdd3]*):(\d+)\ufdd3/g

interface TextFacts {
  /** Name of this text among those of a fill: of a partial its name, of the main text none. */
  readonly id: string
  readonly text: string
  readonly offset: (position: { line: number; column: number }) => number
}

const blockNames: Readonly<Record<string, string>> = {
  若: 'if',
  若非: 'unless',
  逐条: 'each',
  取: 'with',
}

/** A new tree; the one that is given stays as it is. */
export function rewrite(program: Program, facts: TextFacts): Program {
  const body = program.body.map((statement) => rewriteStatement(statement, facts))
  return { ...program, body, blockParams: [] }
}

function rewriteStatement(statement: Statement, facts: TextFacts): Statement {
  if (isNode('MustacheStatement', statement)) return rewriteMustache(statement, facts)
  if (isNode('BlockStatement', statement)) return rewriteBlock(statement, facts)
  if (isNode('PartialStatement', statement)) return rewritePartial(statement, facts)
  if (isNode('ContentStatement', statement)) return markContent(statement, facts)
  return statement
}

/** What stands alone in `{{…}}` may be a word of the template: that is seen when it runs. */
function rewriteMustache(statement: hbs.AST.MustacheStatement, facts: TextFacts): Statement {
  const { path, loc } = statement
  const isPath = isNode('PathExpression', path)
  const value = isCall(statement)
    ? rewriteCall(statement, facts)
    : rewriteExpression(path, facts, 'wengao:bare')
  const params = [value, literal(isPath ? path.original : '', loc), ...placeOf(loc, facts)]
  return calledHelper(statement, 'wengao:slot', params)
}

function rewriteCall(call: Call, facts: TextFacts): hbs.AST.SubExpression {
  const { loc } = call
  return subExpression(
    'wengao:call',
    [
      literal(nameOf(call.path), loc),
      ...placeOf(loc, facts),
      ...call.params.map((param) => rewriteExpression(param, facts)),
    ],
    rewritePairs(call.hash, facts),
    loc,
  )
}

function rewriteExpression(
  expression: Expression,
  facts: TextFacts,
  helper: 'wengao:get' | 'wengao:bare' = 'wengao:get',
): Expression {
  const { loc } = expression
  if (isNode('SubExpression', expression)) return rewriteCall(expression, facts)
  if (isNode('NumberLiteral', expression))
    return subExpression('wengao:number', [literal(writtenNumber(expression, facts), loc)], [], loc)
  if (!isNode('PathExpression', expression) || expression.data) return expression
  const { original, parts, depth } = expression
  const steps = parts.map((part) => literal(String(part), loc))
  const params = [literal(original, loc), number(depth, loc), ...placeOf(loc, facts), ...steps]
  return subExpression(helper, params, [], loc)
}

/** As typed: Handlebars would make 12.30 a 12.3 and round long numbers. */
function writtenNumber({ value, loc }: hbs.AST.NumberLiteral, { text, offset }: TextFacts): string {
  const typed = text.slice(offset(loc.start), offset(loc.end)).trim()
  return Number(typed) === value ? typed : String(value)
}

/** Options; 是 and 否 without quotes answer one. */
const rewritePairs = (hash: hbs.AST.Hash | undefined, facts: TextFacts): hbs.AST.HashPair[] =>
  pairsOf(hash).map((pair) => {
    const answer = answerOf(pair.value)
    const yesNo = { type: 'BooleanLiteral', value: answer, original: answer, loc: pair.loc }
    return { ...pair, value: answer === null ? rewriteExpression(pair.value, facts) : yesNo }
  })

function rewriteBlock(block: hbs.AST.BlockStatement, facts: TextFacts): hbs.AST.BlockStatement {
  const { program, inverse, loc } = block
  const name = nameOf(block.path)
  const names = literal(JSON.stringify(program?.blockParams ?? []), loc)
  return {
    ...block,
    path: pathTo(blockNames[name] ?? name, loc),
    params: [
      ...block.params.map((param) => rewriteExpression(param, facts)),
      ...placeOf(loc, facts),
    ],
    hash: { type: 'Hash', loc, pairs: [{ type: 'HashPair', key: 'as', value: names, loc }] },
    program: program && rewrite(program, facts),
    inverse: inverse && rewrite(inverse, facts),
  }
}

const rewritePartial = (
  statement: hbs.AST.PartialStatement,
  facts: TextFacts,
): hbs.AST.PartialStatement => ({
  ...statement,
  hash: { type: 'Hash', loc: statement.loc, pairs: rewritePairs(statement.hash, facts) },
  params: statement.params.map((param) => rewriteExpression(param, facts)),
})

function markContent(
  statement: hbs.AST.ContentStatement,
  facts: TextFacts,
): hbs.AST.ContentStatement {
  if (statement.value === '') return statement
  const mark = `\ufdd2${facts.id}:${contentStart(statement, facts)}\ufdd3`
  return { ...statement, value: mark + statement.value }
}

/** White space control may have cut the front of the stretch. */
function contentStart(
  { value, original, loc }: hbs.AST.ContentStatement,
  { text, offset }: TextFacts,
): number {
  const start = offset(loc.start)
  const kept = value.trimEnd() === '' ? value : value.trimEnd()
  const cut = Math.max(0, String(original ?? value).lastIndexOf(kept))
  if (text.startsWith(value, start + cut)) return start + cut
  const found = text.indexOf(value, start)
  return found < 0 ? start : found
}

const placeOf = (location: Location, { id, offset }: TextFacts): Expression[] => [
  literal(id, location),
  number(offset(location.start), location),
  number(offset(location.end), location),
]
