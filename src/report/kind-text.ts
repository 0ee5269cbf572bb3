/** A kind explained to the writer: its fields, data, parts and what its template adds. */
import { type FieldSchema, type Kind, kindLabel } from '../kind/kind.ts'

/** Families of the house's own kinds, in the order in which they are listed; those of a workspace follow. */
const families = ['公文', '计划总结', '讲话发言', '会议', '信息', '汇编']

/** Kinds by what they are listed among. */
export function kindFamilies(kinds: readonly Kind[]): [family: string, kinds: Kind[]][] {
  const named = new Set([...families, ...kinds.map((kind) => kind.family || '其他')])
  return [...named].flatMap((family): [string, Kind[]][] => {
    const own = kinds.filter((kind) => (kind.family || '其他') === family)
    return own.length > 0 ? [[family, own]] : []
  })
}

/** One line for each kind, family by family. */
export const kindList = (kinds: readonly Kind[]): string =>
  kindFamilies(kinds)
    .map(([family, all]) => `${family}\n${all.map(kindLine).join('')}`)
    .join('\n')
const kindLine = (kind: Kind): string => `  ${kindLabel(kind)}（${kind.id}）  ${kind.description}\n`

/** Everything about one kind. */
export function kindText(kind: Kind): string {
  const also = kind.names.slice(2)
  const fields = Object.entries(kind.fields).map(([name, field]) =>
    fieldLines(
      name,
      name === 'kind' ? { ...field, example: kindLabel(kind) } : field,
      kind.required.includes(name),
    ),
  )
  const data = Object.entries(kind.data).map(
    ([name, rule]) =>
      `  ${name}\n      ${rule.description}\n${rule.columns.length > 0 ? `      列：${rule.columns.join('、')}${rule.optional.map((one) => `、${one}（可以没有）`).join('')}\n` : ''}`,
  )
  const parts = Object.entries(kind.parts).map(
    ([name, part]) =>
      `  ${part.label}  ${name}${part.required ? '  必须有' : ''}${part.in === 'sections' ? `  标题里有：${part.pattern}` : ''}\n`,
  )
  const exclusive = kind.exclusive.map(
    (names) => `  ${names.map((name) => label(name, kind)).join('、')} 只能写一个\n`,
  )
  return [
    `${kindLabel(kind)}（${kind.id}）  ${kind.description}\n`,
    also.length > 0 ? `也可以写：${also.join('、')}\n` : '',
    `\n字段（写在开头两行 --- 之间）\n`,
    ...fields,
    ...exclusive,
    ...(data.length > 0 ? ['\n数据（写在 data 里，有就用上）\n', ...data] : []),
    '\n正文的各部分（按写法认出来）\n',
    ...parts,
    ...(kind.adds.length > 0 ? ['\n模板会加上\n', ...kind.adds.map((one) => `  ${one}\n`)] : []),
  ].join('')
}

const label = (name: string, kind: Kind): string => kind.fields[name]?.aliases?.[0] ?? name

function fieldLines(name: string, field: FieldSchema, required: boolean): string {
  const [chinese = name, ...others] = field.aliases ?? []
  const words = [...new Set([chinese, ...others, ...(field.also ?? []), name])].join(' / ')
  const fallback = field.default === undefined ? '' : `，不写就是 ${show(field.default)}`
  const example =
    field.example === undefined ? '' : `      例：${chinese}: ${show(field.example)}\n`
  return `  ${words}  ${typeWord(field)}${required ? '，必填' : ''}${fallback}\n      ${field.description ?? ''}\n${example}`
}

function typeWord(field: FieldSchema): string {
  switch (field.type) {
    case 'boolean':
      return '是 / 否'
    case 'array':
      return '一句或列表'
    case 'object':
      return '名称: 值'
    case 'string':
      return field.format === 'date' ? '日期' : '文字'
    default:
      return '文字或列表'
  }
}

/** A value as one would type it in the front matter. */
function show(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${show(one)}`)
      .join(', ')}}`
  const text = String(value)
  return text.includes('{') ? `"${text}"` : text
}
