/** A number with a dot in front of a figure: 1. 5个县 is no decimal, in every output. */
import { expect, it } from 'vitest'
import { openDocx } from '../support/docx.ts'
import { buildPaper } from '../support/paper.ts'

it('is set apart from it, in items and headings', async () => {
  const body =
    '一、甲\n（一）乙\n### 1. 2个重点\n1. 5个县试点。\n2. 3个镇。\n3. 一般。\n4. **7成**以上。'
  const head = '---\n文种: 交流材料\n标题: 做法\n---\n'
  const { outputs } = await buildPaper(`${head}${body}\n`, { formats: ['html', 'docx'] })
  const [html, docx] = outputs.map(({ bytes }) => bytes)
  const document = openDocx(docx ?? new Uint8Array()).parts['word/document.xml'] ?? ''
  for (const text of [Buffer.from(html ?? []).toString('utf8'), document]) {
    const bare = text.replace(/<[^>]+>/g, '')
    for (const mark of ['1. 2个重点', '1. 5个县', '2. 3个镇', '3.一般', '4. 7成'])
      expect(bare).toContain(mark)
  }
})
