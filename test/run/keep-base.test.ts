/** What a build keeps of a paper, and what its DOCX says of it. */
import { expect, it } from 'vitest'
import type { Base } from '../../src/compare/base.ts'
import { sha256 } from '../../src/io/files/sha256.ts'
import { readStamp } from '../../src/ooxml/stamp.ts'
import type { Bases } from '../../src/outside/outside.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo, speech } from '../support/paper.ts'

const text = speech('同志们：\n\n甲乙丙。\n')

async function built(bases?: Bases) {
  const io = { ...memoryIo({}), ...(bases ? { bases } : {}) }
  const { value } = await readPaper('稿.md', new TextEncoder().encode(text), io)
  const [job] = value ? planJobs([{ source: value, base: '稿' }]).value : []
  if (!job) throw new Error('no job')
  const { value: outputs, diagnostics } = await buildJob(job, { formats: ['docx'] }, io)
  const [output] = outputs
  if (!output) throw new Error('no output')
  return { stamp: readStamp(output.bytes), rules: diagnostics.map(({ rule }) => rule) }
}
const keeping = (kept: Map<string, string>): Bases => ({
  hashOf: (content) => sha256(content).slice(0, 32),
  keep: async (hash, content) => {
    kept.set(hash, content)
    return null
  },
  find: async (hash) => kept.get(hash) ?? null,
  list: async () => [...kept.keys()],
})

it('is kept under the hash that the DOCX bears, the same for the same paper', async () => {
  const kept = new Map<string, string>()
  const { stamp, rules } = await built(keeping(kept))
  await built(keeping(kept))
  expect([...kept.keys()]).toEqual([stamp?.base])
  expect(rules).not.toContain('back/not-kept')
  const base = JSON.parse(kept.get(stamp?.base ?? '') ?? '{}') as Base
  expect(base.files['稿.md']?.text).toBe(text)
  expect(base.units).toHaveLength(stamp?.blocks.length ?? 0)
})

it('is not kept where it cannot be: the DOCX comes out, and it is said', async () => {
  const refusing = { ...keeping(new Map()), keep: async () => 'EROFS' }
  const { stamp, rules } = await built(refusing)
  expect(stamp?.base).toBeNull()
  expect(rules).toContain('back/not-kept')
})

it('is not kept where nobody wants it, and nothing is said', async () => {
  const { stamp, rules } = await built()
  expect(stamp?.base).toBeNull()
  expect(rules).not.toContain('back/not-kept')
})
