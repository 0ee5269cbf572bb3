/** The largest and the smallest of many numbers: a list of them is too long for the arguments of a call. */

export const largest = (numbers: Iterable<number>, least: number): number => {
  let found = least
  for (const number of numbers) if (number > found) found = number
  return found
}
export const smallest = (numbers: Iterable<number>, most: number): number => {
  let found = most
  for (const number of numbers) if (number < found) found = number
  return found
}
