/** Partials: they exist, take no argument but options, do not stand inside themselves, and are checked where they stand. */
import { nearestName } from '../../chinese/nearest-name.ts'
import { diagnose } from '../../diagnostic.ts'
import { bareRecord } from '../../model/values.ts'
import { isNode, pairsOf } from '../syntax-tree.ts'
import { type CheckedText, type Spot, say } from './check.ts'
import { checkArguments, optionValues } from './check-call.ts'

/** Most partials that one text may take in, those inside others counted again. */
const partialLimit = 2000

export function checkPartial(statement: hbs.AST.PartialStatement, spot: Spot): void {
  const { check, open } = spot
  const place = spot.place(statement.loc)
  const unsupported = (what: string): void =>
    say(spot, diagnose('template/unsupported', place, { what }))
  if (!isNode('PathExpression', statement.name)) return unsupported('{{> (…)}}')
  const name = statement.name.original
  checkArguments([...statement.params, ...optionValues(statement.hash)], spot)
  if (statement.params.length > 0) unsupported(`{{> ${name} …}}`)
  const target = check.names.partials[name]
  if (!target) {
    const nearest = nearestName(name, Object.keys(check.names.partials))
    return say(spot, diagnose('template/unknown-partial', place, { name, nearest }))
  }
  if (open.includes(name)) return unsupported(`{{> ${name}}} ↺`)
  check.partials++
  if (check.partials === partialLimit + 1)
    say(spot, diagnose('template/too-much', place, { limit: partialLimit }))
  if (check.partials <= partialLimit) visitPartial(statement, name, target, spot)
}

/** Its options are names inside it; what they hold is not known yet. */
function visitPartial(
  { hash }: hbs.AST.PartialStatement,
  name: string,
  { program, place }: CheckedText,
  { check, scope, open }: Spot,
): void {
  const given = bareRecord(pairsOf(hash).map((pair) => [pair.key, undefined] as const))
  const inside = [...scope, { value: scope.at(-1)?.value, names: given }]
  check.visit(program.body, { check, scope: inside, place, open: [...open, name] })
}
