/** A paper built to HTML and DOCX with a theme of its own. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import { type Files, memoryIo } from './paper.ts'

export type { Files } from './paper.ts'

const themes = join(import.meta.dirname, '../../templates/themes')

/** Outputs by name; none when the paper or the theme is refused. */
export async function build(
  text: string,
  files: Files,
  theme: string,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const own = { file: 't.yml', text: theme }
  const io = {
    ...memoryIo(files),
    theme: () => {
      const { value, diagnostics } = readTheme('t', own, (name) => ({
        file: name,
        text: readFileSync(join(themes, `${name}.yml`), 'utf8'),
      }))
      return { value: value?.theme ?? null, diagnostics }
    },
  }
  const read = await readPaper('稿.md', new TextEncoder().encode(text), io)
  const [job] = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  if (!job) return {}
  const { value } = await buildJob(job, { formats: ['html', 'docx'] }, io)
  return Object.fromEntries(value.map(({ name, bytes }) => [name, bytes]))
}
