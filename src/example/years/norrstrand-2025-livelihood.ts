import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

const pasted = `Utvecklingen följer den i staden som helhet. Förvaltningen ser att färre hushåll söker bistånd på grund av
arbetslöshet men att fler söker på grund av sjukdom utan ersättning. Arbetet med aktuella kartläggningar fortsätter.`;

export const norrstrand2025Livelihood: AreaPart = {
  area: '1.2',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet för verksamhetsområdet bedöms uppfyllas helt. Samtliga årsmål väntas nås, och trenden med
    färre hushåll i bistånd har hållit i sig sedan sommaren 2023.

    ## Utvecklingen av ekonomiskt bistånd
    Till och med den 31 mars hade 366 hushåll i genomsnitt fått bistånd, att jämföra med 388 för samma period 2024. Minskningen
    är tydligast bland barnfamiljer. I den andra riktningen drar att varslen inom byggbranschen har börjat märkas: 31 av årets
    nya ansökningar kommer från personer som tidigare arbetat inom bygg, anläggning eller transport. Flera av dem har arbetat i
    Sverige i många år utan att ha rätt till arbetslöshetsersättning.

    Handläggningen har blivit snabbare. Laget för förstagångsansökningar är sedan årsskiftet permanent, och 92,5 procent av
    ansökningarna avgjordes inom fem arbetsdagar. Årsmålet på 95 procent bedöms kunna nås för året som helhet, eftersom april
    var den bästa månaden hittills.

    ## Unga
    Antalet unga mellan 18 och 24 år med bistånd är 39, det lägsta på åtta år. Frukostmötena med arbetsgivare fortsätter, och
    arbetsmarknadsförvaltningens handläggare finns på plats två dagar i veckan. Samarbetet är avtalat till och med december.

    ## Samgående från den 1 juli
    Stadsdelsnämnden beslutade den 27 mars att Enheten för ekonomiskt bistånd och Enheten för beroendestöd ska bilda Enheten för
    vuxenstöd. Omkring en femtedel av dem som får bistånd har också kontakt med beroendestödet. Syftet är att de ska ha en plan
    och en samordnare i stället för två. Förhandlingar enligt medbestämmandelagen är avslutade i enighet.

    ## Jämställdhet
    Männen är fler än kvinnorna bland dem som har bistånd, 2,05 respektive 1,68 procent av befolkningen. Skillnaden har minskat
    med några hundradels procentenheter på ett år. Ensamstående män som haft bistånd länge erbjuds sedan mars samma täta
    uppföljning som barnfamiljer, och 27 av 40 har tackat ja.`,
    T2: `Målet bedöms uppfyllas helt. Samgåendet har genomförts utan att handläggningen stannat upp, även om augusti var tyngre.`,
    VB: `Målet har uppfyllts. Andelen invånare med bistånd är den lägsta som har redovisats för Norrstrand.`,
  },
  indicators: [
    {
      key: 'bistand',
      target: '1,90 %',
      forecast: { T1: '1,85 %', T2: '1,82 %' },
      analysis: { T1: pasted },
    },
    {
      key: 'langvarigt-bistand',
      target: '1,05 %',
      forecast: { T1: '1,03 %', T2: '1,02 %' },
      analysis: { T1: pasted },
    },
    {
      key: 'barn-i-bistand',
      target: '2,7 %',
      forecast: { T1: '2,6 %', T2: '2,5 %' },
      analysis: {
        T1: `Andelen barn är en tiondels procentenhet lägre än vid årsskiftet. Varannan barnfamilj med bistånd bor i Tallbacken.
        Familjecentralen där har utökat sin ekonomiska rådgivning till varje onsdag.`,
      },
    },
    {
      key: 'feriejobb',
      target: '270 st',
      forecast: { T1: '270 st', T2: '270 st' },
      analysis: {
        T1: `Inga feriejobb har ännu påbörjats. 438 ungdomar har sökt, 26 fler än förra året, och 171 av dem går i årskurs 9 och
        har fått ett erbjudande. Platserna finns inom park, förskola, äldreomsorg, bibliotek och hos fyra föreningar. Två
        arbetsledare har anställts för att även ungdomar med funktionsnedsättning ska kunna delta.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities.jobbspar,
      analysis: {
        T1: `Fem personer deltar i jobbspåret inom vård, som började i februari. Spåret inom park har tagit emot fyra. Av dem som
        gick ett spår under 2024 har sex arbete i dag. Deltagarna vill ha mer svenska på arbetsplatsen, och från maj prövas
        språkhandledning två timmar i veckan.`,
        T2: `Tolv personer har deltagit och sju arbetar.`,
        VB: `Femton deltagare under året, varav nio arbetade i december.`,
      },
    },
    {
      ...councilActivities.feriejobb,
      analysis: {
        T1: `Samtliga sökande i årskurs 9 har fått ett erbjudande. Svar ska lämnas senast den 12 maj, och platser som blir lediga
        går till ungdomar i gymnasiet enligt den ordning som nämnden har beslutat.`,
        T2: `Alla i årskurs 9 som tackade ja fick arbete.`,
        VB: `Aktiviteten är genomförd.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-forsorjning',
      description: `Stödet utgår från en kartläggning som görs tillsammans med den enskilde. Barnens situation bedöms i varje
      beslut. Skuldrådgivning erbjuds tidigt.`,
      expected: `Minst 95 procent av ansökningarna avgörs inom fem arbetsdagar, och fler blir självförsörjande.`,
      status: { T1: 'full', T2: 'partial', VB: 'partial' },
      reason: {
        VB: `Indikatorn mäter hur snabbt besluten fattas, inte hur många som försörjer sig själva efteråt. Färre än väntat har gått till
        arbete, och det är det som målet handlar om.`,
      },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt. Utvecklingen är god på de tre områden som nämnden har valt att följa: tid till
        beslut, aktuella kartläggningar och vräkningar.

        Nio av tio klienter som haft bistånd i tio månader har en aktuell kartläggning. Under tertialet har 48 hushåll lämnat
        biståndet, varav 22 till arbete, elva till sjuk- eller aktivitetsersättning, sju till studier och åtta av andra skäl, oftast
        flytt.

        Åtta vräkningar har avvärjts, och inga barn har förlorat sitt hem. Väntan på budget- och skuldrådgivning har kortats från
        sju till fem veckor sedan rådgivarna började erbjuda gruppinformation som ett första steg.`,
        T2: `Nämndmålet bedöms uppfyllas delvis. Flytten i augusti gjorde att besluten dröjde, och årsmålet för handläggningstiden nås inte. Övriga delar följer plan.`,
        VB: `Nämndmålet har uppfyllts delvis. Fler är självförsörjande, men 93,6 procent av ansökningarna avgjordes i tid. Den nya
        enheten har en bemanningsplan för sommaren 2026.`,
      },
      indicators: [
        {
          key: 'fem-dagar',
          target: '95,0 %',
          forecast: { T1: '95,0 %', T2: '93,0 %' },
          analysis: {
            T1: `Utfallet är 6,4 procentenheter bättre än första tertialet 2024. Ansökningar från egna företagare drar fortfarande ned
            snittet, men tiden har kortats från elva till åtta dagar.`,
            T2: `Flyttveckorna i augusti sänkte andelen.`,
            VB: `Årsmålet nåddes inte, framför allt på grund av flytten i augusti.`,
          },
        },
      ],
      activities: [
        {
          title: 'Införa gruppinformation som första steg i skuldrådgivningen',
          start: '2025-01-15',
          end: '2025-06-30',
          analysis: {
            T1: `Sju tillfällen har hållits med 64 deltagare. Drygt hälften klarade sig efteråt med ett kort telefonsamtal, vilket
            frigör tid för dem som behöver hjälp med skuldsanering.`,
            T2: `Arbetssättet är infört, och väntan är fyra veckor.`,
            VB: `Gruppinformation hålls varannan vecka.`,
          },
        },
      ],
    },
  ],
};
