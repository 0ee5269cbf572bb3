/** Errors for the person at the keyboard: wrong usage or set-up, as opposed to problems in a paper. */

/** Ends the run with a message, a hint and an exit code; anything else thrown is a bug and keeps its stack. */
export class UserError extends Error {
  readonly hint: string
  readonly exitCode = 2
  /** Message and hint in English. */
  readonly english: readonly [message: string, hint: string]
  constructor(
    message: string,
    hint = '',
    english: readonly [message: string, hint: string] = [message, hint],
  ) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
    this.english = english
  }
}

/** The system's short code (ENOENT, EACCES …), or the message. */
export const reasonOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error))
