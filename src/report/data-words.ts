/** What is said of how a data file is read, in both languages. */
import type { Lang } from '../messages/index.ts'
import type { Column } from '../model/values.ts'

type Say = (words: string) => string

export interface DataWords extends Readonly<Record<Column['type'], string>> {
  readonly colon: string
  readonly size: (rows: number, columns: number) => string
  readonly key: Say
  /** A call that prints a figure, behind the key. */
  readonly example: Say
  readonly made: (rows: readonly string[]) => string
  readonly unit: (type: string, unit: string) => string
  readonly header: Say
  readonly empty: string
  readonly paste: string
  /** The words of the line to paste. */
  readonly keys: Readonly<Record<'file' | 'key' | 'columns' | 'type' | 'number' | 'unit', string>>
}

export const dataWords: Readonly<Record<Lang, DataWords>> = {
  zh: {
    colon: '：',
    size: (rows, columns) => `${rows} 行，${columns} 列`,
    key: (column) => `按“${column}”一列取行`,
    example: (call) => `，如 ${call}`,
    made: (rows) => `不算进合计、个数和排名的行：${rows.join('、')}`,
    number: '数字',
    text: '文字',
    unit: (type, unit) => `${type}，单位${unit}`,
    header: (header) => `（表头 ${header}）`,
    empty: '（空）',
    paste: '写法：',
    keys: { file: '文件', key: '键', columns: '列', type: '类型', number: '数字', unit: '单位' },
  },
  en: {
    colon: ': ',
    size: (rows, columns) => `${rows} row(s), ${columns} column(s)`,
    key: (column) => `rows are named by the column "${column}"`,
    example: (call) => `, as in ${call}`,
    made: (rows) => `rows left out of sums, counts and ranks: ${rows.join(', ')}`,
    number: 'number',
    text: 'text',
    unit: (type, unit) => `${type}, unit ${unit}`,
    header: (header) => ` (heading ${header})`,
    empty: '(empty)',
    paste: 'to paste: ',
    keys: {
      file: 'file',
      key: 'key',
      columns: 'columns',
      type: 'type',
      number: 'number',
      unit: 'unit',
    },
  },
}
