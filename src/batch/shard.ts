/** `--shard 2/5`: which papers of a run one machine of several builds. */

export interface Shard {
  /** 1-based. */
  readonly index: number
  readonly count: number
}

/** Reads 2/5; null for what is no part of a run. */
export function readShard(text: string): Shard | null {
  const [, index = '', count = ''] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index >= 1 && shard.index <= shard.count ? shard : null
}

/** The papers of a part: every so many-th of the plan, so that long papers are spread and no part has one more than another but by one. */
export const inShard = <T>(papers: readonly T[], { index, count }: Shard): T[] =>
  papers.filter((_, at) => at % count === index - 1)

/** What the part is called in the manifest. */
export const shardName = ({ index, count }: Shard): string => `${index}-of-${count}`
