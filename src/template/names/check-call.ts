/** Calls of helpers: the helper is known, its arguments are as many as it takes, their names and options exist. */
import { nearestName } from '../../chinese/nearest-name.ts'
import { diagnose } from '../../diagnostic.ts'
import type { Value } from '../../model/values.ts'
import { callFaults } from '../call-faults.ts'
import { follow } from '../scope.ts'
import {
  answerOf,
  type Call,
  type Expression,
  isNode,
  type Location,
  nameOf,
  pairsOf,
  readPath,
} from '../syntax-tree.ts'
import { type Spot, say } from './check.ts'
import { checkPath, marksInside } from './check-path.ts'

export function checkCall(call: Call, spot: Spot): void {
  const { names } = spot.check
  const name = nameOf(call.path)
  if (names.words.includes(name) || name === 'lookup') return
  const helper = names.helpers[name]
  if (!helper) {
    const marks = marksInside(name, spot.place(call.path.loc), spot)
    if (marks) return say(spot, marks)
    const nearest = nearestName(name, Object.keys(names.helpers))
    return say(
      spot,
      diagnose('template/unknown-helper', spot.place(call.path.loc), { name, nearest }),
    )
  }
  const { usage } = helper
  const wrong = (location: Location, problem: string, nearest = ''): void =>
    say(
      spot,
      diagnose('template/helper-arguments', spot.place(location), {
        helper: name,
        usage,
        problem,
        nearest,
      }),
    )
  const [least, most] = helper.arity
  const count = call.params.length
  if (count < least || count > most) wrong(call.loc, `count:${count}`)
  const unquoted = unquotedColumns(call, spot)
  for (const { loc, original } of unquoted) wrong(loc, `unquoted:"${original}"`)
  const [first] = checkArguments(
    call.params.filter((argument) => !unquoted.some((one) => one === argument)),
    spot,
  )
  checkArguments(optionValues(call.hash), spot)
  for (const { loc, problem, nearest } of callFaults(helper, call, first))
    wrong(loc, problem, nearest)
}

/** Arguments behind a table that are no names but the words of one of its columns: 合计 各县 服务点. */
function unquotedColumns({ params }: Call, { scope }: Spot): hbs.AST.PathExpression[] {
  const [table, ...others] = params
  const found = table && isNode('PathExpression', table) ? follow(scope, readPath(table)) : null
  const value = found?.known ? found.value : undefined
  if (value?.kind !== 'table') return []
  return others.filter(
    (argument): argument is hbs.AST.PathExpression =>
      isNode('PathExpression', argument) &&
      value.columns.some(({ name }) => name === argument.original) &&
      !follow(scope, readPath(argument)).known,
  )
}

/** Checks the arguments; gives the values of those that are known already. */
export const checkArguments = (
  expressions: readonly Expression[],
  spot: Spot,
): (Value | undefined)[] =>
  expressions.map((argument) => {
    if (isNode('PathExpression', argument)) return checkPath(argument, spot, false)
    if (isNode('SubExpression', argument)) checkCall(argument, spot)
    return undefined
  })

/** Values of options but 是 and 否, which are no names. */
export const optionValues = (hash: hbs.AST.Hash | undefined): Expression[] =>
  pairsOf(hash)
    .map((pair) => pair.value)
    .filter((value) => answerOf(value) === null)
