import type { OrganisationYear } from '../build/organisation-year.ts';

export const tallbacken2024: OrganisationYear = {
  organisation: 'tallbackens-forskolor',
  year: 2024,
  editions: {
    VP: {
      decided: '2024-01-19',
      before: [
        {
          heading: 'Enhetens uppdrag',
          text: `Tallbackens förskolor består av fyra förskolor med sammanlagt arton avdelningar: Granen, Tallkotten,
          Stigen och Myrstacken. I januari är 280 barn inskrivna. Drygt hälften har ett annat modersmål än svenska.

          I enheten arbetar 62 medarbetare, varav 19 förskollärare. Två biträdande rektorer leder det dagliga arbetet.`,
        },
        {
          heading: 'Medarbetarnas delaktighet',
          text: `Arbetslagen valde årets utvecklingsområden vid planeringsdagen den 20 oktober. Planen gicks igenom på
          arbetsplatsträffarna i januari.`,
        },
      ],
      after: [
        {
          heading: 'Resultatenhet',
          text: `Enheten har en bruttobudget på 74,2 mnkr och för med sig ett överskott på 1,1 mnkr från 2023. En del av
          överskottet används till nya gårdsmiljöer på Stigen.`,
        },
      ],
    },
    T1: {
      decided: '2024-05-15',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Våren har handlat om språkplanerna. Alla fyra förskolor har nu en egen, skriven av arbetslagen. Frånvaron
          i februari och mars var hög bland både barn och vuxna.`,
        },
      ],
    },
    T2: {
      decided: '2024-09-16',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Hösten började med 34 nya barn och en ny avdelning på Granen. Inskolningarna gick lugnare än förra året
          eftersom vi spred dem över tre veckor. Enheten räknar med att nå alla fyra enhetsmål.`,
        },
      ],
    },
    VB: {
      decided: '2025-01-24',
      before: [
        {
          heading: 'Sammanfattande analys',
          text: `Tallbackens förskolor har haft ett stabilt år. Nästan alla barn har en aktuell språkkartläggning, gården på
          Stigen är ombyggd och sjukfrånvaron har minskat till 7,7 procent. Vårdnadshavarnas nöjdhet har ökat men når inte
          riktigt dit vi ville.`,
        },
      ],
      after: [
        {
          heading: 'Uppföljning av ekonomi',
          text: `Resultatenheten gör ett överskott på 0,2 mnkr. Kostnaden för vikarier blev lägre än väntat under hösten,
          medan hyran för den nya avdelningen kom en månad tidigare än budgeterat.`,
        },
        {
          heading: 'Systematiskt kvalitetsarbete',
          text: `Pedagogisk dokumentation har följts upp i fyra kollegiala besök. Under 2023 fortsätter arbetet med att
          utveckla gårdarna, och då deltar även barnen i planeringen.`,
        },
        {
          heading: 'Synpunkter och klagomål',
          text: `Enheten har fått 17 synpunkter: nio klagomål, fem förslag och tre beröm. Fyra klagomål gällde
          parkeringen vid Myrstacken, där lämningen nu sker från baksidan.`,
        },
        {
          heading: 'Jämställdhet',
          text: `Pojkar och flickor har kartläggningar i lika hög grad. Pedagogerna har däremot sett att flickor oftare
          kallas till hjälpsamma sysslor och har bytt till ett rullande schema för dukning.`,
        },
      ],
    },
  },
  areas: [
    {
      area: '1.1',
      indicators: [
        {
          key: 'nojda-vardnadshavare',
          target: '85 %',
          forecast: { T1: '85 %', T2: '85 %' },
          analysis: {
            VB: `Andelen har ökat med tre procentenheter men stannade strax under årsmålet. På Myrstacken svarade bara
            hälften, så där är resultatet osäkert.`,
          },
        },
        {
          key: 'barn-per-grupp',
          target: 'Max 15 barn',
          forecast: { T1: '15,2 barn', T2: '15,0 barn' },
          analysis: {
            T1: `Grupperna är som störst på våren. En ny avdelning öppnar i augusti.`,
            T2: `Den nya avdelningen på Granen gav 0,7 barn färre i snitt.`,
            VB: `Höstens grupper höll taket, men våren drog upp årets snitt till 15,2.`,
          },
        },
        { key: 'forskollarare', target: '30,0 %', forecast: { T1: '30,0 %', T2: '30,5 %' } },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-sprak',
          unitGoals: [
            {
              title: 'Alla barn på Tallbackens förskolor får möta ett rikt språk varje dag',
              expected: `Minst 95 procent av barnen har en språkkartläggning som är högst sex månader gammal.`,
              way: `Arbetslagen högläser minst två gånger om dagen och använder bilder som stöd. Kartläggningen görs i mars
              och september och ligger till grund för gruppindelningen.`,
              resources: `Varje förskola har en språkutvecklare med en timme i veckan avsatt för handledning.`,
              followUp: `Språkutvecklarna går igenom kartläggningarna med rektor i april och oktober.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Kartläggningen i mars nådde inte alla på grund av frånvaro, men de barn som saknades kartläggs i maj.`,
                T2: `Det som släpade i våras är ikapp. Två tvåspråkiga pedagoger började i augusti.`,
                VB: `Enhetsmålet har uppfyllts. 271 av 281 barn har en aktuell kartläggning. De tio som saknar är
                nyinskrivna sedan november.`,
              },
              indicators: [
                {
                  key: 'sprakkartlaggning',
                  target: '95,0 %',
                  forecast: { T1: '95,0 %', T2: '96,0 %' },
                  analysis: { T1: `Avdelningarna på Stigen gör sin kartläggning först i maj.` },
                },
              ],
              activities: [
                {
                  title: 'Skriva en språkplan för varje förskola',
                  start: '2024-01-15',
                  end: '2024-05-31',
                  analysis: {
                    T1: `Tre planer är antagna och den fjärde är på remiss i arbetslagen.`,
                    T2: `Planerna är klara och används vid höstens föräldramöten.`,
                    VB: `Planerna följdes upp i december och kortades då till två sidor.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '2.1',
      boardGoals: [
        {
          goal: 'norrstrand-utemiljo',
          unitGoals: [
            {
              title: 'Våra gårdar är trygga och inbjudande också efter stängning',
              expected: `Undervisning sker utomhus minst sju dagar av tio, och inga gårdar stängs på grund av skador.`,
              way: `Vaktmästaren går rond varje måndag. Grindarna är olåsta efter klockan 17 så att grannbarnen kan leka.`,
              followUp: `Skador antecknas i rondlistan som rektor ser varje månad.`,
              status: { T1: 'full', T2: 'full', VB: 'partial' },
              analysis: {
                T1: `Vinterns isbark gjorde att flera dagar fick flyttas inomhus. Från april är vi ute nästan hela dagarna.`,
                T2: `Gården på Stigen invigdes i juni. Kvällstid används den flitigt av familjer i kvarteret.`,
                VB: `Enhetsmålet har uppfyllts delvis. Gårdarna har varit öppna hela året, men andelen dagar utomhus stannade
                på 68 procent. Nästa år lägger vi en fast utedag även i januari och februari.`,
              },
              indicators: [
                {
                  key: 'utomhus',
                  target: '70 %',
                  forecast: { T1: '70 %', T2: '70 %' },
                  analysis: {
                    T1: `Isen i januari är förklaringen till det låga talet.`,
                    VB: `November var regnig och drog ned snittet efter en bra sommar.`,
                  },
                },
              ],
              activities: [
                {
                  title: 'Bygga om gården på förskolan Stigen',
                  start: '2024-03-15',
                  end: '2024-06-15',
                  analysis: {
                    T1: `Markarbetet är klart och planteringen pågår.`,
                    T2: `Ombyggnaden blev klar den 10 juni.`,
                    VB: `Gården har fått en cykelbana och en kulle att rulla nedför.`,
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      area: '2.2',
      indicators: [
        {
          key: 'ekologiskt',
          target: '54,0 %',
          forecast: { T1: '54,0 %', T2: '54,0 %' },
          analysis: { T1: `Andelen väntas stiga när den svenska grönsakssäsongen börjar.` },
        },
        { key: 'matsvinn', target: '45 gram', forecast: { T1: '45 gram', T2: '44 gram' } },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-klimat',
          unitGoals: [
            {
              title: 'Barn och vuxna på Tallbackens förskolor slänger mindre mat',
              expected: `Matsvinnet är högst 45 gram per portion.`,
              way: `Barnen tar själva och väger det som blir över. Köken lagar i två omgångar.`,
              followUp: `Svinnet vägs i mars och oktober.`,
              status: { T1: 'full', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Mätningen i mars är gjord; resultatet sammanställs för halvåret.`,
                T2: `Vi slänger sju gram mindre per portion än i fjol. Små serveringsskedar gjorde störst skillnad.`,
                VB: `Enhetsmålet har uppfyllts. Barnen på Myrstacken har ritat en svinntrappa som nu finns på alla fyra
                förskolor.`,
              },
            },
          ],
        },
      ],
    },
    {
      area: '3.2',
      indicators: [
        { key: 'ami', target: '82', forecast: { T1: '82', T2: '82' } },
        {
          key: 'sjukfranvaro',
          target: '8,0 %',
          forecast: { T1: '8,5 %', T2: '8,0 %' },
          analysis: {
            T1: `Två influensavågor gav hög frånvaro i februari och mars.`,
            T2: `Frånvaron har sjunkit varje månad sedan april.`,
          },
        },
      ],
      boardGoals: [
        {
          goal: 'norrstrand-arbetsliv',
          unitGoals: [
            {
              title: 'Medarbetarna har tid att planera och reflektera tillsammans',
              expected: `Varje arbetslag har två timmars gemensam planering i veckan, och sjukfrånvaron är högst åtta procent.`,
              way: `Schemat läggs för ett halvår i taget. Vid frånvaro hjälper avdelningarna varandra innan vikarie tas in.`,
              followUp: `Arbetslagen skattar sin planeringstid på arbetsplatsträffen varje månad.`,
              development: `Under året prövas gemensam pedagogisk dag mellan förskolorna.`,
              status: { T1: 'partial', T2: 'full', VB: 'full' },
              analysis: {
                T1: `Planeringstiden uteblev ungefär var tredje vecka under vårens sjukperiod. Vi bedömer att målet uppfylls
                delvis och sätter in en fast resurspedagog från maj.`,
                T2: `Resurspedagogen har gjort att planeringstiden har kunnat hållas sedan maj.`,
                VB: `Enhetsmålet har uppfyllts. Planeringstiden hölls 44 av 48 veckor.`,
              },
            },
          ],
        },
      ],
    },
  ],
};
