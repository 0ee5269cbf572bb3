/** Where `wengao` starts: runs the command line. */
import { hideBin } from 'yargs/helpers'
import { answer } from './answer.ts'
import { stopOnSignals } from './stopping.ts'
import { wantsEnglish } from './wants-english.ts'

const argv = hideBin(process.argv)

// a reader such as head may stop reading
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

stopOnSignals(wantsEnglish(argv))

void answer(argv).then((code) => {
  process.exitCode = code
})
