import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

const economy: AreaPart = {
  area: '3.1',
  status: { T1: 'partial', T2: 'partial', VB: 'partial' },
  analysis: {
    T1: `Målet för verksamhetsområdet bedöms uppfyllas delvis. Prognosen visar ett underskott på 5,9 mnkr, vilket
    motsvarar en halv procent av budgeten. Äldreomsorgen står för nästan hela avvikelsen.

    ## Orsaker
    Hemtjänsttimmarna ökar snabbare än den ersättning som nämnden får för volymerna. Till det kommer engångskostnader på 0,6 mnkr för
    övertagandet av nattpatrullen och tomhyror på Fyrbåken. Stadsmiljö belastas av högre entreprenadpriser enligt index.

    ## Åtgärder
    Stadsdelsdirektören har beslutat om en åtgärdsplan på 4,2 mnkr, varav 2,4 mnkr väntas ge effekt i år. Planen innehåller:

    - tätare uppföljning av nya hemtjänstbeslut efter sjukhusvistelse, så att tillfälligt höga insatser sänks när behovet minskar

    - en avdelning på Fyrbåken som görs om till demensplatser, där det finns kö

    - samordnad bemanning mellan hemtjänst och boenden under sommaren

    - återhållsamhet med konsulter och externa lokaler.

    Planen följs upp varje månad med avdelningscheferna och redovisas för nämnden i juni och september.`,
    T2: `Målet bedöms uppfyllas delvis. Underskottet beräknas till 3,5 mnkr. Åtgärdsplanen har hittills gett 1,7 mnkr.`,
    VB: `Målet har uppfyllts delvis. Underskottet stannade på 1,2 mnkr, och åtgärdsplanen fortsätter under 2026.`,
  },
  indicators: [
    {
      key: 'budgetfoljsamhet',
      target: 'Max 100,0 %',
      forecast: { T1: '100,5 %', T2: '100,3 %' },
      analysis: {
        T1: `Prognosen motsvarar ett underskott på 5,9 mnkr efter resultatöverföringar. Utan åtgärdsplanen hade avvikelsen varit 8,3 mnkr.`,
        T2: `Avvikelsen motsvarar 3,5 mnkr.`,
        VB: `Avvikelsen blev 1,2 mnkr.`,
      },
    },
    { key: 'prognossakerhet', target: '+/- 1 %', forecast: { T1: '+/- 1 %', T2: '+/- 1 %' } },
  ],
  activities: [
    {
      ...councilActivities.manadsuppfoljning,
      analysis: {
        T1: `Månadsuppföljningen är införd sedan i fjol. I år ligger vikten på att kommentarerna ska gå att förstå för den som inte är ekonom.`,
        T2: `Stickprov visar att åtta av tio kommentarer förklarar sin avvikelse.`,
        VB: `Arbetssättet fungerar på alla enheter.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-ekonomi',
      description: `Varje chef följer sin ekonomi månadsvis. Prognoserna ska vara ärliga tidigt på året, även när de är dåliga.`,
      expected: `Nämndens ekonomi är i balans vid årets slut.`,
      status: { T1: 'partial', T2: 'partial', VB: 'partial' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas delvis på grund av det prognostiserade underskottet. Åtgärderna beskrivs ovan.

        Arbetssättet fungerar däremot. Alla 31 enhetschefer lämnar sin prognos i tid, och skillnaden mellan prognoserna i mars och april
        var mindre än 0,2 procent. Controllerna har infört en halvtimmes genomgång per enhet och månad, där chefen själv visar sina tre
        största avvikelser. Cheferna beskriver att de förstår sambandet mellan schema och ekonomi bättre än tidigare.

        Avtalstroheten är 91 procent. De inköp som görs utanför avtal är i huvudsak små och gäller livsmedel och leksaker.`,
        T2: `Prognossäkerheten har varit god hela året.`,
        VB: `Nämndmålet har uppfyllts delvis. Prognosen i augusti höll, men balansen nåddes inte.`,
      },
      activities: [
        {
          title: 'Följa upp hemtjänstbeslut inom sex veckor efter utskrivning från sjukhus',
          start: '2025-03-01',
          end: '2025-12-31',
          analysis: {
            T1: `59 beslut har följts upp sedan i mars. I 23 fall hade behovet minskat och insatsen ändrades i samråd med den äldre. I fyra
            fall behövdes mer hjälp än vad som var beviljat.`,
            T2: `Uppföljningen är en del av ordinarie arbete.`,
            VB: `Effekten beräknas till 1,3 mnkr på helår.`,
          },
        },
      ],
    },
  ],
};

const staff: AreaPart = {
  area: '3.2',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet bedöms uppfyllas helt. Sjukfrånvaron har för första gången på flera år sjunkit under åtta procent, och färre har slutat än
    under samma period tidigare år.

    ## Sjukfrånvaro
    Rullande tolv månader är sjukfrånvaron 7,8 procent. Den långa frånvaron står för hela minskningen. Elva medarbetare som varit
    sjukskrivna i mer än ett halvår har återgått i arbete sedan årsskiftet. Korttidsfrånvaron är oförändrad och högst i hemtjänsten och i
    förskolan.

    ## Kompetensförsörjning
    Under våren har 64 tillsvidareanställningar tillsatts. Undersköterskor och förskollärare är svårast att rekrytera. Nämnden erbjuder
    sommarvikarier som återkommer ett tillägg, och i år återkommer två av tre.

    ## Ledarskap
    Åtta chefer har fler än trettio medarbetare, fyra färre än för ett år sedan. De åtta finns alla i äldreomsorgen. Nya chefer har en
    mentor under sitt första år, och ett nätverk för biträdande enhetschefer startade i mars.`,
    T2: `Målet bedöms uppfyllas helt. Sjukfrånvaron är 7,4 procent.`,
    VB: `Målet har uppfyllts. Sjukfrånvaron har minskat i samtliga avdelningar.`,
  },
  indicators: [
    {
      key: 'ami',
      target: '81',
      forecast: { T1: '81', T2: '81' },
      analysis: {
        T1: `Medarbetarenkäten genomförs i september. De handlingsplaner som togs fram efter förra enkäten följs upp på arbetsplatsträffarna
        i maj.`,
      },
    },
    {
      key: 'sjukfranvaro',
      target: '7,6 %',
      forecast: { T1: '7,6 %', T2: '7,4 %' },
      analysis: {
        T1: `Utfallet är 0,6 procentenheter lägre än för ett år sedan. Hälsostrategen har träffat alla chefer vars enheter har mer än nio
        procents frånvaro och gått igenom varje rehabiliteringsärende.`,
      },
    },
    {
      key: 'korttid',
      target: '2,6 %',
      forecast: { T1: '2,6 %', T2: '2,6 %' },
      analysis: {
        T1: `Förkylningar och magsjuka i februari drog upp frånvaron. Enheter med gemensam bemanningsplanering har klarat sig med färre
        vikarier än väntat.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities.rehabilitering,
      analysis: {
        T1: `Genomgången är gjord i tre av fyra avdelningar. Tiden från första sjukdag till första samtal har kortats från 24 till 15 dagar.
        Den sista avdelningen går igenom rutinen i maj.`,
        T2: `Alla avdelningar är klara.`,
        VB: `Aktiviteten avslutades i juni.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-arbetsliv',
      description: `Hälsofrämjande scheman införs stegvis. Chefer i äldreomsorgen får färre medarbetare var. Ingen ska arbeta ensam där
      det finns risk för hot.`,
      expected: `Sjukfrånvaron är högst 7,6 procent, och inga chefer har fler än trettio medarbetare vid årets slut.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt. Fyra hemtjänstgrupper arbetar efter hälsofrämjande schema, och två till börjar i
        september. I försöksgrupperna var sjukfrånvaron under våren 1,4 procentenheter lägre än i övriga grupper.

        Tre nya gruppchefer börjar i äldreomsorgen före hösten. Därmed räknar förvaltningen med att ingen chef har fler än trettio
        medarbetare vid årsskiftet. Tjänsterna finansieras genom att en stabsfunktion har dragits in.

        Antalet rapporterade tillbud om hot och våld är 41, sju färre än samma period i fjol. De flesta inträffar på demensavdelningarna.
        Alla tillbud har följts upp inom två veckor.`,
        T2: `Två av tre gruppchefer har börjat.`,
        VB: `Nämndmålet har uppfyllts. Ingen chef har fler än trettio medarbetare.`,
      },
      indicators: [
        {
          key: 'personalomsattning',
          target: '10,0 %',
          forecast: { T1: '9,8 %', T2: '9,7 %' },
          analysis: {
            T1: `73 personer har slutat på egen begäran, elva färre än våren 2024. I avgångssamtalen nämns oftast flytt och studier. Lön
            nämns mer sällan än tidigare.`,
          },
        },
      ],
      activities: [
        {
          title: 'Införa hälsofrämjande scheman i sex hemtjänstgrupper',
          start: '2025-01-01',
          end: '2025-12-31',
          analysis: {
            T1: `Fyra grupper är i gång. Schemat ger minst två lediga dagar i följd varje vecka och inga delade turer. Medarbetarna är
            positiva, men planeringen kräver mer tid av gruppcheferna.`,
            T2: `Grupp fem och sex börjar den 8 september.`,
            VB: `Sex grupper arbetar med det nya schemat.`,
          },
        },
      ],
    },
  ],
};

export const norrstrand2025Resources: readonly AreaPart[] = [economy, staff];
