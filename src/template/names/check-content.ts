/** Text between expressions: one pair of braces, or full-width ones, around the name of data was meant to be two. */
import { diagnose } from '../../diagnostic.ts'
import { isFromData, type Value } from '../../model/values.ts'
import { follow } from '../scope.ts'
import type { Location } from '../syntax-tree.ts'
import { type Spot, say } from './check.ts'

/** `{…}`, `${…}` and `｛…｝`, unless the first brace is written as itself; two are there where `\{{` is. */
const braces = /(?<![\\{])\$?(?:\{|｛{1,2})(?!\{)([^{}｛｝\n]{1,200})[}｝]+/g
/** What parts the words of a call. */
const between = /[\s()（）"'“”‘’,，]+/
/** Settings and maps of blocks: they are no expressions. */
const settings = /[:：]|^\s*[^\s"]+=/

export function checkContent({ loc, ...content }: hbs.AST.ContentStatement, spot: Spot): void {
  const text = String(content.original ?? content.value)
  for (const { index, 0: written, 1: inside = '' } of text.matchAll(braces))
    if (!settings.test(inside) && namesData(inside.trim(), spot)) {
      const { file, start } = spot.place(loc as Location)
      const place = { file, start: start + index, end: start + index + written.length }
      say(spot, diagnose('template/single-braces', place, { text: written, inside }))
    }
}

function namesData(inside: string, { scope, check: { names } }: Spot): boolean {
  const [first = '', ...others] = inside.split(between).filter((word) => word !== '')
  const isData = (word: string): boolean => {
    const [name = '', ...rest] = word.split(/[.。]/)
    const path = { original: name, parts: [name], depth: 0, here: false }
    const found = follow(scope, path)
    return found.known && !/^\d/.test(name) && isOfData(found.value, rest.length > 0)
  }
  if (Object.hasOwn(names.helpers, first)) return others.some(isData)
  return others.length === 0 && isData(first)
}

/** Fields of a paper are texts that anybody may put into braces: 填写{姓名}. */
function isOfData(value: Value | undefined, isPath: boolean): boolean {
  if (!value) return false
  if (value.kind === 'text') return isFromData(value.provenance)
  if (value.kind === 'list' || value.kind === 'record') return isPath
  return value.kind === 'table' || value.kind === 'number'
}
