/** Whether this process has started threads: the code that V8 makes of a program is theirs then. */
let isStarted = false

export function noteThreads(): void {
  isStarted = true
}
export const hasStartedThreads = (): boolean => isStarted
