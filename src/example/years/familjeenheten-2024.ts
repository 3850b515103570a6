import type { OrganisationYear } from '../build/organisation-year.ts';

const board = 'socialnamnden';

export const familjeenheten2024: OrganisationYear = {
  organisation: 'familjeenheten',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-25',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Familjeenheten tar emot orosanmälningar, utreder barns behov och beslutar om stöd. Vi är 41 medarbetare i fyra
          grupper: mottagning, utredning barn, utredning unga och insatser.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-17',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `478 orosanmälningar har kommit in, 36 fler än samma tid 2023. Skyddsbedömningarna hinns med men utredningarna
          väntar. Frånvaron i utredningsgruppen för unga har varit hög.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-19',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Den särskilda gruppen har betat av de äldsta utredningarna. Skolorna svarar fortare. I augusti fanns fem
          utredningar som var äldre än fyra månader, mot fjorton i april.`,
        },
      ],
    },
    VB: {
      decided: '2025-01-30',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Familjeenheten har vänt en svår situation. Barnen kommer oftare till tals, och utredningstiderna närmar sig
          målet. Det har skett utan fler tjänster men med ett annat sätt att fördela arbetet.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Enheten gick med 2,3 mnkr i underskott på grund av placeringar. Handläggningen höll sin budget.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `44 klagomål kom in, varav 29 om väntan. Sedan september ringer handläggaren upp familjen varannan vecka under
          utredningen, och därefter har tre sådana klagomål kommit.`,
        },
        {
          heading: 'Barns rättigheter',
          text: `Ett barnråd med åtta ungdomar har läst våra brev och föreslagit ändringar. De ville framför allt veta vem som
          läser det de säger.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.3',
      indicators: [
        {
          key: 'skyddsbedomning',
          target: '98,0 %',
          forecast: { T1: '98,0 %', T2: '98,0 %' },
          quotedFrom: board,
          analysis: {
            T1: `Fredagsanmälningarna är vår svaga punkt.`,
            T2: `Jouren har tagit över läsningen på helger.`,
            VB: `Den nya ordningen med helgläsning gav resultat redan första månaden.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-barn',
          indicators: [
            {
              key: 'fyra-manader',
              target: '88,0 %',
              forecast: { T1: '86,0 %', T2: '86,5 %' },
              quotedFrom: board,
              analysis: {
                T1: `Utredningar av ungdomar tar längst tid.`,
                T2: `Arbetssättet med planering i tre steg används nu av alla grupper.`,
                VB: `De flesta överskridanden är kortare än två veckor.`,
              },
            },
          ],
          unitGoals: [
            {
              title: 'Barnet kommer till tals i varje utredning',
              expected: `I minst 90 procent av utredningarna finns barnets egna ord.`,
              way: `Handläggaren träffar barnet ensam minst en gång. Samtalet förs på barnets villkor, gärna utanför kontoret.`,
              followUp: `Gruppledaren granskar fem utredningar i månaden.`,
              status: { T1: 'full', T2: 'full', VB: 'partial' },
              analysis: {
                T1: `Granskningen visar på en ökning. De som saknar samtal gäller oftast barn under fyra år.`,
                T2: `En metod med bilder för de minsta prövas i mottagningen.`,
                VB: `Enhetsmålet har uppfyllts delvis. Andelen blev 89,4 procent, strax under målet. Bildmetoden används nu av
                alla grupper. Enheten kommer under 2024 att utbilda samtliga handläggare i metoden.`,
              },
              indicators: [
                {
                  key: 'barnets-rost',
                  target: '90,0 %',
                  forecast: { T1: '90,0 %', T2: '90,0 %' },
                  analysis: {
                    T1: `Urvalet är tjugo utredningar i månaden.`,
                    T2: `Gruppen för unga ligger på 95 procent.`,
                    VB: `Sedan oktober ligger andelen över årsmålet.`,
                  },
                },
              ],
              activities: [
                {
                  title: 'Pröva samtal med bilder för barn under fem år',
                  start: '2024-04-01',
                  end: '2024-12-31',
                  analysis: {
                    T1: `Två handläggare har börjat.`,
                    T2: `Metoden har använts i 23 samtal.`,
                    VB: `Sextio samtal har hållits med bilder.`,
                  },
                },
              ],
            },
            {
              title: 'Utredningar blir klara medan de ännu gör nytta',
              expected: `Minst 88 procent av enhetens utredningar är klara inom fyra månader, och ingen pågår längre än ett halvår.`,
              way: `Varje utredning planeras i tre steg med familjen. Gruppledaren stämmer av efter sex veckor.`,
              followUp: `Åldern på öppna utredningar visas varje måndag.`,
              status: { T1: 'partial', T2: 'partial', VB: 'partial' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis. Fjorton utredningar är för gamla. De flyttas till den särskilda gruppen.`,
                T2: `Målet bedöms uppfyllas delvis, eftersom vårens utredningar drar ned årets resultat.`,
                VB: `Enhetsmålet har uppfyllts delvis. Resultatet är 86,7 procent, och under årets sista fyra månader nittio.`,
              },
              activities: [
                {
                  title: 'Komma överens med skolorna om svarstider',
                  start: '2024-03-01',
                  end: '2024-06-15',
                  analysis: {
                    T1: `Förslaget är tre veckor.`,
                    T2: `Överenskommelsen gäller sedan den 10 juni.`,
                    VB: `Åtta av tio underlag kommer inom tre veckor.`,
                  },
                },
              ],
            },
          ],
        },
        {
          goal: 'social-vald',
          unitGoals: [
            {
              title: 'Vi frågar om våld i alla utredningar',
              expected: `Frågan om våld är ställd i samtliga utredningar.`,
              way: `Frågan ställs enskilt till varje vuxen och anpassat till barnet.`,
              followUp: `Frågan är ett eget fält i systemet och räknas varje månad.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Fältet blev obligatoriskt i mars.`,
                T2: `I var femte utredning har våld blivit känt genom frågan.`,
                VB: `Enhetsmålet har uppfyllts. I 61 utredningar ledde frågan till att ett skyddsarbete startade.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '78', forecast: { T1: '78', T2: '78' } },
        {
          key: 'sjukfranvaro',
          target: '7,8 %',
          forecast: { T1: '8,2 %', T2: '8,0 %' },
          analysis: {
            T1: `Frånvaron är störst i gruppen för unga.`,
            T2: `Tre medarbetare är tillbaka efter lång frånvaro.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'social-arbetsplats',
          unitGoals: [
            {
              title: 'Nya handläggare växer in i sitt uppdrag',
              expected: `Alla som är nya har mentor och lätta ärenden det första halvåret.`,
              way: `Mentorerna träffas en gång i månaden. Sambedömning görs i alla svåra beslut.`,
              followUp: `Nya medarbetare intervjuas efter sex månader.`,
              status: { T1: 'partial', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Målet bedöms uppfyllas delvis. Tre nya fick tunga ärenden redan andra månaden. Fördelningen görs om i maj.`,
                T2: `Fördelningen följer nu planen, och intervjuerna är positiva.`,
                VB: `Enhetsmålet har uppfyllts. Ingen av de nio nya har slutat.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
