import { statesIn } from '../facts/read-states.ts';
import { toldTwice } from '../facts/told-twice.ts';
import type { Rule } from '../rule.ts';

const two = (first: string, second: string) => ({
  kind: 'VB' as const,
  level: 'unit' as const,
  chapters: [
    { heading: 'Sammanfattning', text: first },
    { heading: 'Kvalitetsarbete', text: second },
  ],
});

export const stateToldTwice: Rule = {
  id: 'state-told-twice',
  number: 'R67',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Gjort på ett ställe, inte gjort på ett annat',
  explanation:
    'Det som är klart enligt en text kan inte vara uppskjutet, inställt eller inte påbörjat enligt en annan.',
  wrong: [
    {
      name: 'gjort och inte påbörjat',
      document: two('Kartläggningen av lokaler har genomförts.', 'Kartläggningen av lokaler har inte påbörjats.'),
    },
    {
      name: 'startat och senarelagt',
      document: two('Den öppna mottagningen har startat.', 'Starten av den öppna mottagningen har senarelagts.'),
    },
    {
      name: 'klart och uppskjutet',
      document: two(
        'Upphandlingen av nytt bokningssystem är klar.',
        'Upphandlingen av bokningssystemet har skjutits upp till nästa år.',
      ),
    },
  ],
  right: [
    {
      name: 'två saker',
      document: two('Kartläggningen av lokaler har genomförts.', 'Kartläggningen av buller har inte påbörjats.'),
    },
    {
      name: 'en del av den',
      document: two(
        'Kartläggningen av lokaler har genomförts.',
        'Vissa delar av kartläggningen av lokaler har skjutits upp.',
      ),
    },
    {
      name: 'samma besked',
      document: two('Kartläggningen av lokaler är klar.', 'Kartläggningen av lokaler slutfördes under hösten.'),
    },
  ],
  check: (context) =>
    context.isReport
      ? toldTwice(statesIn(context), context, {
          message: (one, other) => `På ett ställe står ”${one.text}” och på ett annat ”${other.text}” om samma sak.`,
          remedy: 'Låt båda texterna säga samma sak, eller skriv vilken tid var och en gäller.',
        })
      : [],
};
