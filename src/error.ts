/** Errors for the person at the keyboard: wrong usage or set-up, as opposed to problems in a paper. */

/** Ends the run with a message, a hint and an exit code; anything else thrown is a bug and keeps its stack. */
export class UserError extends Error {
  readonly hint: string
  readonly exitCode: number
  constructor(message: string, hint = '', exitCode = 2) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
    this.exitCode = exitCode
  }
}
