/** One name or path against the names that are seen there. */
import { nearestName } from '../../chinese/nearest-name.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Value } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'
import { type Found, follow, type Scope } from '../scope.ts'
import { type Expression, isNode, readPath } from '../syntax-tree.ts'
import { type Spot, say } from './check.ts'

/**
 * Checks one path; gives what it leads to, if that is known already.
 * @param printed it stands by itself in `{{…}}`, where it may be a word or want to be a helper
 */
export function checkPath(expression: Expression, spot: Spot, printed: boolean): Value | undefined {
  if (!isNode('PathExpression', expression) || expression.data) return undefined
  if (hidesNames(spot.scope)) return undefined
  const { names } = spot.check
  const found = follow(spot.scope, readPath(expression))
  const isWord = printed && names.words.includes(expression.original)
  if (found.known && (isWord || clashes(expression, spot)))
    say(
      spot,
      diagnose('template/ambiguous-name', spot.place(expression.loc), {
        name: expression.original,
      }),
    )
  if (isWord) return undefined
  if (found.known) return found.value
  const fault = unknown(expression, found, printed, spot)
  if (fault) say(spot, fault)
  return undefined
}

/** A level of which nothing is known may hold any name. */
const hidesNames = (scope: Scope): boolean =>
  scope.some((layer) => layer.value === undefined && Object.keys(layer.names).length === 0)

/** Both a field and a column of the row, asked for outside blocks. */
const clashes = ({ parts }: hbs.AST.PathExpression, { scope, check: { names } }: Spot): boolean =>
  names.clashes.includes(parts[0] ?? '') && scope.length === names.scope.length

function unknown(
  { original, loc }: hbs.AST.PathExpression,
  { missing, candidates, table, record }: Found & { readonly known: false },
  printed: boolean,
  spot: Spot,
): Diagnostic | null {
  const { place, check } = spot
  const { names } = check
  const helper = printed ? names.helpers[original] : undefined
  const marks = helper ? null : marksInside(original, place(loc), spot)
  if (marks) return marks
  if (!helper && record)
    return diagnose('template/unknown-column', place(loc), {
      of: record.name,
      sort: record.isRow ? 'row' : 'record',
      name: missing,
      nearest: nearestName(missing, candidates),
      known: candidates.slice(0, mostNamed),
    })
  if (!helper)
    return diagnose('template/unknown-name', place(loc), {
      name: missing,
      nearest: nearestName(missing, candidates),
      table: table?.name ?? '',
      key: table?.key ?? '',
    })
  if (helper.arity[0] === 0) return null
  const { usage } = helper
  const problem = 'count:0'
  return diagnose('template/helper-arguments', place(loc), {
    helper: original,
    usage,
    problem,
    nearest: '',
  })
}

/** Most columns that are named. */
const mostNamed = 20

const firstMark = /[（(。，,]/
/** What stands before a bracket or a full-width stop is a name: 合计（台账,资金） and 台账。石湾镇 are read as one word. */
export function marksInside(
  original: string,
  place: Origin,
  { scope, check: { names } }: Spot,
): Diagnostic | null {
  const at = original.search(firstMark)
  const head = original.slice(0, Math.max(at, 0))
  const helper = Object.hasOwn(names.helpers, head) ? names.helpers[head] : undefined
  if (helper)
    return diagnose('template/helper-arguments', place, {
      helper: head,
      usage: helper.usage,
      problem: 'brackets',
      nearest: '',
    })
  const path = { original: head, parts: head.split('.'), depth: 0, here: false }
  const isStop = original[at] === '。' || original[at] === '，'
  return head !== '' && isStop && follow(scope, path).known
    ? diagnose('template/quote-marks', place, { text: original })
    : null
}
