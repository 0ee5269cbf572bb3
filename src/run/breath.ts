/** A moment between two phases: the phases never wait, and a signal is answered only where something waits. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
