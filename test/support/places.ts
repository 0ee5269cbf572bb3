/** A paper built with a theme and a kind of its own, to HTML and DOCX, and to PDF where that is wanted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPrintService } from '../../src/io/browser/print-service.ts'
import { fontSets } from '../../src/io/fonts/font-sets.ts'
import type { Kind } from '../../src/kind/kind.ts'
import { readKind } from '../../src/kind/read-kind.ts'
import type { Io } from '../../src/outside/outside.ts'
import type { Format } from '../../src/paper/formats.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { type Files, memoryIo } from './paper.ts'

export type { Files } from './paper.ts'

const templates = join(import.meta.dirname, '../../templates')
const read = (path: string): string => readFileSync(join(templates, path), 'utf8')

export interface House {
  readonly theme: string
  /** Lines of fields beyond those of a speech, and a template behind its own. */
  readonly kind?: { readonly fields: string; readonly template: string }
}

const service = createPrintService(fontSets('/no/such/folder', true), {
  chromium: undefined,
  tagged: true,
})
export const closePlaces = service.close

/** Outputs by name; none when the paper, the theme or the kind is refused. */
export async function build(
  text: string,
  files: Files,
  house: House,
  formats: readonly Format[] = ['html', 'docx'],
): Promise<Readonly<Record<string, Uint8Array>>> {
  const own = { file: 't.yml', text: house.theme }
  const sheet = (name: string) => ({ file: name, text: read(`themes/${name}.yml`) })
  const io: Io = {
    ...memoryIo(files),
    theme: () => {
      const { value, diagnostics } = readTheme('t', own, sheet)
      return { value: value?.theme ?? null, diagnostics }
    },
    ...(house.kind ? { kind: () => ownKind(house.kind) } : {}),
    ...(formats.includes('pdf') ? { faces: service.faces, print: service.print } : {}),
  }
  const paper = await readPaper('稿.md', new TextEncoder().encode(text), io)
  const [job] = paper.value ? planJobs([{ source: paper.value, base: '稿' }]).value : []
  if (!job) return {}
  const { value } = await buildJob(job, { formats }, io)
  return Object.fromEntries(value.map(({ name, bytes }) => [name, bytes]))
}

function ownKind({ fields = '', template = '' } = {}): ReturnType<Io['kind']> {
  const manifest = read('kinds/speech/kind.yml').replace('\nfields:\n', `\nfields:\n${fields}`)
  const own = `${read('kinds/speech/document.md.hbs')}\n${template}`
  const made = readKind('speech', 'x/kind.yml', {
    manifest,
    common: read('kinds/common.yml'),
    template: own,
  })
  return made satisfies { readonly value: Kind | null }
}
