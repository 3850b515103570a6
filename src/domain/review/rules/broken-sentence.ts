import { quoteSentence } from '../review-context.ts';
import type { Rule } from '../rule.ts';

/** A small word that needs something after it, followed by a capital that begins a new sentence. */
const BROKEN =
  /(?<!\p{L})(?:när|och|att|som|för att|med|till|eller|samt|av|om)\s+((?:På|I|Under|För|Det|Den|Detta|Vi|När|Med|Inom|Efter|Från|Dessa|Dock|Genom|Utifrån|Vidare)\s+\p{Ll}{2,})/u;

export const brokenSentence: Rule = {
  id: 'broken-sentence',
  number: 'R32',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Meningen är avbruten',
  explanation: 'En mening som slutar mitt i och går över i nästa är ofta en rest av en ändring.',
  wrong: [
    {
      name: 'går över i nästa',
      document: { chapters: [{ heading: 'Boende', text: 'Fler ska kunna flytta när På sikt behövs fler platser.' }] },
    },
  ],
  right: [
    {
      name: 'två hela meningar',
      document: {
        chapters: [{ heading: 'Boende', text: 'Fler ska kunna flytta när de vill. På sikt behövs fler platser.' }],
      },
    },
  ],
  check: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const match = BROKEN.exec(sentence.text);
      if (!match) return [];
      return [
        {
          message: `Meningen bryts av och går över i nästa vid ”${match[0]}”.`,
          remedy: 'Skriv färdigt meningen eller ta bort resten.',
          evidence: [quoteSentence(sentence, match.index)],
          confidence: 0.75,
        },
      ];
    }),
};
