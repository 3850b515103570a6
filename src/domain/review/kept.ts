/**
 * A pure function of a thing of the document, asked once for as long as the thing is the same object: while somebody
 * writes, `prepareReview` hands on the sentences and rows that have not changed, and a rule so looks at the others alone.
 * What else the answer hangs on comes after the thing and must be the same values; else the function is asked again.
 * Nothing is held that the document itself does not hold.
 */
export function kept<Thing extends object, Rest extends readonly unknown[], Answer>(
  ask: (thing: Thing, ...rest: Rest) => Answer,
): (thing: Thing, ...rest: Rest) => Answer {
  const answers = new WeakMap<Thing, { readonly rest: Rest; readonly answer: Answer }>();
  return (thing, ...rest) => {
    const known = answers.get(thing);
    if (known !== undefined && haveSameItems(known.rest, rest)) return known.answer;
    const answer = ask(thing, ...rest);
    answers.set(thing, { rest, answer });
    return answer;
  };
}

/** Two lists of the very same values. A plain loop: it is asked a hundred thousand times in a review of a long document. */
export function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
