/**
 * Where the newest part of a growing history began, each time that it had become too long, the present one last. What is
 * before it is the middle. The places depend on what came before them alone, so a summary of the middle can be
 * used again until the next place is reached; each leap leaves half of the budget free, so there are few of them.
 */
export function windowStarts(costs: readonly number[], first: number, budget: number): readonly number[] {
  const starts = [first];
  let start = first;
  let cost = 0;
  for (let index = first; index < costs.length; index += 1) {
    cost += costs[index] ?? 0;
    if (cost <= budget) continue;
    while (cost > budget / 2 && start < index) {
      cost -= costs[start] ?? 0;
      start += 1;
    }
    if (start !== starts.at(-1)) starts.push(start);
  }
  return starts;
}
