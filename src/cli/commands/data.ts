/** `wengao data 台账.xlsx`: how a data file is read, with the declaration to paste. */
import { basename, relative, resolve, sep } from 'node:path'
import { reasonOf, UserError } from '../../error.ts'
import { readRegular } from '../../io/files/regular-file.ts'
import { isInside } from '../../io/files/workspace.ts'
import type { Lang } from '../../messages/index.ts'
import { dataFacts } from '../../report/data-json.ts'
import { dataText } from '../../report/data-text.ts'
import { madeRows, readDataFile } from '../../run/read-data-file.ts'
import { shownFindings } from '../shown-findings.ts'

interface DataArguments {
  readonly file: string
  readonly lang: Lang
  readonly json: boolean
}

export async function dataCommand({ file: path, lang, json }: DataArguments): Promise<number> {
  const texts = new Map<string, string>()
  const file = nameToPaste(path)
  let bytes: Uint8Array
  try {
    bytes = await readRegular(resolve(path))
  } catch (error) {
    throw new UserError(`读不了“${path}”：${reasonOf(error)}`, '检查文件的名字和权限。', [
      `cannot read "${path}": ${reasonOf(error)}`,
      'Check its name and permissions.',
    ])
  }
  const read = readDataFile(bytes, file, (name, text) => void texts.set(name, text))
  const tables = read.value.map((one) => ({ ...one, made: madeRows(one.table) }))
  const facts = json ? `${JSON.stringify({ tables: dataFacts(tables, lang) }, null, 2)}\n` : null
  process.stdout.write(facts ?? dataText(tables, lang))
  const { found, text } = shownFindings(read.diagnostics, texts, lang, (name) => name)
  process.stderr.write(text())
  return found.some((one) => one.severity === 'error') ? 1 : 0
}

/** As a paper in this folder names the file; one outside it is named alone, as if it were copied here. */
function nameToPaste(path: string): string {
  const here = process.cwd()
  const whole = resolve(path)
  if (!isInside(here, whole)) return basename(path)
  return relative(here, whole).split(sep).join('/')
}
