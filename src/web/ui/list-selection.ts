/** Where the keyboard is in a list of which some can be chosen, and from where a range is counted. */
export type ListSelection = {
  readonly current: string | null;
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
};

export type ListKey = { readonly key: string; readonly shift: boolean; readonly control: boolean };

type Listed = { readonly ids: readonly string[]; readonly choosable: ReadonlySet<string> };

/**
 * What a key does in a list as in any grid of many choices: arrows, Home and End move, with shift they choose on the
 * way; Space chooses or lets go, with shift from the anchor to here; Ctrl+A chooses all, Escape lets go of all. Null
 * where the key is none of the list's.
 */
export function selectionAfter({ ids, choosable }: Listed, now: ListSelection, pressed: ListKey): ListSelection | null {
  const { key, shift, control } = pressed;
  const at = Math.max(0, ids.indexOf(now.current ?? ''));
  if (control) return key.toLowerCase() === 'a' ? { ...now, chosen: new Set(choosable) } : null;
  if (key === 'Escape') return now.chosen.size === 0 ? null : { ...now, chosen: new Set() };
  const current = ids[at] ?? null;
  const range = (to: number): ReadonlySet<string> => {
    const from = Math.max(0, ids.indexOf(now.anchor ?? current ?? ''));
    const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    return new Set(between.filter((id) => choosable.has(id)));
  };
  if (key === ' ') {
    if (shift) return { ...now, current, chosen: range(at) };
    return {
      current,
      anchor: current,
      chosen: current === null ? now.chosen : toggled(now.chosen, current, choosable),
    };
  }
  const to = movedTo(key, at, ids.length);
  if (to === null) return null;
  const next = ids[to] ?? null;
  return shift
    ? { current: next, anchor: now.anchor ?? current, chosen: range(to) }
    : { current: next, anchor: next, chosen: now.chosen };
}

function toggled(chosen: ReadonlySet<string>, id: string, choosable: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id) && choosable.has(id)) next.add(id);
  return next;
}

function movedTo(key: string, at: number, length: number): number | null {
  if (key === 'ArrowDown') return Math.min(length - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}
