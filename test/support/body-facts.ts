/** What the head of a paper tells of its body, for texts that have none. */
import type { BodyFacts } from '../../src/markdown/structure/facts.ts'

export const bodyFacts = (own: Partial<BodyFacts> = {}): BodyFacts => ({
  title: '在全市便民服务工作推进会上的讲话',
  salutation: '',
  addressed: true,
  addressee: '',
  units: [],
  date: '',
  byline: [],
  seal: '',
  issued: false,
  attached: false,
  places: new Set(),
  findLeads: false,
  ...own,
})
