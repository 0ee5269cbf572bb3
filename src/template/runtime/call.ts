/** Calls with arguments: words of the template, `lookup`, and the helpers; what a helper cannot do is a finding and a hole. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { fewCells } from '../../model/hole.ts'
import { bareRecord, cellsOfAll, type Value } from '../../model/values.ts'
import { namesOfPlaces, type Origin } from '../../origin.ts'
import { type Helper, type HelperCall, HelperProblem, MissingInput } from '../helper.ts'
import { helperByName } from '../helpers/index.ts'
import { memberOf, type Scope } from '../scope.ts'
import { type Argument, asValue, failure, isFailed } from './argument.ts'
import { type Options, type TemplateRun, wordOf } from './run.ts'

type Hash = Readonly<Record<string, Argument>>

export function callByName(run: TemplateRun) {
  return (name: string, text: string, start: number, end: number, ...rest: unknown[]): Argument => {
    const options = rest.pop() as Options
    const given = rest as Argument[]
    const args = given.map(asValue)
    if (name === 'lookup') return member(args)
    const place = run.place(text, start, end)
    const word = wordOf(run, name)
    if (word) return { slot: word(args, place) }
    const hash: Hash = options.hash ?? {}
    const failed = [...given, ...Object.values(hash)].find(isFailed)
    if (failed !== undefined) return failed
    return callHelper(
      name,
      { args, options: optionsOf(hash), scope: options.data.scope },
      place,
      run,
    )
  }
}

function member([value, name]: readonly (Value | undefined)[]): Value | undefined {
  return value && memberOf(value, name?.kind === 'text' ? name.text : '')
}

const optionsOf = (hash: Hash): Record<string, Value | undefined> =>
  bareRecord(Object.entries(hash).map(([key, value]) => [key, asValue(value)] as const))

function callHelper(
  name: string,
  call: Omit<HelperCall, 'passOver' | 'shared'>,
  place: Origin,
  run: TemplateRun,
): Argument {
  const helper = helperByName[name]
  if (!helper) throw new Error(`no helper ${name}: the name check let it pass`)
  try {
    const passOver: HelperCall['passOver'] = (gaps) => {
      const cells = namesOfPlaces(cellsOfAll(gaps))
      run.diagnostics.push(diagnose('data/passed-over', place, { name, cells }))
    }
    const shared: HelperCall['shared'] = (merged) => {
      const cells = namesOfPlaces(cellsOfAll(merged))
      run.diagnostics.push(diagnose('data/shared-figure', place, { name, cells }))
    }
    return helper.run({ ...call, passOver, shared })
  } catch (error) {
    if (error instanceof MissingInput) {
      const { cells, owners } = error
      const column = columnIn(call.scope, error.missing)
      const data = { name: column ?? name, cells, owners }
      run.diagnostics.push(diagnose('data/missing-value', place, data))
      return failure([cells.length > 0 ? fewCells(cells) : [name], owners], place)
    }
    if (!(error instanceof HelperProblem)) throw error
    run.diagnostics.push(problemOf(name, helper, error, place))
    return failure([[name]], place)
  }
}

/** The column of the rows around a call in which a value is missing: what the author has to look for. */
function columnIn(scope: Scope, [first]: readonly Value[]): string | null {
  if (!first) return null
  for (const { value } of scope)
    if (value?.kind === 'record')
      for (const name in value.fields) if (value.fields[name] === first) return name
  return null
}

const problemOf = (
  name: string,
  { usage }: Helper,
  { code, detail, nearest }: HelperProblem,
  place: Origin,
): Diagnostic =>
  diagnose('template/helper-arguments', place, {
    helper: name,
    usage,
    problem: `${code}:${detail}`,
    nearest,
  })
