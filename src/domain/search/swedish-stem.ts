/**
 * The Swedish stemmer of the Snowball project (snowballstem.org/algorithms/swedish/stemmer.html), for words that the
 * dictionary does not know: names, new words, mistypings.
 */
const STEP_1 = [
  'heterna',
  'hetens',
  'anden',
  'heten',
  'heter',
  'arnas',
  'ernas',
  'ornas',
  'andes',
  'arens',
  'andet',
  'arna',
  'erna',
  'orna',
  'ande',
  'arne',
  'aste',
  'aren',
  'ades',
  'erns',
  'ade',
  'are',
  'ern',
  'ens',
  'het',
  'ast',
  'ad',
  'en',
  'ar',
  'er',
  'or',
  'as',
  'es',
  'at',
  'a',
  'e',
];
const STEP_2 = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];
const VALID_BEFORE_S = /[bcdfghjklmnoprtvy]s$/;

export function stemSwedish(word: string): string {
  const region = startOfRegion(word);
  return stepThree(stepTwo(stepOne(word, region), region), region);
}

/** R1: what comes after the first consonant that follows a vowel, and never before the third letter. */
function startOfRegion(word: string): number {
  const found = /[aeiouyåäö][^aeiouyåäö]/.exec(word);
  return found === null ? word.length : Math.max(found.index + 2, 3);
}

const endsWithin = (word: string, region: number, ending: string): boolean =>
  word.endsWith(ending) && word.length - ending.length >= region;

function stepOne(word: string, region: number): string {
  const ending = STEP_1.find((candidate) => endsWithin(word, region, candidate));
  if (ending !== undefined) return word.slice(0, -ending.length);
  return endsWithin(word, region, 's') && VALID_BEFORE_S.test(word) ? word.slice(0, -1) : word;
}

function stepTwo(word: string, region: number): string {
  return STEP_2.some((ending) => endsWithin(word, region, ending)) ? word.slice(0, -1) : word;
}

function stepThree(word: string, region: number): string {
  if (endsWithin(word, region, 'fullt') || endsWithin(word, region, 'löst')) return word.slice(0, -1);
  const ending = ['lig', 'els', 'ig'].find((candidate) => endsWithin(word, region, candidate));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
