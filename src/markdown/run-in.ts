/** A `#` head that ends in 。 takes the next paragraph in; without one it is an error. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { ReadBlock } from './blocks/read-block.ts'

export function joinRunIns(read: readonly ReadBlock[], diagnostics: Diagnostic[]): ReadBlock[] {
  const done: ReadBlock[] = []
  for (let index = 0; index < read.length; index++) {
    const one = read[index] as ReadBlock
    const next = read[index + 1]
    if (!one.openHead || one.block.type !== 'heading') done.push(one)
    else if (next?.block.type === 'paragraph') {
      done.push({ ...one, openHead: false, block: { ...one.block, runIn: next.block.children } })
      index++
    } else {
      diagnostics.push(
        diagnose('markdown/run-in-without-text', one.block.origin, {
          text: inlinesText(one.block.children),
        }),
      )
      done.push(one)
    }
  }
  return done
}
