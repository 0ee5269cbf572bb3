/** The head of a paper as YAML that reads back to the same words. */
import type { FieldEntry } from './paper-fields.ts'

/** Words that YAML or the fields of kinds would take for something else than text. */
const special = /^(?:是|否|有|无|要|不|true|false|yes|no|null|~)$/i
const plainText = /^[\p{Script=Han}A-Za-z\d《“（〔][^:：#"'[\]{},&*!|>%@`\n\\]*$/u

/** A text as a value, quoted where it must be. */
export const yamlText = (value: string): string =>
  plainText.test(value) && !special.test(value) && value === value.trim()
    ? value
    : JSON.stringify(value)

export function frontMatterText(entries: readonly Pick<FieldEntry, 'key' | 'value'>[]): string {
  const lines = entries.map(({ key, value }) =>
    typeof value === 'string'
      ? `${key}: ${yamlText(value)}`
      : `${key}: [${value.map(yamlText).join(', ')}]`,
  )
  return `---\n${lines.join('\n')}\n---\n`
}
