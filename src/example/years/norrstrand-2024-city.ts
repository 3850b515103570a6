import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

/** Parks, climate, economy and staff. */
export const norrstrand2024City: readonly AreaPart[] = [
  {
    area: '2.1',
    status: { T1: 'full', T2: 'full', VB: 'full' },
    analysis: {
      T1: `Målet bedöms uppfyllas. Snöröjningen fick många klagomål i januari, men resten av vintern fungerade väl.`,
      T2: `Nämnden bedömer att målet uppfylls. Parkerna har skötts enligt plan trots vattningsförbudet i juli.`,
      VB: `Nämnden bedömer att målet har uppfyllts helt. Trygghetsvandringarna har gett konkreta förbättringar, framför allt
      i belysningen längs gångvägen mellan stationen och Tallbacken.`,
    },
    indicators: [
      {
        key: 'trygg-kvall',
        target: '75 %',
        forecast: { T1: '75 %', T2: '75 %' },
        analysis: { VB: `Männens trygghet har ökat medan kvinnornas har legat stilla.` },
      },
      {
        key: 'nojda-parker',
        target: '78 %',
        forecast: { T1: '78 %', T2: '78 %' },
        analysis: { VB: `Nöjdheten har ökat mest i Strandängen, där lekparken byggdes om under våren.` },
      },
    ],
    activities: [
      {
        ...councilActivities.trygghetsvandringar,
        analysis: {
          T1: `En vandring har hållits i Tallbacken med 34 deltagare.`,
          T2: `Ytterligare två vandringar genomförs i oktober, när det är mörkt.`,
          VB: `Tre vandringar gav 41 förslag, varav 26 är åtgärdade.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-utemiljo',
        description: `Parkingenjörerna går rond varje vecka. Det som är trasigt lagas inom fem arbetsdagar. Förskolornas
        gårdar är öppna för alla efter stängning.`,
        expected: `Minst 85 procent av felanmälningarna är åtgärdade inom fem arbetsdagar.`,
        status: { T1: 'full', T2: 'full', VB: 'full' },
        analysis: {
          T1: `Vinterns skador på grusgångar är snart lagade. Entreprenören har satt in ett extra lag.`,
          T2: `Nivån är uppe över åttio procent igen efter vårens dipp.`,
          VB: `Arbetet med utemiljön har fungerat väl under året, särskilt efter att ronderna lades om i juni.`,
        },
        indicators: [
          {
            key: 'felanmalan',
            target: '85,0 %',
            forecast: { T1: '85,0 %', T2: '85,0 %' },
            analysis: {
              T1: `Snöröjningen tog resurser från felavhjälpningen under sex veckor.`,
            },
          },
        ],
        activities: [
          {
            title: 'Byta armaturer längs gångvägen mellan stationen och Tallbacken',
            start: '2024-04-01',
            end: '2024-09-30',
            analysis: {
              T1: `Upphandlingen är klar och arbetet börjar i maj.`,
              T2: `46 av 62 armaturer är bytta.`,
              VB: `Samtliga 62 armaturer är bytta.`,
            },
          },
        ],
      },
    ],
  },
  {
    area: '2.2',
    status: { T1: 'full', T2: 'full', VB: 'partial' },
    analysis: {
      T1: `Målet bedöms uppfyllas. Andelen ekologiska livsmedel ökar och fler bilar är elektriska.`,
      T2: `Nämnden räknar med att nå målet. Matsvinnet har minskat sedan köken började laga i mindre satser.`,
      VB: `Målet har uppfyllts delvis. Två av tre indikatorer når nämndens årsmål. Fordonen gör det inte, eftersom
      leveransen av tre elbilar sköts till februari 2025.`,
    },
    indicators: [
      { key: 'ekologiskt', target: '54,0 %', forecast: { T1: '54,0 %', T2: '54,5 %' } },
      {
        key: 'fossilfria-fordon',
        target: '95,0 %',
        forecast: { T1: '95,0 %', T2: '95,0 %' },
        analysis: {
          T1: `34 av 39 bilar är fossilfria.`,
          VB: `36 av 39 bilar är fossilfria. De tre som återstår är beställda.`,
        },
      },
      { key: 'matsvinn', target: '42 gram', forecast: { T1: '42 gram', T2: '42 gram' } },
    ],
    activities: [
      {
        ...councilActivities.matsvinn,
        analysis: {
          T1: `Mätningen i mars är genomförd vid alla kök.`,
          T2: `Nästa mätning görs vecka 41.`,
          VB: `Båda mätningarna är genomförda. Störst minskning hade Fyrbåkens kök.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-klimat',
        description: `Köken lagar mat från grunden och planerar efter säsong. Hemtjänsten byter till elcyklar och elbilar.`,
        expected: `Matsvinnet är högst 42 gram per portion och andelen ekologiska livsmedel minst 54 procent.`,
        status: { T1: 'full', T2: 'full', VB: 'full' },
        analysis: {
          T1: `Sex elcyklar har köpts in till hemtjänsten i Strandängen.`,
          T2: `Ett gemensamt recept- och inköpssystem är infört i alla kök.`,
          VB: `Nämndmålet har uppfyllts. Inköpssystemet har gjort det lättare att välja ekologiskt när priset tillåter.`,
        },
        activities: [
          {
            title: 'Införa ett gemensamt system för recept och inköp i köken',
            start: '2024-01-15',
            end: '2024-08-31',
            analysis: {
              T1: `Fem av nio kök använder systemet.`,
              T2: `Alla nio kök använder systemet sedan juni.`,
              VB: `Aktiviteten avslutades i augusti. Köken uppger att beställningarna tar halva tiden.`,
            },
          },
        ],
      },
    ],
  },
  {
    area: '3.1',
    status: { T1: 'partial', T2: 'partial', VB: 'full' },
    analysis: {
      T1: `Målet bedöms uppfyllas delvis, eftersom prognosen visar ett underskott på 3,5 mnkr. Åtgärder för hemtjänsten
      redovisas i juni.`,
      T2: `Målet bedöms uppfyllas delvis. Underskottet har minskat till 2,5 mnkr men väntas inte hämtas in under året.
      Nya planeringsområden och färre timvikarier är de viktigaste åtgärderna.`,
      VB: `Målet har uppfyllts. Nämnden redovisar ett överskott, och prognosen i augusti låg inom en procent från utfallet.`,
    },
    indicators: [
      {
        key: 'budgetfoljsamhet',
        target: 'Max 100,0 %',
        forecast: { T1: '100,3 %', T2: '100,2 %' },
        analysis: { T1: `Avvikelsen motsvarar 3,5 mnkr.`, T2: `Avvikelsen motsvarar 2,5 mnkr.` },
      },
      { key: 'prognossakerhet', target: '+/- 1 %', forecast: { T1: '+/- 1 %', T2: '+/- 1 %' } },
    ],
    activities: [
      {
        ...councilActivities.manadsuppfoljning,
        analysis: {
          T1: `Uppföljningen är införd i förskolan och prövas i äldreomsorgen.`,
          T2: `Alla enheter lämnar sin uppföljning den femte varje månad.`,
          VB: `Månadsuppföljningen är införd på samtliga 31 enheter.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-ekonomi',
        description: `Cheferna följer sin ekonomi varje månad tillsammans med controllern. Avvikelser leder till åtgärder
        samma månad.`,
        expected: `Nämndens resultat är i balans vid årets slut.`,
        status: { T1: 'partial', T2: 'partial', VB: 'full' },
        analysis: {
          T1: `Hemtjänsten har fler beviljade timmar än budgeterat. En åtgärdsplan är beställd av stadsdelsdirektören.`,
          T2: `Åtgärdsplanen följs upp varannan vecka. Effekten för året beräknas till 1,6 mnkr.`,
          VB: `Nämndmålet har uppfyllts. Av åtgärdsplanens 1,6 mnkr blev 1,5 mnkr verklighet.`,
        },
        activities: [
          {
            title: 'Utbilda alla enhetschefer i månadsuppföljning',
            start: '2024-02-01',
            end: '2024-06-30',
            analysis: {
              T1: `Nitton av 31 chefer har gått utbildningen.`,
              T2: `Utbildningen är genomförd med samtliga 31 chefer.`,
              VB: `Cheferna lämnar numera sina prognoser i tid, och stickprov visar att kommentarerna har blivit bättre.`,
            },
          },
        ],
      },
    ],
  },
  {
    area: '3.2',
    status: { T1: 'full', T2: 'full', VB: 'partial' },
    analysis: {
      T1: `Målet bedöms uppfyllas. Sjukfrånvaron är oförändrad trots en svår influensaperiod.`,
      T2: `Målet bedöms uppfyllas. Sjukfrånvaron har sjunkit till 8,1 procent, och korttidsfrånvaron följer med.`,
      VB: `Målet har uppfyllts delvis. Sjukfrånvaron har minskat men når inte nämndens årsmål, och medskapandeindex ligger
      två enheter under. Arbetet med tidig rehabilitering fortsätter därför 2025.`,
    },
    indicators: [
      {
        key: 'ami',
        target: '82',
        forecast: { T1: '82', T2: '82' },
        analysis: {
          VB: `Index har ökat med en enhet. Ledarskap får högst betyg och styrning lägst. Hemtjänstens grupper har minst tid
          för gemensamma samtal.`,
        },
      },
      {
        key: 'sjukfranvaro',
        target: '7,8 %',
        forecast: { T1: '7,8 %', T2: '7,8 %' },
        analysis: {
          T1: `Långtidsfrånvaron sjunker medan den korta har ökat något.`,
          T2: `Fyra långa sjukskrivningar har avslutats med återgång i arbete.`,
          VB: `Utfallet är en tiondels procentenhet över årsmålet. Minskningen är störst i förskolan.`,
        },
      },
      {
        key: 'korttid',
        target: '2,6 %',
        forecast: { T1: '2,6 %', T2: '2,6 %' },
        analysis: {
          T1: `Influensan kom sent och syns i mars.`,
          T2: `Korttidsfrånvaron var låg under sommaren.`,
          VB: `Magsjuka i november gjorde att årsmålet inte nåddes.`,
        },
      },
    ],
    activities: [
      {
        ...councilActivities.rehabilitering,
        analysis: {
          T1: `En genomgång med stadsledningskontoret är bokad i juni.`,
          T2: `Rutinen är genomgången med avdelningscheferna.`,
          VB: `Alla enheter har fått rutinen. Genomgången fortsätter under våren 2025.`,
        },
      },
    ],
    boardGoals: [
      {
        goal: 'norrstrand-arbetsliv',
        description: `Cheferna ska ha högst trettio medarbetare. Schemat läggs så att återhämtning är möjlig. Arbetsplatsträffarna
        används till att följa upp mål och förbättra arbetssätt.`,
        expected: `Sjukfrånvaron minskar till högst 7,8 procent, och färre väljer att sluta.`,
        status: { T1: 'full', T2: 'full', VB: 'partial' },
        analysis: {
          T1: `Två hemtjänstgrupper har delats för att få färre medarbetare per chef.`,
          T2: `Personalomsättningen är lägre än vid samma tid 2023.`,
          VB: `Nämndmålet har uppfyllts delvis. Färre har slutat, men sjukfrånvaron stannade på 7,9 procent. Under 2025 får
          varje avdelning stöd av en hälsostrateg.`,
        },
        indicators: [{ key: 'personalomsattning', target: '10,5 %', forecast: { T1: '10,5 %', T2: '10,5 %' } }],
        activities: [
          {
            title: 'Pröva hälsofrämjande scheman i två hemtjänstgrupper',
            start: '2024-09-01',
            end: '2025-05-31',
            analysis: {
              T2: `Grupperna är utsedda och börjar i september.`,
              VB: `Frånvaron i försöksgrupperna var 1,2 procentenheter lägre än i övriga grupper under hösten.`,
            },
          },
        ],
      },
    ],
  },
];
