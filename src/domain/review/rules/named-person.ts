import type { Rule, RuleFinding } from '../rule.ts';

import { SENSITIVE } from '../language/sensitive-words.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, type Sentence } from '../review-context.ts';

const NAME = String.raw`(?<name>\p{Lu}\p{Ll}{1,14}(?:-\p{Lu}\p{Ll}+)?\s+(?:(?:af|von|de|al)\s+)?\p{Lu}\p{Ll}{1,18}(?:-\p{Lu}\p{Ll}+)?)`;
/** What somebody is to the municipality whose matters are secret. */
const CLIENT = String.raw`(?:[Bb]rukaren?|[Kk]lienten?|[Pp]atienten?|[Ee]leven?|[Pp]ojken|[Ff]lickan|[Kk]vinnan|[Mm]annen|(?:[Vv]år\s+)?[Bb]oende(?:n)?|[Bb]arnet|[Uu]ngdomen|[Dd]eltagaren?|[Ss]ökanden?|[Kk]lagomålet\s+rör|[Ää]rendet\s+(?:gäller|rör)|[Aa]nhöriga?(?:\s+till)?|[Gg]äst(?:en)?)`;
const AS_CLIENT = new RegExp(String.raw`(?<!\p{L})${CLIENT}\s+${NAME}(?!\p{L})`, 'u');
/** What happens to a person, said of the name: "Anna Ek har beviljats", "…, som har demens". */
const HAPPENED = String.raw`,?\s*(?:som\s+)?(?:har\s+(?:\p{L}+\s+)?(?:beviljats|fått|fick|placerats|dömts|diagnosen|demens|behandlats)|har(?:\s+\p{L}+)?|beviljades|behandlas|behandlades|placerades|drabbades|drabbats|dömdes|utsattes|lider|avled|vårdas|omhändertogs|fick)`;
const WITH_FATE = new RegExp(String.raw`(?<![\p{L}-])${NAME}${HAPPENED}(?!\p{L})`, 'u');
/** Those who work with it, write of it or speak on it; and two capitals that are no person. */
const AT_WORK =
  /(?<!\p{L})(?:\p{L}*chef\p{L}*|handläggare|kontaktperson:|samordnare|föreläs\p{L}*|forskar\p{L}*|författar\p{L}*|konstnär\p{L}*|utbildning\p{L}*|utvärder\p{L}*|leda(?:r|re)\p{L}*|höll|håller|bok(?:en)?|ordförande|universitet\p{L}*|projektled\p{L}*|rektor\p{L}*|myndighet\p{L}*|region\p{L}*|stad(?:en|s)?|kommun\p{L}*)(?!\p{L})/iu;
/** A word at the beginning of a sentence has its capital anyway. */
const STARTS =
  /^(?:Under|Efter|Inom|Enligt|Genom|Med|För|Från|Den|Det|De|Alla|Vid|Till|Hos|Om|När|Även|Detta|Dessa|På|I|Av|Åt|Mot|Kring|Utanför|Utöver|Före|Inför|Sedan|Bland|Mellan|Över|Både|Där|Här|Nya)\s/u;

function check(sentence: Sentence): RuleFinding | null {
  if (!SENSITIVE.test(sentence.text) || AT_WORK.test(sentence.text)) return null;
  const match = AS_CLIENT.exec(sentence.text) ?? WITH_FATE.exec(sentence.text);
  const name = match?.groups?.['name'];
  if (!match || name === undefined || STARTS.test(name)) return null;
  return {
    message: `Ett namn (”${name}”) står tillsammans med en känslig uppgift (”${SENSITIVE.exec(sentence.text)?.[0] ?? ''}”).`,
    remedy: 'Ta bort namnet, eller skriv så att ingen kan kännas igen.',
    evidence: [quoteSentence(sentence, match.index)],
    confidence: 0.75,
  };
}

const inSentences = overSentences(check);

const chapter = (text: string) => ({ chapters: [{ heading: 'Synpunkter', text }] });

export const namedPerson: Rule = {
  id: 'named-person',
  number: 'R53',
  severity: 'warning',
  source: 'GDPR artikel 9, OSL 26 kap., domain.md 11',
  title: 'Namn vid en känslig uppgift',
  explanation: 'Ett dokument som publiceras får inte säga vem som är sjuk, utsatt, dömd eller placerad.',
  wrong: [
    { name: 'brukaren', document: chapter('Brukaren Stina Falk har demens.') },
    { name: 'det som hänt', document: chapter('Olof Granat placerades i familjehem.') },
  ],
  right: [
    { name: 'den som föreläser', document: chapter('Stina Falk föreläste om demens.') },
    { name: 'ingen känslig uppgift', document: chapter('Brukaren Stina Falk tackade för maten.') },
    { name: 'ingen är namngiven', document: chapter('En brukare har fått diagnosen demens.') },
  ],
  check: (context) => inSentences(context),
};
