/** The table whose rows give a paper each, and whether a paper looks at other rows of it than its own. */
import type { TableValue } from '../model/values.ts'
import type { Source } from '../paper/source.ts'

/** The table of `each`; null for a paper that does not go by rows. */
export function eachTable({ data, fields }: Source): TableValue | null {
  const name = fields.values['each']
  const table = typeof name === 'string' ? data[name] : undefined
  return table?.kind === 'table' ? table : null
}

export interface WatchedSource {
  /** The same paper; its rows are told when somebody looks at them. */
  readonly source: Source
  /** Whether anybody did since it was asked last. */
  readonly looked: () => boolean
}

/** Watches who looks at the rows of the `each` table: the row of a job is handed on by itself. */
export function watchRows(source: Source): WatchedSource {
  const name = source.fields.values['each']
  const table = eachTable(source)
  if (!table || typeof name !== 'string') return { source, looked: () => false }
  let looked = false
  const watched = new Proxy(table, {
    get: (target, key, receiver) => {
      if (key === 'rows' || key === 'byKey') looked = true
      return Reflect.get(target, key, receiver) as unknown
    },
  })
  return {
    source: { ...source, data: { ...source.data, [name]: watched } },
    looked: () => {
      const answer = looked
      looked = false
      return answer
    },
  }
}

/** Whether the texts of a paper name the table: then any of its rows may be meant, also where nobody got to look. */
export function namesRows(source: Source): boolean {
  const { text, bodyStart, fields, kind, partials, claims } = source
  const name = fields.values['each']
  if (typeof name !== 'string') return false
  const { each: _each, data, ...said } = fields.values
  const others = Object.entries((data ?? {}) as Record<string, unknown>)
    .filter(([other]) => other !== name)
    .map(([, entry]) => JSON.stringify(entry))
  const written = [
    text.slice(bodyStart),
    JSON.stringify(said),
    kind.template,
    ...Object.values(partials).map((part) => part.text),
  ]
  const expressions = written.flatMap((part) => part.match(/\{\{[^{}]*\}\}/g) ?? [])
  const blocks = text.slice(bodyStart).split(/```|~~~/)
  return (
    claims.includes(name) ||
    [...expressions, ...blocks.filter((_, index) => index % 2 === 1), ...others].some((part) =>
      part.includes(name),
    )
  )
}
