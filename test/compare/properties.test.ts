/** Any edit of a paper’s text comes back: what is applied prints as the copy has it, and equal copies have no change. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/compare/align.ts'
import { plainChange } from '../../src/compare/change.ts'
import { movedOn } from '../../src/compare/moved-on.ts'
import { settleCopies } from '../../src/compare/settle-copies.ts'
import { edited } from '../../src/text/rewrite.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'),
  minLength: 1,
  maxLength: 24,
})
const item = fc.record({ type: fc.constant('paragraph' as const), letters })

describe('alignment', () => {
  it('places every paragraph once, those of the copy in their order', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 14 }),
        fc.array(item, { maxLength: 14 }),
        (base, copy) => {
          const groups = align(
            base,
            copy.map((one) => ({ ...one, marks: [] })),
          )
          const bases = groups.flatMap((group) => group.base)
          const copies = groups.flatMap((group) => group.edited)
          expect([...bases].sort((a, b) => a - b)).toEqual(base.map((_, index) => index))
          expect([...copies].sort((a, b) => a - b)).toEqual(copy.map((_, index) => index))
        },
      ),
    )
  })

  it('finds a copy that is the same, and one whose paragraphs were turned round', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 12 }), (texts) => {
        const items = texts.map((text) => ({
          type: 'paragraph' as const,
          letters: text,
          marks: [],
        }))
        const same = align(items, items)
        expect(
          same.every(({ base, edited: of, moved }) => base.join() === of.join() && !moved),
        ).toBe(true)
        const turned = align(items, [...items].reverse())
        expect(turned.every(({ base, edited: of }) => base.length === 1 && of.length === 1)).toBe(
          true,
        )
      }),
    )
  })
})

describe('edits of a file that has changed', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁\n'), minLength: 1, maxLength: 40 })
  it('go to their place or meet the change: with the author’s they give the same in either order', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(4),
        letters,
        fc.nat(),
        fc.nat(4),
        letters,
        (before, ...rest) => {
          const [at, length, words, otherAt, otherLength, otherWords] = rest
          const cut = (from: number, size: number, to: string) => {
            const start = from % (before.length + 1)
            return { start, end: Math.min(before.length, start + size), to }
          }
          const [own, other] = [
            cut(at, length, `〔${words}〕`),
            cut(otherAt, otherLength, `【${otherWords}】`),
          ]
          const now = edited(before, [other])
          const change = {
            ...plainChange,
            class: 'text',
            form: 'replaced',
            before: '',
            after: '',
            edits: [{ file: '稿.md', ...own }],
          } as const
          const [moved] = movedOn(
            settleCopies([[change]]),
            new Map([['稿.md', before]]),
            new Map([['稿.md', now]]),
          )
          const apart = own.end < other.start || other.end < own.start
          if (moved?.against) return
          // a change that takes out what it puts in again may be read as a smaller one
          if (!apart) return
          const both = edited(
            before,
            [own, other].sort((a, b) => a.start - b.start),
          )
          expect(edited(now, moved?.edits ?? [])).toBe(both)
        },
      ),
    )
  })

  it('meet it where both change the same letters', () => {
    const change = {
      ...plainChange,
      class: 'text',
      form: 'replaced',
      before: '乙',
      after: '丙',
      edits: [{ file: '稿.md', start: 1, end: 2, to: '丙' }],
    } as const
    const [moved] = movedOn(
      settleCopies([[change]]),
      new Map([['稿.md', '甲乙丁']]),
      new Map([['稿.md', '甲戊丁']]),
    )
    expect(moved?.against).toEqual({ by: 'author', now: '戊' })
  })
})
