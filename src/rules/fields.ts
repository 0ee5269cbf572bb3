/** The fields of a paper against those of its kind. */
import { area, card } from './card.ts'
import { bothNames, enList, zhList } from './words.ts'

type InvalidValue = { field: string; value: string; expected: readonly string[] }
/** A field and a kind, by their Chinese words and by the names that English papers write; no kind where that is what is missing. */
type Missing = { field: string; kind: string; name: string; id: string }

export const fieldsArea = area('说明里的各项', 'read', {
  'front-matter/misspelt-field': card<{ field: string; nearest: string }>({
    severity: 'error',
    zh: ({ field, nearest }) => [
      `没有“${field}”这一项`,
      nearest === ''
        ? '换成这个文种有的项，`wengao kinds` 列出来；不需要就删掉。'
        : `是不是“${nearest}”？`,
    ],
    en: ({ field, nearest }) => [
      `there is no field "${field}"`,
      nearest === ''
        ? 'Use a field of the kind, as `wengao kinds` lists them, or delete it.'
        : `Did you mean "${nearest}"?`,
    ],
    fires: [
      {
        paper: '---\n文种: 讲话稿\n标题: 讲话\n⟦讲话人员⟧: 甲\n---\n文。',
        says: '没有“讲话人员”这一项',
      },
      {
        paper: '---\n文种: 讲话稿\n标题: 讲话\n⟦标记⟧: 急\n---\n文。',
        says: '没有“标记”这一项',
      },
    ],
  }),
  'front-matter/unknown-field': card<{ field: string }>({
    severity: 'warning',
    zh: ({ field }) => [
      `这个文种没有“${field}”这一项，没有用上`,
      '不需要就删掉；数据要写在“data:”下面；`wengao kinds` 列出各文种的项。',
    ],
    en: ({ field }) => [
      `this kind has no field "${field}"; it was not used`,
      'Delete it, or put data under "data:"; `wengao kinds` lists the fields of each kind.',
    ],
    fires: [
      {
        paper: '文。',
        head: '⟦天气⟧: 晴\n',
        says: '这个文种没有“天气”这一项，没有用上',
      },
    ],
  }),
  'front-matter/other-kind': card<{ field: string; kind: string }>({
    severity: 'error',
    zh: ({ field, kind }) => [
      `“${field}”是别的文种用的，${kind}没有这一项`,
      '删掉它，或者改“文种”；`wengao kinds` 列出各文种的项。',
    ],
    en: ({ field, kind }) => [
      `"${field}" belongs to other kinds; ${kind} does not have it`,
      'Delete it, or change the kind; `wengao kinds` lists what each kind has.',
    ],
    fires: [
      {
        paper: '文。',
        head: '⟦主送⟧: 各县区\n',
        says: '“主送”是别的文种用的，讲话稿没有这一项',
      },
    ],
  }),
  'front-matter/not-printed': card<{ fields: readonly string[]; kind: string }>({
    severity: 'error',
    zh: ({ fields, kind }) => [
      `写了没有印出来：${zhList(fields)}`,
      `${kind}的版头要有“发文机关”才印，版记要有“印发机关”才印；正文里已经写了这一部分的，用的是正文里的，这里的删掉。`,
    ],
    en: ({ fields, kind }) => [
      `given but not printed: ${enList(fields)}`,
      `The letterhead of ${kind} is printed with 发文机关 only, the colophon with 印发机关 only; what the body says itself wins: delete the field.`,
    ],
    sample: { fields: ['抄送'], kind: '通知' },
  }),
  'front-matter/date-form': card<{ field: string; value: string }>({
    severity: 'warning',
    zh: ({ field, value }) => [
      `“${field}”写的“${value}”看不出是哪一天，按原样印`,
      '写成 2026-07-15，印出来是“2026年7月15日”。',
    ],
    en: ({ field, value }) => [
      `"${value}" in "${field}" is no date; it is printed as typed`,
      'Write 2026-07-15.',
    ],
    fires: [
      {
        paper: '文。',
        head: '日期: ⟦七月中旬⟧\n',
        says: '“日期”写的“七月中旬”看不出是哪一天，按原样印',
      },
    ],
  }),
  'front-matter/exclusive': card<{ field: string; other: string }>({
    severity: 'error',
    zh: ({ field, other }) => [
      `“${field}”和“${other}”只能写一个`,
      '两种写法的格式不同，留下要用的那一个。',
    ],
    en: ({ field, other }) => [
      `"${field}" and "${other}" exclude each other`,
      'They make different forms: keep one.',
    ],
    sample: { field: '副题', other: '日期行' },
  }),
  'front-matter/missing-field': card<Missing>({
    severity: 'error',
    zh: ({ field, kind }) => [
      kind ? `${kind}要写“${field}”` : `没有写“${field}”`,
      `在开头的说明里加一行“${field}: …”。`,
    ],
    en: ({ field, kind, name, id }) => [
      kind
        ? `${bothNames(id, kind)} needs ${bothNames(`"${name}"`, field)}`
        : `${bothNames(`"${name}"`, field)} is missing`,
      `Add a line "${name}: …" to the front matter.`,
    ],
    fires: [
      {
        paper: '⟦---⟧\n文种: 讲话稿\n---\n文。',
        says: '讲话稿要写“标题”',
      },
    ],
  }),
  'front-matter/invalid-value': card<InvalidValue>({
    severity: 'error',
    zh: ({ field, value, expected }) => [
      `“${field}”不能写成“${value}”`,
      `可以写：${expected.join(' / ')}`,
    ],
    en: ({ field, value, expected }) => [
      `"${field}" cannot be "${value}"`,
      `For example: ${expected.join(' / ')}`,
    ],
    fires: [
      {
        paper: '文。',
        head: '提纲: ⟦也许⟧\n',
        says: '“提纲”不能写成“也许”',
      },
    ],
  }),
})
