/** Numbers of headings as an author types them: counted anew below an introduction, counted through the parts, or slips. */
import { describe, expect, it } from 'vitest'
import { headingLabel } from '../../src/model/numbering.ts'
import { eachBlock } from '../../src/model/walk.ts'
import { makePaper, speech } from '../support/paper.ts'

/** The numbers as printed, and how many of them are said to be other ones than typed. */
async function numbers(...lines: readonly string[]): Promise<string> {
  const { documents, found } = await makePaper(speech(`${lines.join('\n')}\n`))
  const labels = documents.flatMap(({ blocks }) =>
    [...eachBlock(blocks)].flatMap((block) =>
      block.type === 'heading' ? headingLabel(block) : [],
    ),
  )
  const slips = found.filter((finding) => finding.startsWith('numbering/sequence')).length
  return `${labels.join('')} ${slips}`
}

describe('a list below a paragraph that introduces it', () => {
  it('begins with the first number', async () =>
    expect(
      await numbers(
        '一、条件',
        '下列的可以：',
        '（一）甲',
        '（二）乙',
        '下列的不得：',
        '（一）丙',
        '（二）丁',
      ),
    ).toBe('一、（一）（二）（一）（二） 0'))
  it('begins anew in each article', async () =>
    expect(
      await numbers(
        '第一条 下列条件：',
        '（一）甲',
        '（二）乙',
        '第二条 下列情形:',
        '（一）丙',
        '（二）丁',
      ),
    ).toBe('（一）（二）（一）（二） 0'))
  it('counts its own slips', async () =>
    expect(
      await numbers(
        '一、条件',
        '下列的：',
        '（一）甲',
        '（二）乙',
        '不得：',
        '（一）丙',
        '（一）丁',
      ),
    ).toBe('一、（一）（二）（一）（二） 1'))
  it('goes on where the number does', async () =>
    expect(await numbers('一、条件', '（一）甲', '另外还有：', '（二）乙')).toBe(
      '一、（一）（二） 0',
    ))
  it('does not begin anew behind other text', async () =>
    expect(await numbers('一、条件', '（一）甲', '文。', '（一）乙')).toBe('一、（一）（二） 1'))
})

describe('numbers that go on through the parts', () => {
  it('are printed as typed', async () =>
    expect(
      await numbers(
        '一、',
        '（一）甲',
        '（二）乙',
        '二、',
        '（三）丙',
        '三、',
        '（四）丁',
        '（五）戊',
      ).then((said) => said.replace(/[一二三]、/g, '')),
    ).toBe('（一）（二）（三）（四）（五） 0'))
  it('are those of level 3, too', async () =>
    expect(
      await numbers('# 一、甲', '### 1. 子', '### 2. 丑', '# 二、乙', '### 3. 寅', '### 4. 卯'),
    ).toMatch(/^一、1\.2\.二、3\.4\. 0$/))
  it('have their slips told', async () =>
    expect(
      await numbers(
        '一、甲',
        '（一）子',
        '（二）丑',
        '二、乙',
        '（三）寅',
        '（三）卯',
        '三、丙',
        '（五）辰',
      ),
    ).toBe('一、（一）（二）二、（三）（四）三、（五） 1'))
  it('begin anew in a part that does', async () =>
    expect(
      await numbers(
        ...['一、甲', '（一）子', '（二）丑', '二、乙', '（三）寅', '三、丙', '（四）卯'],
        ...['四、丁', '（一）辰', '（二）巳'],
      ),
    ).toBe('一、（一）（二）二、（三）三、（四）四、（一）（二） 0'))
  it('are slips where the other parts begin with the first', async () =>
    expect(
      await numbers(
        ...['一、甲', '（一）子', '（二）丑', '二、乙', '（三）寅', '（四）卯'],
        ...['三、丙', '（一）辰', '（二）巳', '四、丁', '（一）午'],
      ),
    ).toBe('一、（一）（二）二、（一）（二）三、（一）（二）四、（一） 2'))
  it('are none for a lone one in one part of two', async () =>
    expect(await numbers('一、甲', '（一）子', '（二）丑', '二、乙', '（三）寅')).toBe(
      '一、（一）（二）二、（一） 1',
    ))
  it('are none for a lone （二） below a lone （一）', async () =>
    expect(await numbers('一、甲', '（一）子', '二、乙', '（二）丑')).toBe(
      '一、（一）二、（一） 1',
    ))
})
