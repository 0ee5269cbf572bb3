/** Who has the word on a setting: the command line, then the paper's own head, then the workspace, then what is usual. */

export interface Layers<T> {
  readonly flag?: T | null | undefined
  readonly frontMatter?: T | null | undefined
  readonly workspace?: T | null | undefined
  readonly usual: T
}

/** The first layer that says something. */
export const settle = <T>({ flag, frontMatter, workspace, usual }: Layers<T>): T =>
  flag ?? frontMatter ?? workspace ?? usual
