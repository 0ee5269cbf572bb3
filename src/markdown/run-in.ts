/** A `#` head that ends in 。 takes the next paragraph in; without one it is an error. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { ReadBlock } from './blocks/read-block.ts'

export function joinRunIns(read: readonly ReadBlock[], diagnostics: Diagnostic[]): ReadBlock[] {
  const done: ReadBlock[] = []
  for (let index = 0; index < read.length; index++) {
    const current = read[index] as ReadBlock
    const next = read[index + 1]
    if (!current.openHead || current.block.type !== 'heading') done.push(current)
    else if (next?.block.type === 'paragraph') {
      done.push({
        ...current,
        openHead: false,
        block: { ...current.block, runIn: next.block.children },
      })
      index++
    } else {
      diagnostics.push(
        diagnose('markdown/run-in-without-text', current.block.origin, {
          text: inlinesText(current.block.children),
        }),
      )
      done.push(current)
    }
  }
  return done
}
