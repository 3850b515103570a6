/** All in the long suite; in the quick one as many as are named, evenly spread. */
export function someOf<T>(all: readonly T[], quick: number): readonly T[] {
  if (process.env['TEST_SEEDS'] === 'all' || all.length <= quick) return all;
  return Array.from({ length: quick }, (_, index) => all[Math.floor((index * all.length) / quick)] as T);
}
