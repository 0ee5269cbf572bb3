/** What the list of kinds says around their own words, in both languages. */
import type { Lang } from '../messages/index.ts'

export interface KindWords {
  /** Kinds of no family. */
  readonly others: string
  readonly named: (label: string, id: string) => string
  readonly also: (names: readonly string[]) => string
  readonly fields: string
  readonly data: string
  readonly parts: string
  readonly adds: string
  readonly oneOf: (names: readonly string[]) => string
  readonly comma: string
  readonly required: string
  readonly otherwise: (value: string) => string
  readonly example: (line: string) => string
  readonly columns: (columns: readonly string[], optional: readonly string[]) => string
  readonly partRequired: string
  readonly headingHas: (pattern: string) => string
  /** What a field takes. */
  readonly types: Readonly<Record<string, string>> & {
    readonly date: string
    readonly other: string
  }
}

export const kindWords: Readonly<Record<Lang, KindWords>> = {
  zh: {
    others: '其他',
    named: (label, id) => `${label}（${id}）`,
    also: (names) => `也可以写：${names.join('、')}`,
    fields: '字段（写在开头两行 --- 之间）',
    data: '数据（写在 data 里，有就用上）',
    parts: '正文的各部分（按写法认出来）',
    adds: '模板会加上',
    oneOf: (names) => `${names.join('、')} 只能写一个`,
    comma: '，',
    required: '必填',
    otherwise: (value) => `不写就是 ${value}`,
    example: (line) => `例：${line}`,
    columns: (columns, optional) =>
      `列：${[...columns, ...optional.map((name) => `${name}（可以没有）`)].join('、')}`,
    partRequired: '必须有',
    headingHas: (pattern) => `标题里有：${pattern}`,
    types: {
      boolean: '是 / 否',
      array: '一句或列表',
      object: '名称: 值',
      string: '文字',
      date: '日期',
      other: '文字或列表',
    },
  },
  en: {
    others: 'Others',
    named: (label, id) => `${label} (${id})`,
    also: (names) => `also written: ${names.join(', ')}`,
    fields: 'Fields (between the two lines --- at the top)',
    data: 'Data (under data; used where the paper has them)',
    parts: 'Parts of the text (found by how they are written)',
    adds: 'What the template adds',
    oneOf: (names) => `only one of ${names.join(', ')}`,
    comma: ', ',
    required: 'required',
    otherwise: (value) => `${value} if left out`,
    example: (line) => `example: ${line}`,
    columns: (columns, optional) =>
      `columns: ${[...columns, ...optional.map((name) => `${name} (optional)`)].join(', ')}`,
    partRequired: 'required',
    headingHas: (pattern) => `its heading has: ${pattern}`,
    types: {
      boolean: '是 / 否 (yes / no)',
      array: 'text or list',
      object: 'name: value',
      string: 'text',
      date: 'date',
      other: 'text or list',
    },
  },
}
