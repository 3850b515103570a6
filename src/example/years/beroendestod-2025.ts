import type { OrganisationYear } from '../build/organisation-year.ts';
import { departmentGoals } from '../goals.ts';

const board = 'norrstrands-stadsdelsnamnd';

/** The unit's last half-year before the merger. */
export const beroendestod2025: OrganisationYear = {
  organisation: 'beroendestod',
  year: 2025,
  editions: {
    VP: {
      decided: '2025-01-28',
      before: [
        {
          heading: 'Inledning',
          text: `Det här är troligen vår sista verksamhetsplan som egen enhet. Avdelningen utreder ett samgående med Enheten
          för ekonomiskt bistånd, och planen är skriven så att målen kan följa med.`,
        },
      ],
    },
    T1: {
      decided: '2025-05-14',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Nämnden har beslutat att enheten den 1 juli går upp i Enheten för vuxenstöd. Förberedelserna tar tid men har
          inte påverkat mottagningen, där väntan är kortare än någonsin.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.3',
      indicators: [{ key: 'battre-situation', target: '70,0 %', forecast: { T1: '70,0 %' } }],
      boardGoals: [
        {
          goal: 'norrstrand-beroende',
          indicators: [{ key: 'forsta-besok', target: '88,0 %', forecast: { T1: '88,0 %' }, quotedFrom: board }],
          unitGoals: [
            {
              level: 'departmentGoal',
              title: departmentGoals['samlat-stod'],
              expected: `Den som har kontakt med båda enheterna har en gemensam plan och en namngiven samordnare.`,
              way: `Handläggare från båda enheterna träffas varje vecka kring gemensamma ärenden.`,
              followUp: `Antalet gemensamma planer räknas varje månad.`,
              status: { T1: 'full' },
              analysis: {
                T1: `26 personer har en gemensam plan. Behandlarna uppskattar att ekonomin inte längre är ett hinder för att
                komma på samtalen.`,
              },
              activities: [
                {
                  title: 'Införa gemensamma planer för dem som är kända på båda enheterna',
                  start: '2025-01-15',
                  end: '2025-12-31',
                  analysis: { T1: `Mallen är klar och används sedan februari.` },
                },
              ],
            },
            {
              title: 'Den som börjar en behandling fullföljer den',
              expected: `Minst 70 procent fullföljer sin planerade behandling.`,
              way: `Behandlingsstart samordnas med sjukvården så att abstinensvården är klar.`,
              followUp: `Avbrott gås igenom i behandlargruppen varannan vecka.`,
              status: { T1: 'full' },
              analysis: {
                T1: `Årets första 45 avslutade behandlingar ligger över målet. Två grupper pågår.`,
              },
              indicators: [{ key: 'fullfoljd', target: '70,0 %', forecast: { T1: '70,0 %' } }],
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '80', forecast: { T1: '80' } },
        {
          key: 'sjukfranvaro',
          target: '7,0 %',
          forecast: { T1: '7,0 %' },
          analysis: { T1: `Frånvaron har sjunkit med nästan en procentenhet sedan årsskiftet.` },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Alla vet vad samgåendet innebär för dem',
              expected: `Varje medarbetare har före juni fått veta sin grupp, sin chef och sin arbetsplats.`,
              way: `Enhetscheferna håller gemensamma möten varannan vecka. Risker bedöms med skyddsombuden.`,
              followUp: `En kort enkät ställs i mars och juni.`,
              status: { T1: 'full' },
              analysis: {
                T1: `Riskbedömningen är gjord. Sju av tio svarar i marsenkäten att de vet tillräckligt om förändringen.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
