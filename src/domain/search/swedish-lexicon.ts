/**
 * Swedish words by a spelling dictionary in Hunspell's form (the npm package dictionary-sv): which words a form belongs to
 * (förskolorna → förskola), and which words a compound is made of (äldreomsorgen → äldre, omsorg). Ours rather than the
 * database's own dictionary, because a database server reads dictionaries only from its own disk: so it is the same on
 * every database.
 */
export type SwedishLexicon = {
  /** The words whose form this is; none where the dictionary does not know it. */
  readonly lemmasOf: (word: string) => readonly string[];
  /** The words a compound is made of, first to last; none where it is no compound. */
  readonly partsOf: (word: string) => readonly string[];
};

/** One line "SFX flag strip add condition" of the dictionary's rules. */
type Suffix = { readonly flag: string; readonly strip: string; readonly condition: RegExp; readonly joins: boolean };

/** Shorter parts (ö, å, al) make compounds of words that are none. */
const SHORTEST_PART = 3;
const MOST_PARTS = 4;

/** Flags that the dictionary's own head names: may stand first or in the middle, last; only in compounds, only with an ending, wrong. */
type Roles = Record<'begin' | 'middle' | 'end' | 'onlyInCompound' | 'needsAffix' | 'forbidden', string>;

/** @param rules the dictionary's .aff file, `words` its .dic file */
export function createSwedishLexicon(rules: string, words: string): SwedishLexicon {
  const { suffixes, longest, roles } = readRules(rules);
  const flagsOf = readWords(words);
  const has = (word: string, ...flags: string[]): boolean => flags.some((flag) => flagsOf.get(word)?.includes(flag));

  /** Words that give this form by one ending; `joins`: the endings that tie a word to the next part of a compound. */
  const byEnding = (form: string, joins: boolean): string[] => {
    const found: string[] = [];
    for (let length = Math.min(longest, form.length); length >= 0; length -= 1) {
      for (const suffix of suffixes.get(form.slice(form.length - length)) ?? []) {
        const word = form.slice(0, form.length - length) + suffix.strip;
        if (suffix.joins === joins && has(word, suffix.flag) && suffix.condition.test(word)) found.push(word);
      }
    }
    return found;
  };

  const lemmasOf = (form: string): string[] => {
    const itself = flagsOf.has(form) && !has(form, roles.onlyInCompound, roles.needsAffix, roles.forbidden);
    return [...new Set([...(itself ? [form] : []), ...byEnding(form, false)])].filter(
      (word) => !has(word, roles.forbidden),
    );
  };

  const firstPart = (text: string): string | undefined =>
    has(text, roles.begin, roles.middle) ? text : byEnding(text, true)[0];
  const lastPart = (text: string): string | undefined => lemmasOf(text).find((word) => has(word, roles.end));

  /** Fewest parts first; of those the longest last part, which carries the meaning in Swedish. */
  const split = (text: string, parts: number): readonly string[] | undefined => {
    for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at += 1) {
      const last = lastPart(text.slice(at));
      if (last === undefined) continue;
      const first = firstParts(text.slice(0, at), parts - 1);
      if (first !== undefined) return [...first, last];
    }
    return undefined;
  };

  const firstParts = (text: string, parts: number): readonly string[] | undefined => {
    const whole = firstPart(text);
    if (parts === 1) return whole === undefined ? undefined : [whole];
    for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at += 1) {
      const head = firstParts(text.slice(0, at), parts - 1);
      const tail = firstPart(text.slice(at));
      if (head !== undefined && tail !== undefined) return [...head, tail];
    }
    return undefined;
  };

  const partsOf = (word: string): readonly string[] => {
    for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
      const found = split(word, parts);
      if (found !== undefined) return found;
    }
    return [];
  };

  return { lemmasOf, partsOf };
}

function readWords(words: string): Map<string, string> {
  const flagsOf = new Map<string, string>();
  for (const line of words.split('\n')) {
    const [word = '', flags = ''] = line.trim().split('/');
    // Homographs stand on lines of their own: their flags are taken together.
    if (word !== '') flagsOf.set(word, (flagsOf.get(word) ?? '') + flags);
  }
  return flagsOf;
}

function readRules(rules: string): { suffixes: Map<string, Suffix[]>; longest: number; roles: Roles } {
  const suffixes = new Map<string, Suffix[]>();
  const named = new Map<string, string>();
  let longest = 0;
  const lines = rules.split('\n').map((line) => line.trim().split(/\s+/));
  for (const [keyword = '', flag = ''] of lines) if (flag.length === 1) named.set(keyword, flag);
  const role = (name: string): string => named.get(name) ?? '\0';
  const roles: Roles = {
    begin: role('COMPOUNDBEGIN'),
    middle: role('COMPOUNDMIDDLE'),
    end: role('COMPOUNDEND'),
    onlyInCompound: role('ONLYINCOMPOUND'),
    needsAffix: role('NEEDAFFIX'),
    forbidden: role('FORBIDDENWORD'),
  };
  for (const [keyword, flag = '', strip = '', addition = '', condition] of lines) {
    if (keyword !== 'SFX' || condition === undefined) continue;
    const [add = '', addFlags = ''] = addition.split('/');
    const ending = add === '0' ? '' : add;
    const suffix: Suffix = {
      flag,
      strip: strip === '0' ? '' : strip,
      condition: new RegExp(`${condition}$`, 'u'),
      joins: addFlags.includes(roles.begin) || addFlags.includes(roles.middle),
    };
    suffixes.set(ending, [...(suffixes.get(ending) ?? []), suffix]);
    longest = Math.max(longest, ending.length);
  }
  return { suffixes, longest, roles };
}
