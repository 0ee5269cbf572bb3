/** `wengao data 台账.xlsx`: how a data file is read, with the declaration to paste. */
import { existsSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { reasonOf, UserError } from '../../error.ts'
import { readRegular } from '../../io/files/regular-file.ts'
import { isInside, nearBeside } from '../../io/files/workspace.ts'
import type { Lang } from '../../messages/index.ts'
import { dataFacts } from '../../report/data-json.ts'
import { dataText } from '../../report/data-text.ts'
import { enList, enReason, maybe, perhaps, zhList, zhReason } from '../../rules/words.ts'
import { madeRows, type ReadTable, readDataFile } from '../../run/read-data-file.ts'
import { shownFindings } from '../shown-findings.ts'

interface DataArguments {
  readonly file: string
  readonly lang: Lang
  readonly json: boolean
}

export async function dataCommand({ file: path, lang, json }: DataArguments): Promise<number> {
  const texts = new Map<string, string>()
  const named = fileAndTable(path)
  const file = nameToPaste(named.file)
  const bytes = await readNamedFile(named.file)
  const read = readDataFile(bytes, file, (name, text) => void texts.set(name, text))
  const wanted = tablesNamed(read.value, file, named.table)
  const tables = wanted.map((one) => ({ ...one, made: madeRows(one.table) }))
  const facts = json ? `${JSON.stringify({ tables: dataFacts(tables, lang) }, null, 2)}\n` : null
  process.stdout.write(facts ?? dataText(tables, lang))
  const { found, text } = shownFindings(read.diagnostics, texts, lang, (name) => name)
  process.stderr.write(text())
  return found.some((one) => one.severity === 'error') ? 1 : 0
}

/** 台账.xlsx#指标 as papers write it; a file may have a # in its own name. */
function fileAndTable(path: string): { readonly file: string; readonly table: string } {
  const at = path.indexOf('#')
  if (at <= 0 || existsSync(resolve(path))) return { file: path, table: '' }
  return { file: path.slice(0, at), table: path.slice(at + 1) }
}

/** @throws UserError with the file that may be meant */
async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return await readRegular(resolve(path))
  } catch (error) {
    const reason = reasonOf(error)
    const near = reason === 'ENOENT' ? nearBeside(resolve(path)) : ''
    throw new UserError(
      `读不了“${path}”：${zhReason(reason)}`,
      perhaps(near, '检查文件的名字和权限。'),
      [
        `cannot read "${path}": ${enReason(reason)}`,
        maybe(near, 'Check its name and permissions.'),
      ],
    )
  }
}

/**
 * The tables of a sheet, or the one table that is named.
 * @throws UserError for a name that none has
 */
function tablesNamed(
  tables: readonly ReadTable[],
  file: string,
  wanted: string,
): readonly ReadTable[] {
  if (wanted === '') return tables
  const names = tables.map(({ path }) => path.slice(file.length + 1))
  const own = tables.filter((_, index) => {
    const name = names[index] ?? ''
    return name === wanted || name.startsWith(`${wanted}!`)
  })
  if (own.length > 0 || tables.length === 0) return own
  throw new UserError(`${file} 里没有“${wanted}”这张表。`, `现有的：${zhList(names)}。`, [
    `${file} has no table "${wanted}"`,
    `There are: ${enList(names)}.`,
  ])
}

/** As a paper in this folder names the file; one outside it is named alone, as if it were copied here. */
function nameToPaste(path: string): string {
  const here = process.cwd()
  const whole = resolve(path)
  if (!isInside(here, whole)) return basename(path)
  return relative(here, whole).split(sep).join('/')
}
