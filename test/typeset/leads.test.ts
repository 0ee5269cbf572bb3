/** 主题句: on one level in 楷体; on two, the second is set apart from the text too. */
import { expect, it } from 'vitest'
import { buildPaper } from '../support/paper.ts'

async function leadsOf(body: string): Promise<string[]> {
  const head = '---\n文种: 交流材料\n标题: 做法\n---\n'
  const { outputs } = await buildPaper(`${head}${body}\n`, { formats: ['html'] })
  const html = Buffer.from(outputs[0]?.bytes ?? []).toString('utf8')
  return [...html.matchAll(/<span class="f-kaiti">([^<]*)/g)].map((match) => match[1] ?? '')
}

it.each([
  ['**改环境。**门口平整，轮椅也能进。', ['改环境。']],
  ['去年从小事抓起。**改环境。**门口平整。**改时间。**中午不休息。', []],
  ['**开门。**去年从小事抓起。**改环境。**门口平整。', ['开门。', '改环境。']],
])('%s', async (body, expected) => expect(await leadsOf(body)).toEqual(expected))
