/** What is wrong with a helper's options and named columns, seen on the tree before anything runs. */

import { nearestName } from '../chinese/nearest-name.ts'
import type { Value } from '../model/values.ts'
import type { Helper } from './helper.ts'
import { columnMeant, columnNames, nearestColumn } from './table-column.ts'

interface CallFault {
  readonly loc: hbs.AST.SourceLocation
  /** Code and detail, as the message takes them. */
  readonly problem: string
  readonly nearest: string
}

/** @param first value of the first argument, if it is known already */
export function callFaults(
  helper: Helper,
  call: {
    readonly params: readonly hbs.AST.Expression[]
    readonly hash?: hbs.AST.Hash | undefined
  },
  first: Value | undefined,
): CallFault[] {
  const columns = first && helper.takesColumn ? columnNames(first) : []
  const [, named] = call.params
  const column = named?.type === 'StringLiteral' ? (named as hbs.AST.StringLiteral) : null
  const faults: CallFault[] = []
  const isUnknown = first && column && columnMeant(first, column.value) === null
  if (helper.takesColumn && column && columns.length > 0 && isUnknown)
    faults.push({
      loc: column.loc,
      problem: `no-column:${column.value}`,
      nearest: nearestColumn(column.value, columns),
    })
  return [...faults, ...optionFaults(helper, call.hash, first)]
}

function optionFaults(
  helper: Helper,
  hash: hbs.AST.Hash | undefined,
  first: Value | undefined,
): CallFault[] {
  const declared = helper.options?.flatMap((option) => option.names as readonly string[]) ?? []
  const columns = helper.takesConditions && first ? columnNames(first) : []
  // a table that is not known yet is asked when the helper runs
  if (helper.takesConditions && columns.length === 0) return []
  const known = [...declared, ...columns]
  return (hash?.pairs ?? [])
    .filter((pair) => !known.includes(pair.key) && !(first && columnMeant(first, pair.key)))
    .map((pair) => ({
      loc: pair.loc,
      problem: `option:${pair.key}`,
      nearest: nearestName(pair.key, known),
    }))
}
