/** The keys of a word list, in either language, as a schema: what templates/lists and the lists of a workspace may hold. */

const text = (shown: string): object => ({ type: 'string', minLength: 1, shown })
const words = (shown: string): object => ({
  type: ['string', 'array'],
  minLength: 1,
  items: text(shown),
  shown,
})
/** A property under both of its names. */
const both = (zh: string, en: string, schema: object): Record<string, object> => ({
  [zh]: schema,
  [en]: schema,
})
const either = (zh: string, en: string): object => ({
  anyOf: [{ required: [zh] }, { required: [en] }],
})

/** Longest word, characters: what is looked for everywhere is short. */
const longestWord = 40
const wrong = { type: 'string', minLength: 2, maxLength: longestWord, shown: '布署' }

const pair = {
  type: 'object',
  properties: {
    ...both('错', 'wrong', wrong),
    ...both('对', 'right', text('部署')),
    ...both('前', 'before', text('日期')),
    ...both('后', 'after', text('(?=\\d)')),
    ...both('除', 'except', words('排布署名')),
    ...both('改', 'sure', { type: 'boolean' }),
    ...both('例', 'fires', text('市里布署了防汛。')),
    ...both('不报', 'quiet', words('市里部署了防汛。')),
  },
  allOf: [either('错', 'wrong'), either('对', 'right')],
  additionalProperties: false,
}
const date = { type: 'string', pattern: '^\\d{4}(-\\d{2})?$', shown: '"2023-03"' }
const wording = {
  type: 'object',
  properties: {
    ...both('词', 'term', wrong),
    ...both('级别', 'level', { enum: ['避免', '慎用', 'avoid', 'note'] }),
    ...both('办法', 'advice', text('写成“……”')),
    ...both('来源', 'source', text('本单位')),
    ...both('日期', 'date', date),
    ...both('除', 'except', words('……')),
    ...both('例', 'fires', text('……')),
    ...both('不报', 'quiet', words('……')),
  },
  allOf: [either('词', 'term'), either('办法', 'advice')],
  additionalProperties: false,
}
export const organSchema = {
  type: ['string', 'object'],
  minLength: 2,
  shown: '市政务服务和数据管理局',
  properties: {
    ...both('全称', 'name', text('市政务服务和数据管理局')),
    ...both('简称', 'short', words('市数据局')),
    ...both('停用', 'until', date),
    ...both('改为', 'now', text('市数据局')),
  },
  anyOf: [{ type: 'string' }, { required: ['全称'] }, { required: ['name'] }],
  additionalProperties: false,
}
/** 错 → 对 for short. */
export const settledSchema = {
  type: 'object',
  propertyNames: { minLength: 2, maxLength: longestWord },
  additionalProperties: text('云岭县'),
  shown: '{ 云领县: 云岭县 }',
}
export const allowedSchema = { type: 'array', items: text('云岭') }

export const listSchema = {
  type: ['object', 'null'],
  shown: '用语: [ … ]',
  properties: {
    ...both('易错', 'pairs', { type: 'array', items: pair }),
    ...both('用语', 'wordings', { type: 'array', items: wording }),
    ...both('机构', 'organs', { type: 'array', items: organSchema }),
    ...both('必改', 'replace', settledSchema),
    ...both('白名单', 'allowed', allowedSchema),
  },
  additionalProperties: false,
}
