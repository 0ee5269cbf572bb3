/** The keys of wengao.yml, by the names they may be written with, and the schema that checks them and serves editors. */
import { allowedSchema, organSchema, settledSchema } from '../lists/list-schema.ts'
import { formats } from '../paper/formats.ts'
import type { Severity } from '../rules/card.ts'
import { strictnessWords } from '../rules/strictness.ts'

/** Every key by its names; the first one is shown. */
export const keys = {
  out: ['输出', 'out'],
  formats: ['格式', 'formats'],
  theme: ['版式', 'theme'],
  unit: ['单位', 'unit'],
  people: ['人员', 'people'],
  data: ['数据', 'data'],
  strictness: ['尺度', 'strictness'],
  checks: ['检查', 'checks'],
  settled: ['已知', 'settled'],
  bases: ['留底', 'bases'],
  organs: ['机构', 'organs'],
  replace: ['必改', 'replace'],
  allowed: ['白名单', 'allowed'],
  lists: ['词表', 'lists'],
} as const
export type SettingKey = keyof typeof keys

/** How a finding may count, in either language. */
export const weights: Readonly<Record<string, 'off' | Severity>> = {
  关: 'off',
  提示: 'info',
  警告: 'warning',
  错误: 'error',
  off: 'off',
  info: 'info',
  warning: 'warning',
  error: 'error',
  // YAML reads a bare off as no
  false: 'off',
}

/** Stays inside the workspace: no absolute path, no drive, no step upwards. */
const inside = '^(?![/\\\\~])(?!\\w:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$)).+$'
const rule = '^[a-z-]+(/[a-z-]+)?$'
const ruleSchema = { type: 'string', pattern: rule, shown: 'data/inferred' }
const text = (shown: string): object => ({ type: 'string', minLength: 1, shown })
const settled = {
  ...ruleSchema,
  type: ['string', 'object'],
  properties: { 规则: ruleSchema, rule: ruleSchema, 文字: text('各县区'), text: text('各县区') },
  anyOf: [{ type: 'string' }, { required: ['规则'] }, { required: ['rule'] }],
  additionalProperties: false,
}
const duties = {
  type: ['string', 'array'],
  minLength: 1,
  items: text('县长'),
  shown: '县长',
}
const person = {
  type: ['string', 'object'],
  minLength: 1,
  shown: '周　禾',
  properties: {
    姓名: text('周　禾'),
    name: text('周　禾'),
    职务: duties,
    duty: duties,
  },
  anyOf: [{ type: 'string' }, { required: ['姓名'] }, { required: ['name'] }],
  additionalProperties: false,
}

/** What each key holds, in words for editors and in keywords for the reader. */
const schemas: Readonly<Record<SettingKey, object>> = {
  out: {
    description: '输出文件夹，只能在工作文件夹里 / output folder, inside the workspace',
    type: 'string',
    pattern: inside,
    shown: 'out / 成稿',
  },
  formats: {
    description: '输出格式 / formats',
    type: 'array',
    minItems: 1,
    items: { enum: [...formats] },
  },
  theme: { description: '版式 / theme', ...text('gbt9704 / reading') },
  unit: {
    description:
      '本单位：要写单位的文种，稿件里没写就用它 / unit of papers that want one and name none',
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: text('云岭县人民政府'),
    shown: '云岭县人民政府',
  },
  people: {
    description:
      '本单位的人，按排名的先后：标题里姓名不拆在两行，检查姓名、职务、先后 / people in order of rank',
    type: 'array',
    items: person,
  },
  data: {
    description:
      '各篇都能用的数据，写法同稿件的“数据” / data for every paper, as papers declare them',
    type: 'object',
  },
  strictness: {
    description: '检查的尺度：宽、中、严 / how strict the checks are',
    enum: strictnessWords,
  },
  checks: {
    description:
      '规则或一类规则 → 关、提示、警告、错误；标点、数字、用词以外的错误不能降 / how a rule counts',
    type: 'object',
    propertyNames: { pattern: rule, shown: 'data/inferred' },
    additionalProperties: {
      enum: [...Object.keys(weights).filter((word) => word !== 'false'), false],
    },
  },
  settled: {
    description: '看过了、不用改的提示和警告 / findings that are settled',
    type: 'array',
    items: settled,
  },
  bases: {
    description:
      '出过的稿子在 .wengao/ 里留底，改过的 DOCX 才能收回来；默认 是 / keep what was built, default true',
    type: ['boolean', 'string'],
    enum: [true, false, '是', '否'],
  },
  organs: {
    description:
      '机构的全称、简称，停用的写明哪年哪月、改成什么 / organs, with those that are no more',
    type: 'array',
    items: organSchema,
  },
  replace: { description: '本单位一定要改的：错 → 对 / what must be mended', ...settledSchema },
  allowed: { description: '检查不再说的词 / words that no check speaks of', ...allowedSchema },
  lists: {
    description: '词表：易错、用语、机构、必改、白名单，写法同 templates/lists / word lists',
    type: 'array',
    items: { type: 'string', pattern: inside, shown: '词表.yml' },
  },
}

export const settingsSchema = {
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(keys).flatMap(([of, names]) =>
      names.map((name) => [name, schemas[of as SettingKey]] as const),
    ),
  ),
  additionalProperties: false,
}

/** The same for editors: formats may be one line, and our own keywords are left out. */
function editorSchema(): object {
  const plain: unknown = JSON.parse(
    JSON.stringify(settingsSchema, (key, value) => (key === 'shown' ? undefined : value)),
  )
  const line = { anyOf: [schemas.formats, { type: 'string' }] }
  const { properties, ...rest } = plain as { properties: Record<string, object> }
  const oneLine = Object.fromEntries(
    keys.formats.map((name) => [name, { ...line, description: '输出格式 / formats' }]),
  )
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'wengao.yml',
    ...rest,
    properties: { ...properties, ...oneLine },
  }
}

/** The schema as the file in docs/. */
export const settingsSchemaText = (): string => `${JSON.stringify(editorSchema(), null, 2)}\n`
