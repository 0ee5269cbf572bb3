/** Reads and checks the house's own kinds, themes and word lists at build time. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KindText } from '../../kind/kind.ts'
import { openHouse } from './house.ts'
import { packageRoot } from './package-root.ts'
import { kindTexts, type PreparedHouse, stampOf } from './prepared-house.ts'
import { listTexts, readTexts } from './word-lists.ts'

/** @throws where a shipped kind, theme or word list is broken */
export function prepareHouse(): PreparedHouse {
  const folder = join(packageRoot(), 'templates')
  const text = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')
  const { kinds, themes } = openHouse(packageRoot())
  const sheets = themes.sheets()
  const words = listTexts({ folder, prefix: '', root: packageRoot() })
  const lists = readTexts(words)
  const broken = [...kinds.diagnostics, ...sheets.diagnostics, ...lists.diagnostics]
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
  const parentsOf = (name: string): string[] => {
    const parent = sheets.value.find(({ theme }) => theme.name === name)?.extends
    return parent ? [parent, ...parentsOf(parent)] : []
  }
  const common = text('kinds/common.yml')
  const kindText = (id: string): KindText => {
    const template = `kinds/${id}/document.md.hbs`
    return {
      file: '',
      manifest: text(`kinds/${id}/kind.yml`),
      template: existsSync(join(folder, template)) ? text(template) : null,
    }
  }
  return {
    kinds: Object.fromEntries(
      kinds.value.map((value) => {
        const chain = [value.id, ...value.parents].map(kindText)
        return [value.id, { stamp: stampOf(kindTexts(common, chain)), value }]
      }),
    ),
    themes: Object.fromEntries(
      sheets.value.map((value) => {
        const { name } = value.theme
        const parents = parentsOf(name)
        const texts = [name, ...parents].map((one) => text(`themes/${one}.yml`))
        return [name, { stamp: stampOf(texts), parents, value }]
      }),
    ),
    lists: { stamp: stampOf(words.flat()), value: lists.value },
  }
}
