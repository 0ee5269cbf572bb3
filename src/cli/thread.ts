/** What a thread of a pool starts: builds chunks of papers with the program's script. */
import type { Task } from '../runner/messages.ts'
import { keptProgram } from './kept-script.ts'

const program = keptProgram('thread')
// loaded while the run is planned, before there is a chunk
const build = await program.chunkBuilder()

export default async function buildChunk(task: Task): Promise<void> {
  await build(task)
  // what a chunk needs has been compiled by now
  program.keep()
}
