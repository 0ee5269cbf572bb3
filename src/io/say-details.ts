/** The stack of a fault, for whoever asks for it with WENGAO_DEBUG. */
export function sayDetails(error: unknown): void {
  if (process.env['WENGAO_DEBUG']) console.error(error)
}
