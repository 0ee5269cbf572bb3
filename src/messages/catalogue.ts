/** Every rule's card by its id: those of the phases, and those that stand with the checks. */
import { checkCards } from '../check/check.ts'
import type { Cards } from '../rules/card.ts'
import { phaseCards } from '../rules/index.ts'

export const catalogue: Cards = {
  ...phaseCards,
  ...Object.fromEntries(checkCards.flatMap(({ cards }) => Object.entries(cards))),
}
