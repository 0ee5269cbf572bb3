/** 称呼 and 主送: the first line of a text, when it ends in ： and addresses people, or organs. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Block } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { addresses, namesOrgans } from '../addressing.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { bareLetters } from '../letters.ts'
import type { BodyFacts } from './facts.ts'

const headBlocks = new Set<Block['type']>(['title', 'byline', 'toc', 'cover', 'letterhead'])

/**
 * Marks the line. Organs are addressed only where the kind knows an addressee; a line that the front matter has in other marks, or
 * without its ：, goes: the paper prints that one.
 */
export function takeSalutation(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): ReadBlock[] {
  const first = read.findIndex(({ block }) => !headBlocks.has(block.type))
  return read.flatMap((current, index): ReadBlock[] => {
    const { block, literal } = current
    if (index !== first || literal || block.type !== 'paragraph') return [current]
    const text = inlinesText(block.children).trim()
    if (doubled(text, facts)) {
      diagnostics.push(diagnose('markdown/doubled-line', block.origin, { text, in: 'addressee' }))
      return []
    }
    const isField = facts.addressee !== '' && text === `${facts.addressee}：`
    const isOrgans = facts.addressed && (isField || namesOrgans(text))
    const organs = isOrgans ? 'addressee' : null
    const type = addresses(text) ? 'salutation' : organs
    if (!type) return [current]
    const { children, origin } = block
    return [{ ...current, block: { type, id: '', children, origin }, line: -1 }]
  })
}

function doubled(text: string, { addressee, addressed }: BodyFacts): boolean {
  if (!addressed || addressee === '' || text === `${addressee}：`) return false
  return bareLetters(text) === bareLetters(addressee)
}
