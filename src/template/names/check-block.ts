/** Blocks: the word is one of ours, it takes one argument, and inside it the names of what it enters are seen. */
import { nearestName } from '../../chinese/nearest-name.ts'
import { diagnose } from '../../diagnostic.ts'
import { bareRecord, type RecordValue, type Value } from '../../model/values.ts'
import { itemsOf, type Layer, type Scope } from '../scope.ts'
import { isNode, nameOf } from '../syntax-tree.ts'
import { type Spot, say } from './check.ts'
import { checkCall } from './check-call.ts'
import { checkPath } from './check-path.ts'

const blockWords = new Set(['if', 'unless', 'each', 'with', 'lacks', '若', '若非', '逐条', '取'])
const askWords = new Set(['if', 'unless', '若', '若非'])
const loopWords = new Set(['each', '逐条'])

export function checkBlock(block: hbs.AST.BlockStatement, spot: Spot): void {
  const name = nameOf(block.path)
  if (!blockWords.has(name)) {
    const nearest = nearestName(name, blockWords)
    const place = spot.place(block.path.loc)
    return say(spot, diagnose('template/unknown-helper', place, { name: `#${name}`, nearest }))
  }
  if (name === 'lacks') return visitBoth(block, spot, spot.scope)
  const [argument] = block.params
  if (!argument || block.params.length !== 1)
    return say(
      spot,
      diagnose('template/helper-arguments', spot.place(block.loc), {
        helper: `#${name}`,
        usage: `{{#${name} x}}`,
        problem: `count:${block.params.length}`,
        nearest: '',
      }),
    )
  if (isNode('SubExpression', argument)) checkCall(argument, spot)
  const value = checkPath(argument, spot, false)
  if (askWords.has(name)) return visitBoth(block, spot, spot.scope)
  if (loopWords.has(name) && value && !itemsOf(value))
    say(spot, diagnose('template/not-a-list', spot.place(argument.loc), { name: nameOf(argument) }))
  const entered = loopWords.has(name) ? value && anyItem(value) : value
  const inside = innerLayer(entered, block.program?.blockParams ?? [])
  visitBoth(block, spot, [...spot.scope, inside])
}

/** What stands in the block sees its names, what stands behind `{{else}}` those around it. */
function visitBoth(block: hbs.AST.BlockStatement, spot: Spot, inside: Scope): void {
  const { visit } = spot.check
  visit(block.program?.body ?? [], { ...spot, scope: inside })
  visit(block.inverse?.body ?? [], spot)
}

/** A level of its own even when nothing is known; its block parameters are the value and its number. */
const innerLayer = (value: Value | undefined, parameters: readonly string[]): Layer => ({
  value,
  names: bareRecord(
    parameters.map((name, index) => [name, index === 0 ? value : undefined] as const),
  ),
})

/** Stands for every item: fields of any of the records, else the first item. */
function anyItem(value: Value): Value | undefined {
  const items = itemsOf(value) ?? []
  const records = items
    .map((item) => item.value)
    .filter((item): item is RecordValue => item.kind === 'record')
  if (records.length !== items.length || items.length === 0) return items[0]?.value
  const fields = bareRecord(records.flatMap((record) => Object.entries(record.fields)))
  const names = records.find((record) => record.names)?.names
  return names ? { kind: 'record', fields, names } : { kind: 'record', fields }
}
