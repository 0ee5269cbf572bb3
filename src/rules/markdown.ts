/** The lines of a paper: headings, lists, leads. */
import { area, card, type None } from './card.ts'

const levels = ['一、', '（一）', '1.', '（1）']

export const markdownArea = area('正文的段落和标题', 'parse', {
  'markdown/broken-line': card<{ tail: string }>({
    severity: 'info',
    zh: ({ tail }) => [
      `疑似断行：这一行到“${tail}”没有标点就换行了`,
      '如果是一段话，就和下一行接起来。',
    ],
    en: ({ tail }) => [
      `perhaps a broken line: it ends in "${tail}" without a mark`,
      'Join it with the next line if they are one paragraph.',
    ],
    fires: [
      {
        paper: '⟦各级各部门要高度重视便民服务工作，把实事办好把好事办⟧\n实，让群众少跑腿。',
        says: '疑似断行：这一行到“实事办好把好事办”没有标点就换行了',
      },
    ],
  }),
  'markdown/level-mismatch': card<{ typed: number; level: number; written: string }>({
    severity: 'info',
    zh: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} 是第 ${typed} 级，但“${written}”是第 ${level} 级，按“${written}”算`,
      `要改级别就改序号；第 ${typed} 级的序号是“${levels[typed - 1] ?? ''}”。`,
    ],
    en: ({ typed, level, written }) => [
      `${'#'.repeat(typed)} is level ${typed}, but "${written}" is level ${level}; the number decides`,
      'Change the number to change the level.',
    ],
    fires: [
      {
        paper: '⟦# （一）甲⟧\n文。',
        says: '# 是第 1 级，但“（一）”是第 2 级，按“（一）”算',
      },
    ],
  }),
  'markdown/title-dropped': card<{ text: string }>({
    severity: 'info',
    zh: ({ text }) => [`正文里又写了一遍标题“${text}”，只印一次`, ''],
    en: ({ text }) => [`the title "${text}" stands in the text again and is printed once`, ''],
    fires: [
      {
        paper: '⟦# 在工作推进会上的讲话⟧\n\n文。',
        says: '正文里又写了一遍标题“在工作推进会上的讲话”，只印一次',
      },
    ],
  }),
  'markdown/leads-found': card<{ count: number; first: string }>({
    severity: 'info',
    zh: ({ count, first }) => [
      `没有标 ** 的主题句认出 ${count} 处，第一处是“${first}”`,
      '认得不对就自己用 **…** 标出主题句，或者在开头写“主题句: 否”。',
    ],
    en: ({ count, first }) => [
      `${count} unmarked leads were found, the first is "${first}"`,
      'If they are wrong, mark the leads with **…**, or write "leads: no".',
    ],
    sample: { count: 3, first: '把服务送到门口。' },
  }),
  'markdown/run-in-without-text': card<{ text: string }>({
    severity: 'error',
    zh: ({ text }) => [
      `“${text}”后面要接正文，但下面没有段落`,
      '把正文写在同一行或下一段；标题单独成行就去掉句末的“。”。',
    ],
    en: ({ text }) => [
      `"${text}" must be followed by text, but there is no paragraph`,
      'Write the text behind it, or drop the final 。',
    ],
    fires: [
      {
        paper: '服务点开门。\n⟦## 优化布局。⟧',
        says: '“优化布局。”后面要接正文，但下面没有段落',
      },
    ],
  }),
  'markdown/bullet-list': card<None>({
    severity: 'warning',
    zh: () => ['公文不用圆点列表，这一条按普通段落印出', '改成“一是…”或“1. …”。'],
    en: () => ['official papers have no bullets; printed as a paragraph', 'Use 一是… or 1. …'],
    fires: [
      {
        paper: '⟦- ⟧甲\n⟦- ⟧乙',
        says: '公文不用圆点列表，这一条按普通段落印出',
      },
    ],
  }),
  'markdown/list-number': card<{ written: string; printed: string }>({
    severity: 'warning',
    zh: ({ written, printed }) => [
      `列表里写的是“${written}”，印成“${printed}”`,
      '列表由程序编号；不想编号就去掉点后面的空格。',
    ],
    en: ({ written, printed }) => [
      `the list says "${written}", printed is "${printed}"`,
      'Lists are counted; drop the space behind the dot to keep the number.',
    ],
    fires: [
      {
        paper: '⟦1. 甲\n3. 乙⟧',
        says: '列表里写的是“3.”，印成“2.”',
      },
    ],
  }),
  'markdown/mask-strong': card<{ text: string }>({
    severity: 'warning',
    zh: ({ text }) => [`“${text}”读成了加粗，如果星号是隐去的名字，请核对`, '隐去的名字改用 ××。'],
    en: ({ text }) => [
      `"${text}" was read as bold; check it if the stars hide a name`,
      'Use ×× for hidden names.',
    ],
    fires: [
      {
        paper: '由⟦**某**⟧县试点。',
        says: '“**某**县”读成了加粗，如果星号是隐去的名字，请核对',
      },
    ],
  }),
})
