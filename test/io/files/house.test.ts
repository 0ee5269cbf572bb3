/** Templates of a workspace: what stands outside it is not read, what cannot be read is said, and nothing throws. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHouse } from '../../../src/io/files/house.ts'
import { locate } from '../../../src/report/located.ts'

let folder = ''
let outside = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-house-'))
  outside = mkdtempSync(join(tmpdir(), 'wengao-outside-'))
})
afterEach(() => {
  for (const one of [folder, outside]) rmSync(one, { recursive: true, force: true })
})
const put = (files: Record<string, string>, root = folder): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), content)
  }
}
/** A link in the workspace to a file outside it. */
const link = (name: string, content: string): void => {
  put({ [name]: '' })
  rmSync(join(folder, name))
  put({ secret: content }, outside)
  symlinkSync(join(outside, 'secret'), join(folder, name))
}
const kind = {
  'templates/kinds/k/kind.yml': 'names: [便笺]\n',
  'templates/kinds/k/document.md.hbs': '{{body}}\n',
}
const refused = (path: string) => [
  { rule: 'source/outside-workspace', origin: { file: path }, data: { path } },
]

describe('links that lead out of the workspace', () => {
  it('are no partials', () => {
    link('templates/partials/sec.hbs', '机密')
    const house = openHouse(folder)
    expect(house.partials['sec']).toBeUndefined()
    expect(house.diagnostics).toMatchObject(refused('templates/partials/sec.hbs'))
  })
  it('are no terms', () => {
    link('templates/terms.txt', '机密')
    const house = openHouse(folder)
    expect(house.terms).not.toContain('机密')
    expect(house.diagnostics).toMatchObject(refused('templates/terms.txt'))
  })
  it('are no themes, nor what themes extend', () => {
    link('templates/themes/外.yml', 'extends: gbt9704\n')
    put({ 'templates/themes/内.yml': 'extends: 外\n' })
    const house = openHouse(folder)
    expect(house.theme('外').value).toBeNull()
    expect(house.theme('外').diagnostics).toMatchObject(refused('templates/themes/外.yml'))
    expect(house.theme('内').diagnostics).toMatchObject([
      { rule: 'theme/broken', data: { path: 'extends' } },
    ])
  })
  it.each(['kind.yml', 'document.md.hbs'])('are no %s of a kind', (name) => {
    put(kind)
    link(`templates/kinds/k/${name}`, 'names: [便笺]\n')
    expect(openHouse(folder).kind('k').value).toBeNull()
    expect(openHouse(folder).kinds.diagnostics).toMatchObject(refused(`templates/kinds/k/${name}`))
  })
  it.each(['starter.md', 'starter/数据.csv'])('are no %s', (name) => {
    put({ ...kind, 'templates/kinds/k/starter.md': '样' })
    link(`templates/kinds/k/${name}`, '机密')
    expect(openHouse(folder).starter('k').diagnostics).toMatchObject(
      refused(`templates/kinds/k/${name}`),
    )
    const bytes = openHouse(folder)
      .starter('k')
      .value.map((one) => new TextDecoder().decode(one.bytes))
    expect(bytes.join()).not.toContain('机密')
  })
  it('are refused where a whole folder is one', () => {
    put({ 'partials/sec.hbs': '机密' }, outside)
    symlinkSync(outside, join(folder, 'templates'))
    expect(openHouse(folder).partials['sec']).toBeUndefined()
  })
  it('inside the workspace are taken', () => {
    put({ 'a.hbs': '甲', 'templates/partials/x': '' })
    symlinkSync(join(folder, 'a.hbs'), join(folder, 'templates/partials/a.hbs'))
    expect(openHouse(folder).partials['a']?.text).toBe('甲')
  })
})

describe('what cannot be read', () => {
  it('is a broken theme where a theme is a folder', () => {
    mkdirSync(join(folder, 'templates/themes/夹.yml'), { recursive: true })
    const house = openHouse(folder)
    expect(house.theme('夹').diagnostics).toMatchObject([
      { rule: 'theme/broken', data: { problem: 'unreadable', value: 'EISDIR' } },
    ])
    expect(house.themes.sheets().diagnostics).toHaveLength(1)
  })
  it('is said where a partial or the list of terms is a folder', () => {
    for (const name of ['partials/a.hbs', 'terms.txt'])
      mkdirSync(join(folder, 'templates', name), { recursive: true })
    expect(openHouse(folder).diagnostics.map((one) => one.rule)).toEqual([
      'source/unreadable',
      'source/unreadable',
    ])
  })
  it('is a broken kind without its template', () => {
    put({ 'templates/kinds/k/kind.yml': 'names: [便笺]\n' })
    expect(openHouse(folder).kind('k').diagnostics).toMatchObject([
      { rule: 'kind/broken', data: { path: 'document.md.hbs' } },
    ])
  })
})

describe('faults of kinds and themes', () => {
  it('stand at their lines', () => {
    put({
      ...kind,
      'templates/kinds/k/kind.yml': 'names: [便笺]\r\nfields:\r\n  甲: {type: nosuch}\r\n',
      'templates/themes/大.yml': '\ufeffextends: gbt9704\ngrid:\n  scale: 5%\n',
    })
    const texts = new Map<string, string>()
    const house = openHouse(folder, texts)
    const faults = [...house.kinds.diagnostics, ...house.theme('大').diagnostics]
    expect(
      locate(faults, texts, 'zh', (file) => file).map(({ line, column }) => [line, column]),
    ).toEqual([
      [3, 7],
      [3, 3],
    ])
  })
})

it('reads a theme once, however many papers are set in it', () => {
  put({ 'templates/themes/甲.yml': 'extends: gbt9704\n' })
  const house = openHouse(folder)
  const theme = house.theme('甲').value
  put({ 'templates/themes/甲.yml': 'extends: none\n' })
  expect(theme).not.toBeNull()
  expect(house.theme('甲').value).toBe(theme)
})
