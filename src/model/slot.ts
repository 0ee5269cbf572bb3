/** Slots: values stand beside the filled text, never in it; a token U+FDD0 n U+FDD1 marks each one's place. */
import type { Block, Inline } from './document.ts'

/** What a token stands for: inlines in running text, or whole blocks on a line of their own, once the parser has placed them. */
export type Slot =
  | { readonly kind: 'inlines'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'blocks'; blocks: readonly Block[]; placed: boolean }

const open = '\ufdd0'
const close = '\ufdd1'
/** Finds tokens; group 1 is the slot's index. The decoder takes these noncharacters out of everything authors write. */
export const slotToken = /\ufdd0(\d+)\ufdd1/g

/** Adds a slot to the table and gives the token that stands for it. */
export function addSlot(slots: Slot[], slot: Slot): string {
  slots.push(slot)
  return `${open}${slots.length - 1}${close}`
}

/** The slot that is all there is of a text, if it is nothing else. */
export function onlySlot(text: string, slots: readonly Slot[]): Slot | null {
  const match = /^\ufdd0(\d+)\ufdd1$/.exec(text.trim())
  return match ? (slots[Number(match[1])] ?? null) : null
}
