/** The papers whose pages are compared: every case in test/cases/pages, every paper in content, the starter of every kind. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openHouse } from '../../src/io/files/house.ts'
import { contentPapers } from './content.ts'
import type { Files } from './paper.ts'

export interface PagePaper {
  readonly name: string
  readonly folder: string
  readonly main: string
  /** Share of lines that must be equal in LibreOffice. */
  readonly share: number
}
const cases = join(import.meta.dirname, '../cases/pages')
const content = join(import.meta.dirname, '../../content')

export const pagePapers: readonly PagePaper[] = [
  ...readdirSync(cases).map((name) => {
    const folder = join(cases, name)
    return { name, folder, main: '稿.md', share: existsSync(join(folder, 'exact')) ? 1 : 0.99 }
  }),
  // a paper of a volume names its data beside itself: the folder is the volume's
  ...contentPapers().map(([name]) => {
    const [top = '', ...rest] = name.split('/')
    return {
      name: `content/${name}`,
      folder: join(content, top),
      main: rest.join('/'),
      share: 0.99,
    }
  }),
]

const house = openHouse('/no/such/folder')

/** What a new paper of each kind starts with: its files, the paper itself called 稿.md. */
export const starters: readonly { readonly kind: string; readonly files: Files }[] =
  house.kinds.value.map(({ id }) => ({
    kind: id,
    files: Object.fromEntries(
      house.starter(id).value.map(({ name, bytes }) => [name === '' ? '稿.md' : name, bytes]),
    ),
  }))
