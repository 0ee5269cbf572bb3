/** A workspace in memory that keeps what it builds. */
import { sha256 } from '../../src/io/files/sha256.ts'
import type { Bases, Io } from '../../src/outside/outside.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { type Files, memoryIo } from './paper.ts'

/** @param own its files by name */
export function workspace(own: Files) {
  const kept = new Map<string, string>()
  const bases: Bases = {
    hashOf: (content) => sha256(content).slice(0, 32),
    keep: async (hash, text) => {
      kept.set(hash, text)
      return null
    },
    find: async (hash) => kept.get(hash) ?? null,
    list: async () => [...kept.keys()],
  }
  const ioOf = (changed: Files): Io => ({ ...memoryIo(changed), bases })
  return { kept, io: ioOf(own), ioOf }
}

/** The DOCX of its paper, kept; the first where it makes several. */
export async function built(io: Io, main = '稿.md'): Promise<Uint8Array> {
  const { value: bytes } = await io.paper(main)
  const read = await readPaper(main, bytes ?? new Uint8Array(), io)
  const [job] = read.value ? planJobs([{ source: read.value, base: '稿' }]).value : []
  if (!job) throw new Error('no job')
  const { value } = await buildJob(job, { formats: ['docx'] }, io)
  return value[0]?.bytes ?? new Uint8Array()
}
