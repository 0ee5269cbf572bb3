/** One vocabulary: every word for a setting means the same in `data:` entries and in fences, in either language. */
import { expect, it } from 'vitest'
import { blockLines } from '../../src/model/block-lines.ts'
import { shapeSettings } from '../../src/tables/setting-groups.ts'
import { settingNames, shownWords, wordsOf } from '../../src/tables/setting-names.ts'
import { makePaper, speech } from '../support/paper.ts'

const files = { '各县.csv': '县区,片区,服务点\n甲县,东片,3\n乙县,西片,5\n丙县,东片,4\n' }
async function printed(data: string, body: string) {
  const made = await makePaper(speech(body, `data:\n${data}`), files)
  const lines = made.documents[0]?.blocks.flatMap(blockLines).join('|') ?? ''
  return { lines, found: made.found.filter((one) => !/^(?:data\/inferred|part\/)/.test(one)) }
}
const fence = (...settings: string[]) => `\`\`\`table\n${settings.join('\n')}\n\`\`\`\n`

const group = wordsOf('group')
const table = wordsOf('table')
const pairs = group.flatMap((by) => table.map((of) => [of, by] as const))

it.each(pairs)('groups a table in the head by “%s” and “%s”', async (of, by) => {
  const { lines, found } = await printed(
    `  各县: 各县.csv\n  片区: { ${of}: 各县, ${by}: 片区 }\n`,
    '{{#each 片区}}{{片区}}{{服务点}}、{{/each}}',
  )
  expect(lines).toContain('东片7、西片5、')
  expect(found).toEqual([])
})

it.each(pairs)('groups a table block by “%s” and “%s”', async (of, by) => {
  const { lines, found } = await printed('  各县: 各县.csv\n', fence(`${of}: 各县`, `${by}: 片区`))
  expect(lines).toMatch(/一、东片.*7.*甲县.*二、西片.*5.*乙县/s)
  expect(found).toEqual([])
})

it.each(
  (['where', 'sort', 'first'] as const).flatMap((name) =>
    wordsOf(name).map((word) => [name, word] as const),
  ),
)('%s is “%s” in the head and in a block', async (name, word) => {
  const value = { where: '大于 服务点 3', sort: '服务点 desc', first: '2' }[name]
  const expected = { where: '乙县、丙县', sort: '乙县、丙县、甲县', first: '甲县、乙县' }[name]
  const head = await printed(
    `  各县: { 文件: 各县.csv, ${word}: "${value}" }\n`,
    '{{#each 各县}}{{县区}}、{{/each}}',
  )
  const block = await printed(
    '  各县: 各县.csv\n',
    fence('table: 各县', 'columns: [县区]', `${word}: ${value}`),
  )
  expect(head.lines).toContain(`${expected}、`)
  expect(block.lines.match(/[甲乙丙]县/g)?.join('、')).toBe(expected)
  expect([...head.found, ...block.found]).toEqual([])
})

it('says a setting of the head that stands there under two names', async () => {
  const { found } = await printed(
    '  各县: 各县.csv\n  片区: { 表: 各县, 按: 片区, 分组: 县区 }\n',
    '{{#each 片区}}{{服务点}}{{/each}}',
  )
  expect(found[0]).toMatch(/^data\/shape 稿\.md:6:/)
})

it('says a setting of a block that stands there under two names', async () => {
  const { found } = await printed('  各县: 各县.csv\n', fence('表: 各县', '按: 片区', '分组: 县区'))
  expect(found).toContain('fence/settings 稿.md:10:1')
})

it('calls a setting as the author does when it cannot be used', async () => {
  const said = async (word: string) => {
    const made = await makePaper(
      speech('{{各县.甲县.服务点}}', `data:\n  各县: { 文件: 各县.csv, ${word}: 地区 }\n`),
      files,
    )
    return made.diagnostics.find((one) => one.rule === 'data/shape')?.data
  }
  expect(await said('按')).toMatchObject({ setting: '按', value: '地区' })
  expect(await said('分组')).toMatchObject({ setting: '分组', value: '地区' })
  expect(await said('group')).toMatchObject({ setting: '分组', value: '地区' })
})

it('shows one word of each language, and no word means two things in one map', () => {
  const names = settingNames(...shapeSettings)
  expect(shownWords(names)).toEqual(shapeSettings.flatMap((name) => wordsOf(name).slice(0, 2)))
  for (const name of shapeSettings) for (const word of wordsOf(name)) expect(names[word]).toBe(name)
})
