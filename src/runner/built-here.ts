/** Whether this very thread has built a paper: V8 has compiled then what a build calls. */
let isBuilt = false

export function noteBuilt(): void {
  isBuilt = true
}
export const hasBuilt = (): boolean => isBuilt
