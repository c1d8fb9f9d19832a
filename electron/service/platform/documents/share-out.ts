/** Parts a whole number in proportion to weights so that the parts add up exactly. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let given = 0
  let seen = 0
  return weights.map((weight) => {
    seen += weight
    const upTo = Math.round((total * seen) / sum)
    const part = upTo - given
    given = upTo
    return part
  })
}
