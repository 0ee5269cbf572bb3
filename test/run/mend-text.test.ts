/** Papers that are not yet written, mended: each change told, whatever the draft is called. */
import { expect, it } from 'vitest'
import { mendText } from '../../src/run/mend-text.ts'
import { memoryIo } from '../support/paper.ts'

it.each(['稿.docx', '../../别处/稿.docx'])(
  'mends the body of %s and tells each change',
  async (file) => {
    const paper = { title: '他说"今天"', body: '大家都说"今天"很好,{{甲}}也同意.\n' }
    const { body, changes } = await mendText(paper, file, memoryIo({}), (findings) => [...findings])
    expect(body).toBe('大家都说“今天”很好，{{甲}}也同意。\n')
    expect(changes).toEqual([
      { from: '"', to: '“' },
      { from: '"', to: '”' },
      { from: ',', to: '，' },
      { from: '.', to: '。' },
    ])
  },
)
