/** What the lines of a manifest are looked at with, whoever has written them. */

export type Fields = Readonly<Record<string, unknown>>

export function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return null
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const areTexts = (values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string')
export const isListOf = (value: unknown, test: (item: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isFields(item) && test(item))
export const isFinding = ({ rule, severity, origin, data }: Fields): boolean =>
  areTexts([rule, severity]) && (origin === null || isFields(origin)) && isFields(data)
