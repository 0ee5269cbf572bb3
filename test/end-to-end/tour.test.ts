/** The tours of both READMEs, typed as they stand into an empty folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type TourStep, tourSteps } from '../support/tour.ts'

const root = join(import.meta.dirname, '../..')
const tours = [
  { readme: 'README.md', heading: '十分钟走一遍', later: [], error: '  错误  ' },
  {
    readme: 'README.en.md',
    heading: 'A tour of ten minutes',
    later: ['The other tasks'],
    error: '  error  ',
  },
]

describe.each(tours)('the tour of $readme', ({ readme, heading, later, error }) => {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-tour-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const text = readFileSync(join(root, readme), 'utf8')
  const steps = tourSteps(text, heading)
  const wengao = (words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/wengao.js'), ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })

  /** Does the steps from the first to the last; gives all that the commands said. */
  function walk(walked: readonly TourStep[]): string {
    let heard = ''
    for (const [index, step] of walked.entries()) {
      if (step.type === 'command') heard = listen(step.words, walked[index + 1])
      else if (step.type === 'says') expect(heard).toContain(step.line)
      else write(step)
    }
    return heard
  }
  /** What a command says: an error only where the tour shows it next. */
  function listen(words: readonly string[], next: TourStep | undefined): string {
    const { status, stdout, stderr } = wengao(words)
    const wrong = next?.type === 'says' && next.line.includes(error)
    expect(stderr.includes(error), `${words.join(' ')}\n${stderr}`).toBe(wrong)
    expect(status).toBe(wrong ? 1 : 0)
    return stdout + stderr
  }
  function write(step: Extract<TourStep, { type: 'file' | 'change' }>): void {
    const path = join(folder, step.path)
    if (step.type === 'file') return writeFileSync(path, step.text)
    const text = readFileSync(path, 'utf8')
    expect(text, step.path).toContain(step.from)
    writeFileSync(
      path,
      text.replace(step.from, () => step.to),
    )
  }

  it('has something to type, to write, to change and to hear', () => {
    const types = new Set(steps.map(({ type }) => type))
    expect([...types].sort()).toEqual(['change', 'command', 'file', 'says'])
  })
  it('says what it shows, and leaves every paper without an error', () => {
    walk(steps)
    const built = steps.flatMap((step) =>
      step.type === 'command' && step.words[0] === 'build' ? [step.words[1] ?? ''] : [],
    )
    for (const paper of new Set(built)) {
      const { status, stderr } = wengao(['build', paper])
      expect(stderr, paper).not.toContain(error)
      expect(status, paper).toBe(0)
      for (const format of ['docx', 'pdf'])
        expect(existsSync(join(folder, 'out', paper.replace(/md$/, format))), paper).toBe(true)
    }
  })
  it.each(later)('goes on with the commands of “%s”', (title) => {
    const more = tourSteps(text, title)
    expect(more.filter(({ type }) => type === 'command').length).toBeGreaterThan(10)
    walk(more)
  })
})
