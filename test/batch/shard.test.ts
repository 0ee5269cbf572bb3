/** Parts of a run for several machines: every paper in one of them, no part larger than another by more than one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inShard, readShard } from '../../src/batch/shard.ts'

describe('--shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    [' 2 / 5 ', { index: 2, count: 5 }],
    ['0/5', null],
    ['6/5', null],
    ['2', null],
    ['-1/5', null],
    ['2/0', null],
  ])('reads %s', (text, shard) => expect(readShard(text)).toEqual(shard))
  it('parts a run', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        (size, count) => {
          const papers = Array.from({ length: size }, (_, index) => index)
          const parts = Array.from({ length: count }, (_, at) =>
            inShard(papers, { index: at + 1, count }),
          )
          expect(parts.flat().sort((a, b) => a - b)).toEqual(papers)
          const sizes = parts.map((part) => part.length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    ))
})
