/** The templates of one owner — a paper, a kind, a set of partials —, each made once per text and gone with its owner. */
import type { TemplateText } from './parse.ts'
import { recall } from './recall.ts'
import { makeTemplate, type Template } from './template.ts'

/** The template of a text; `id` is the name of a partial. */
export type Templates = (source: TemplateText, id?: string) => Template

/** Most texts that an owner keeps: expressions in a fence may be filled themselves, and differ from row to row. */
const mostTexts = 300
export function openTemplates(): Templates {
  const known = new Map<string, Template>()
  return (source, id = '') => {
    const key = `${id}\n${source.file}\n${source.start}\n${source.text}`
    return recall(known, key, mostTexts, () => makeTemplate(source, id))
  }
}

/**
 * Templates by what their texts belong to. A template holds nothing of a run, so nothing can pass from one paper to another;
 * an owner that is let go takes its templates along, so a run keeps no more than its papers.
 */
const byOwner = new WeakMap<object, Templates>()

export function templatesOf(owner: object): Templates {
  const templates = byOwner.get(owner) ?? openTemplates()
  byOwner.set(owner, templates)
  return templates
}

/** The templates of partials by name; null for a name that none has. */
export function partialsOf(
  partials: Readonly<Record<string, { readonly file: string; readonly text: string }>>,
): (name: string) => Template | null {
  const templates = templatesOf(partials)
  return (name) => {
    const partial = Object.hasOwn(partials, name) ? partials[name] : undefined
    return partial ? templates({ ...partial, start: 0 }, name) : null
  }
}
