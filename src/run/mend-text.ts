/** Mends a paper that is not yet written: the changes of `check --fix`, each told with what it changed. */
import { mendingsOf } from '../check/repair.ts'
import type { Filter } from '../check/rule.ts'
import type { Io } from '../outside/outside.ts'
import { edited } from '../text/rewrite.ts'
import { checkPapers } from './check-papers.ts'
import { readPaper } from './read-paper.ts'

export interface MendedText {
  readonly body: string
  readonly changes: readonly { readonly from: string; readonly to: string }[]
}

/** One change may uncover another; this many rounds are enough for any paper that a person wrote. */
const mostRounds = 8

/** A head with which every body can be read: what a kind wants besides may be missing. */
const head = (title: string): string =>
  `---\n文种: 交流发言\n标题: ${JSON.stringify(title)}\n模板: 否\n---\n`

/** @param shown what is done to findings before they are mended */
export async function mendText(
  { title, body }: { readonly title: string; readonly body: string },
  file: string,
  io: Io,
  shown: Filter,
): Promise<MendedText> {
  const own = head(title)
  const changes: { from: string; to: string }[] = []
  let text = own + body
  for (let round = 0; round < mostRounds; round++) {
    const { value: source } = await readPaper(file, new TextEncoder().encode(text), io)
    if (!source) break
    const { diagnostics } = checkPapers([{ source, base: '稿' }])
    const mendings = mendingsOf(shown(diagnostics), source)
    if (mendings.length === 0) break
    for (const { start, end, to } of mendings) changes.push({ from: text.slice(start, end), to })
    text = edited(text, mendings)
  }
  return { body: text.slice(own.length), changes }
}
