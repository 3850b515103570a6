import type { OrganisationYear } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import { departmentGoals } from '../goals.ts';

const board = 'norrstrands-stadsdelsnamnd';

/** The merged unit's first half-year; its annual report is still a draft. */
export const vuxenstod2025: OrganisationYear = {
  organisation: 'vuxenstod',
  year: 2025,
  editions: {
    T2: {
      decided: '2025-09-16',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Enheten för vuxenstöd bildades den 1 juli av Enheten för ekonomiskt bistånd och Enheten för beroendestöd. Vi är
          35 medarbetare och har gemensam mottagning sedan den 18 augusti. Målen från de båda enheternas planer gäller
          vidare under året.`,
        },
        {
          heading: 'Om siffrorna i rapporten',
          text: `Värden för tidigare perioder är hämtade från den enhet som då ansvarade. Där båda enheterna hade samma
          indikator redovisas inget jämförelsetal.`,
        },
      ],
    },
    VB: {
      decided: null,
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Det första halvåret som en enhet har gått bättre än många väntade sig. Fler har en gemensam plan, och
          väntetiderna ökade inte under flytten. Lokalen är trång och två arbetssätt för dokumentation lever kvar sida vid
          sida.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten lämnar ett underskott på 0,3 mnkr som beror på flytten. Utbetalt bistånd och placeringar håller
          tillsammans sin budget.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Sedan juli har fjorton synpunkter kommit in. Åtta klagomål gäller den nya entrén, som är svår att hitta.
          Skyltar sattes upp i oktober.`,
        },
        {
          heading: 'Jämställdhet',
          text: `Män är i majoritet både bland dem som har bistånd och bland dem som söker för beroende. Kvinnor fullföljer
          oftare sin behandling. En grupp för män som haft flera avbrott startar i februari.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.2',
      indicators: [
        { key: 'bistand', target: '1,90 %', forecast: { T2: '1,82 %' }, quotedFrom: board },
        { key: 'langvarigt-bistand', target: '1,05 %', forecast: { T2: '1,02 %' }, quotedFrom: board },
        {
          key: 'feriejobb',
          target: '270 st',
          forecast: { T2: '270 st' },
          analysis: {
            T2: `245 ungdomar arbetade under sommaren och 25 platser är sparade till höstlovet.`,
            VB: `270 ungdomar fick arbete, 25 av dem under höstlovet.`,
          },
        },
      ],
      activities: [
        {
          ...councilActivities.feriejobb,
          analysis: {
            T2: `Alla i årskurs 9 som ville fick arbete.`,
            VB: `Aktiviteten är genomförd. Planeringen för 2026 började i november.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-forsorjning',
          indicators: [
            {
              key: 'fem-dagar',
              target: '95,0 %',
              forecast: { T2: '93,0 %' },
              quotedFrom: board,
              analysis: {
                T2: `Flyttveckorna i augusti sänkte andelen. I september är den tillbaka på 94 procent.`,
                VB: `Årsmålet missades med 1,4 procentenheter, och hela skillnaden uppstod i juli och augusti.`,
              },
            },
          ],
          unitGoals: [
            {
              title: 'Klienterna har en plan som leder mot arbete eller studier',
              expected: `Minst 90 procent av dem som haft bistånd i tio månader har en aktuell kartläggning.`,
              status: { T2: 'full', VB: 'full' },
              analysis: {
                T2: `Kartläggningarna har inte tappat fart under samgåendet.`,
                VB: `Enhetsmålet har uppfyllts. Bara tretton personer saknade en aktuell kartläggning vid årsskiftet.`,
              },
              indicators: [{ key: 'kartlaggning', target: '90,0 %', forecast: { T2: '92,0 %' } }],
            },
            {
              title: 'Barnfamiljer i Norrstrand behåller sin bostad',
              expected: `Inga barn vräks, och fler vräkningar än 2024 avvärjs.`,
              status: { T2: 'full', VB: 'full' },
              analysis: {
                T2: `Ett varsel som gällde en familj med fyra barn kunde stoppas dagen före avhysningen.`,
                VB: `Enhetsmålet har uppfyllts. Inga barn har vräkts, och 24 vräkningar har avvärjts.`,
              },
              indicators: [{ key: 'vrakningar', target: 'öka', forecast: { T2: '23 st' } }],
            },
          ],
        },
      ],
    },
    {
      area: '1.3',
      indicators: [
        {
          key: 'battre-situation',
          target: '68,0 %',
          forecast: { T2: '68,0 %' },
          analysis: { VB: `107 personer svarade. Den gemensamma mottagningen nämns i många fritextsvar.` },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-beroende',
          indicators: [
            {
              key: 'forsta-besok',
              target: '88,0 %',
              forecast: { T2: '87,0 %' },
              quotedFrom: board,
              analysis: {
                T2: `Resultatet är nära målet men sommaren hade färre tider.`,
                VB: `220 av 250 personer fick ett besök inom tre dagar.`,
              },
            },
          ],
          unitGoals: [
            {
              level: 'departmentGoal',
              title: departmentGoals['samlat-stod'],
              expected: `Den som behöver stöd med både försörjning och beroende har en plan och en samordnare.`,
              status: { T2: 'full', VB: 'full' },
              analysis: {
                T2: `58 personer har en gemensam plan. Samgåendet gör att samordnaren nu har samma chef som handläggaren.`,
                VB: `Avdelningsmålet har uppfyllts. 74 personer har haft en gemensam plan, och elva av dem behöver inte längre
                något stöd från enheten.`,
              },
              activities: [
                {
                  title: 'Införa gemensamma planer för dem som är kända på båda enheterna',
                  start: '2025-01-15',
                  end: '2025-12-31',
                  analysis: {
                    T2: `Alla handläggare har gått igenom mallen.`,
                    VB: `Planerna är en del av det vanliga arbetet.`,
                  },
                },
              ],
            },
            {
              title: 'Den som börjar en behandling fullföljer den',
              expected: `Minst 70 procent fullföljer sin planerade behandling.`,
              status: { T2: 'full', VB: 'full' },
              analysis: {
                T2: `Andelen har ökat sedan årsskiftet, mest bland kvinnor.`,
                VB: `Enhetsmålet har uppfyllts. Skillnaden mellan kvinnor och män har däremot vuxit.`,
              },
              indicators: [{ key: 'fullfoljd', target: '70,0 %', forecast: { T2: '72,0 %' } }],
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        {
          key: 'ami',
          target: '80',
          analysis: {
            VB: `Medarbetarenkäten gjordes i september, tre månader efter samgåendet, och resultatet redovisas därför inte.`,
          },
        },
        { key: 'sjukfranvaro', target: '6,5 %', forecast: { T2: '6,5 %' } },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Två enheter blir en arbetsplats',
              expected: `Alla har en arbetsplats, en chef och en grupp, och riskbedömningen är följd.`,
              status: { T2: 'full', VB: 'partial' },
              analysis: {
                T2: `Åtta av tio åtgärder i riskbedömningen är klara. Kvar är två samtalsrum och ett gemensamt arkiv.`,
                VB: `Enhetsmålet har uppfyllts delvis. Samtalsrummen dröjer till mars, eftersom hyresvärden behövde nytt
                bygglov. Till dess lånas rum på biblioteket.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
