/** Names are checked on the tree before anything is filled: all unknown ones are reported in one go. */

import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { bareRecord, type RecordValue, type Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { callFaults } from './call-faults.ts'
import type { Helper } from './helper.ts'
import type { Program } from './parse.ts'
import { follow, itemsOf, type Layer, type Path, type Scope } from './scope.ts'

export interface Names {
  readonly scope: Scope
  readonly helpers: Readonly<Record<string, Helper>>
  /** Names that the template itself understands: 条数, body, part … */
  readonly words: readonly string[]
  readonly partials: Readonly<Record<string, CheckedText>>
  readonly main: CheckedText
  /** Names that are both a field and a column of the row: wanted is 行.name. */
  readonly clashes: readonly string[]
}
/** A parsed text and the way from its positions to the file. */
export interface CheckedText {
  readonly program: Program
  readonly place: (loc: hbs.AST.SourceLocation) => Origin
}

const blockWords = new Set(['if', 'unless', 'each', 'with', 'lacks', '若', '若非', '逐条', '取'])

/** Most partials that one text may take in, those inside others counted again. */
const partialLimit = 2000

/** Reports everything in the tree that cannot be filled. */
export function checkNames(names: Names): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  let place = names.main.place
  const open: string[] = []
  let entered = 0
  const say = <T extends Diagnostic>(one: T): void => void diagnostics.push(one)
  const visit = (body: readonly hbs.AST.Statement[], scope: Scope): void => {
    for (const statement of body) visitStatement(statement, scope)
  }
  const visitStatement = (statement: hbs.AST.Statement, scope: Scope): void => {
    switch (statement.type) {
      case 'MustacheStatement':
        return mustache(statement as hbs.AST.MustacheStatement, scope)
      case 'BlockStatement':
        return block(statement as hbs.AST.BlockStatement, scope)
      case 'PartialStatement':
        return partial(statement as hbs.AST.PartialStatement, scope)
      case 'ContentStatement':
      case 'CommentStatement':
        return
      default:
        say(diagnose('template/unsupported', place(statement.loc), { what: statement.type }))
    }
  }
  const mustache = (statement: hbs.AST.MustacheStatement, scope: Scope): void => {
    if (isCall(statement)) call(statement, scope)
    else path(statement.path, scope, true)
  }
  const call = (one: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): void => {
    const name = (one.path as hbs.AST.PathExpression).original
    const helper = names.helpers[name]
    if (names.words.includes(name) || name === 'lookup') return
    if (!helper) {
      const nearest = nearestName(name, Object.keys(names.helpers))
      return say(diagnose('template/unknown-helper', place(one.path.loc), { name, nearest }))
    }
    const wrong = (loc: hbs.AST.SourceLocation, problem: string, nearest = ''): void =>
      say(
        diagnose('template/helper-arguments', place(loc), {
          helper: name,
          usage: helper.usage,
          problem,
          nearest,
        }),
      )
    const [least, most] = helper.arity
    if (one.params.length < least || one.params.length > most)
      wrong(one.loc, `count:${one.params.length}`)
    const [first] = args(one.params, scope)
    args(optionValues(one.hash), scope)
    for (const fault of callFaults(helper, one, first))
      wrong(fault.loc, fault.problem, fault.nearest)
  }
  /** Checks the arguments; gives the values of those that are known already. */
  const args = (expressions: readonly hbs.AST.Expression[], scope: Scope): (Value | undefined)[] =>
    expressions.map((argument) => {
      if (argument.type === 'PathExpression') return path(argument, scope, false)
      if (argument.type === 'SubExpression') call(argument as hbs.AST.SubExpression, scope)
      return undefined
    })
  /** Checks one path; gives what it leads to, if that is known already. */
  const path = (
    expression: hbs.AST.Expression,
    scope: Scope,
    printed: boolean,
  ): Value | undefined => {
    if (expression.type !== 'PathExpression') return undefined
    const one = expression as hbs.AST.PathExpression
    if (one.data) return undefined
    if (scope.some((layer) => layer.value === undefined && Object.keys(layer.names).length === 0))
      return undefined
    const found = follow(scope, readPath(one))
    const isWord = printed && names.words.includes(one.original)
    if (isWord && found.known)
      say(diagnose('template/ambiguous-name', place(one.loc), { name: one.original }))
    if (isWord) return undefined
    const helper = names.helpers[one.original]
    if (
      found.known &&
      names.clashes.includes(one.parts[0] as string) &&
      scope.length === names.scope.length
    )
      say(diagnose('template/ambiguous-name', place(one.loc), { name: one.original }))
    if (found.known) return found.value
    if (printed && helper && helper.arity[0] > 0)
      say(
        diagnose('template/helper-arguments', place(one.loc), {
          helper: one.original,
          usage: helper.usage,
          problem: 'count:0',
          nearest: '',
        }),
      )
    else if (!(printed && helper))
      say(
        diagnose('template/unknown-name', place(one.loc), {
          name: found.missing,
          nearest: nearestName(found.missing, found.candidates),
          table: found.table?.name ?? '',
          key: found.table?.key ?? '',
        }),
      )
    return undefined
  }
  const block = (statement: hbs.AST.BlockStatement, scope: Scope): void => {
    const name = (statement.path as hbs.AST.PathExpression).original
    const both = (inner: Scope): void => {
      visit(statement.program?.body ?? [], inner)
      visit(statement.inverse?.body ?? [], scope)
    }
    if (!blockWords.has(name)) {
      say(
        diagnose('template/unknown-helper', place(statement.path.loc), {
          name: `#${name}`,
          nearest: nearestName(name, blockWords),
        }),
      )
      return
    }
    if (name === 'lacks') return both(scope)
    if (statement.params.length !== 1)
      return say(
        diagnose('template/helper-arguments', place(statement.loc), {
          helper: `#${name}`,
          usage: `{{#${name} x}}`,
          problem: `count:${statement.params.length}`,
          nearest: '',
        }),
      )
    const [argument] = statement.params
    if (argument?.type === 'SubExpression') call(argument as hbs.AST.SubExpression, scope)
    const value = argument ? path(argument, scope, false) : undefined
    if (name === 'if' || name === 'unless' || name === '若' || name === '若非') return both(scope)
    if ((name === 'each' || name === '逐条') && value && !itemsOf(value))
      say(
        diagnose('template/not-a-list', place(argument?.loc ?? statement.loc), {
          name: (argument as hbs.AST.PathExpression).original,
        }),
      )
    both([...scope, innerLayer(name, value, statement.program?.blockParams ?? [])])
  }
  const partial = (statement: hbs.AST.PartialStatement, scope: Scope): void => {
    if (statement.name.type !== 'PathExpression')
      return say(diagnose('template/unsupported', place(statement.loc), { what: '{{> (…)}}' }))
    const name = (statement.name as hbs.AST.PathExpression).original
    const target = names.partials[name]
    args([...statement.params, ...optionValues(statement.hash)], scope)
    if (statement.params.length > 0)
      say(diagnose('template/unsupported', place(statement.loc), { what: `{{> ${name} …}}` }))
    if (!target)
      return say(
        diagnose('template/unknown-partial', place(statement.loc), {
          name,
          nearest: nearestName(name, Object.keys(names.partials)),
        }),
      )
    if (open.includes(name))
      return say(
        diagnose('template/unsupported', place(statement.loc), { what: `{{> ${name}}} ↺` }),
      )
    if (++entered > partialLimit) {
      if (entered === partialLimit + 1)
        say(diagnose('template/too-much', place(statement.loc), { limit: partialLimit }))
      return
    }
    const outer = place
    place = target.place
    open.push(name)
    const given = bareRecord(
      (statement.hash?.pairs ?? []).map((pair) => [pair.key, undefined] as const),
    )
    visit(target.program.body, [...scope, { value: scope.at(-1)?.value, names: given }])
    open.pop()
    place = outer
  }
  visit(names.main.program.body, names.scope)
  return diagnostics
}

/** A mustache with arguments is a call of a helper. */
export const isCall = (statement: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): boolean =>
  statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0

const optionValues = (hash: hbs.AST.Hash | undefined): hbs.AST.Expression[] =>
  (hash?.pairs ?? []).map((pair) => pair.value).filter((value) => answerOf(value) === null)

/** What 是 or 否 without quotes behind an option means; null for anything else. */
export function answerOf(one: hbs.AST.Expression): boolean | null {
  const name = one.type === 'PathExpression' ? (one as hbs.AST.PathExpression).original : ''
  if (name === '是') return true
  return name === '否' ? false : null
}

export function readPath(expression: hbs.AST.PathExpression): Path {
  const here = expression.original.startsWith('this.') || expression.original.startsWith('./')
  return {
    original: expression.original,
    parts: expression.parts.map(String),
    depth: expression.depth,
    here,
  }
}

/** What is known inside a block: fields of any of the rows, block parameters; a level of its own even when nothing is known. */
function innerLayer(name: string, value: Value | undefined, parameters: readonly string[]): Layer {
  const each = name === 'each' || name === '逐条'
  const inner = value && each ? anyItem(value) : value
  return {
    value: inner,
    names: bareRecord(parameters.map((one, index) => [one, index === 0 ? inner : undefined])),
  }
}

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
