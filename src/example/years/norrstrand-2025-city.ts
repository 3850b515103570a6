import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

const outdoors: AreaPart = {
  area: '2.1',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Under året kommer målet enligt nämndens bedömning att uppfyllas helt. Bedömningen bygger på att de åtgärder som
    invånarna har bett om vid trygghetsvandringarna genomförs i tid och att parkernas skötsel håller god kvalitet i vårens
    besiktningar.

    ## Trygghet
    I förra årets undersökning kände sig 73 procent trygga ute i sitt område när det är mörkt. Bland kvinnor var andelen 64 procent
    och bland män 82. Skillnaden är större i Norrstrand än i staden som helhet. Förvaltningen har därför bjudit in till två
    trygghetsvandringar som enbart riktade sig till kvinnor och flickor. Deltagarna pekade ut fyra platser: gångtunneln under
    Kustvägen, stigen bakom Klockarbergets idrottsplats, cykelparkeringen vid stationen och den norra delen av Strandparken.
    Tunneln har målats i en ljus färg och fått ny belysning. De övriga platserna åtgärdas före september.

    Nattvandringen i Tallbacken drivs sedan i vinter av en förening med stöd från nämnden. Fältassistenterna uppger att antalet
    ungdomar som samlas sent på torget har minskat sedan ungdomsgården öppnade fredagskvällar.

    ## Parker
    Vintern var mild, och våren kom två veckor tidigt. Skötseln började därför redan i mars. Strandparkens nya lekplats har
    projekterats efter förslag från barnen på tre förskolor och byggs i höst. Den invasiva växten parkslide har hittats på två nya
    platser och täcks med duk.`,
    T2: `Målet bedöms uppfyllas helt. Tre av fyra utpekade platser är åtgärdade.`,
    VB: `Målet har uppfyllts. Tryggheten har ökat bland både kvinnor och män.`,
  },
  indicators: [
    {
      key: 'trygg-kvall',
      target: '74 %',
      forecast: { T1: '74 %', T2: '74 %' },
      analysis: {
        T1: `Undersökningen görs i september. Målet är satt lägre än kommunfullmäktiges eftersom utgångsläget är lägre, och siktet är inställt på att först minska skillnaden mellan kvinnor och män.`,
      },
    },
    {
      key: 'nojda-parker',
      target: '77 %',
      forecast: { T1: '77 %', T2: '77 %' },
      analysis: {
        T1: `Kommunfullmäktiges årsmål fastställs när den nya invånarundersökningen är gjord. Nämndens eget årsmål är en procentenhet
        över förra årets resultat.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities.trygghetsvandringar,
      analysis: {
        T1: `Två vandringar har hållits med sammanlagt 57 deltagare, och båda riktade sig till kvinnor och flickor. Förslagen har
        sammanställts i en karta som uppdateras på webbplatsen när något blir klart. En vandring i Strandängen hålls i oktober.`,
        T2: `Elva av nitton förslag är genomförda.`,
        VB: `Sjutton av nitton förslag är genomförda.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-utemiljo',
      description: `Det som går sönder ska lagas fort, och det som lagas ska hålla. Invånarna ska kunna se vad som händer med deras
      anmälan.`,
      expected: `Minst 85 procent av felanmälningarna är åtgärdade inom fem arbetsdagar, och den som har anmält får besked.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt för året. Under januari övergick staden till en gemensam felanmälan, och omkring tvåhundra
        anmälningar hamnade först hos fel nämnd. Sedan mars fungerar fördelningen, och eftersläpningen är borta.

        Parkingenjörerna går rond varje vecka och åtgärdar själva mindre fel. Det har minskat antalet uppdrag till entreprenören med en
        tiondel. Avtalet med entreprenören har följts upp genom åtta besiktningar, varav en ledde till vite för eftersatt
        papperskorgstömning i Strandparken.

        Förskolegårdarna är öppna efter stängning. Under våren har rörelsestyrd belysning satts upp på fyra gårdar, och skadegörelsen har
        minskat.`,
        T2: `Nivån ligger över årsmålet sedan i juni.`,
        VB: `Nämndmålet har uppfyllts. 86,4 procent av anmälningarna åtgärdades i tid.`,
      },
      indicators: [
        {
          key: 'felanmalan',
          target: '85,0 %',
          forecast: { T1: '85,0 %', T2: '85,5 %' },
          analysis: {
            T1: `Under tertialet åtgärdades 80,1 procent av anmälningarna inom fem arbetsdagar. Den gemensamma felanmälan gav en svag
            januari, medan april ligger på 88 procent. Helårsprognosen är därför att årsmålet nås.`,
          },
          misprint: { T1: { outcome: null } },
        },
      ],
      activities: [
        {
          title: 'Rusta gångtunneln under Kustvägen',
          start: '2025-02-01',
          end: '2025-04-30',
          analysis: {
            T1: `Tunneln är målad, har ny belysning och ett konstverk av elever i årskurs 8 på Norrstrandsskolan. Arbetet kostade 0,4 mnkr
            och finansierades med trygghetsinvesteringar.`,
            T2: `Inga skador har anmälts sedan invigningen.`,
            VB: `Åtgärden följs upp i höstens undersökning, där tunneln inte längre nämns.`,
          },
        },
      ],
    },
  ],
};

const climate: AreaPart = {
  area: '2.2',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet bedöms uppfyllas helt. De tre elbilar som försenades i fjol levererades i februari, och 37 av 39 fordon är nu
    fossilfria. De två sista byts i augusti.

    Andelen ekologiska livsmedel var lägre under våren än vid årsskiftet, vilket är normalt eftersom importerade grönsaker är dyrare
    att köpa ekologiskt. Köken har ett gemensamt tak för portionspriset. De väljer därför ekologiskt där skillnaden i pris är liten,
    till exempel havre, rotfrukter och bananer.

    Energianvändningen i verksamhetslokalerna har minskat med fyra procent jämfört med samma period 2024, räknat efter korrigering för
    den milda vintern. Tre förskolor har fått solceller av fastighetsbolaget.`,
    T2: `Målet bedöms uppfyllas helt. Matsvinnet är 38 gram per portion.`,
    VB: `Målet har uppfyllts när det gäller mat. 38 av 39 fordon är fossilfria; det sista är en lift som ersätts 2026.`,
  },
  indicators: [
    {
      key: 'ekologiskt',
      target: '55,0 %',
      forecast: { T1: '55,0 %', T2: '55,5 %' },
      analysis: {
        T1: `Utfallet är 1,2 procentenheter högre än första tertialet 2024. Andelen brukar stiga med två procentenheter under sommaren, och
        årsmålet bedöms därför nås.`,
      },
    },
    {
      key: 'fossilfria-fordon',
      target: '97,0 %',
      forecast: { T1: '100,0 %', T2: '97,4 %' },
      analysis: {
        T1: `Två fordon återstår: en transportbil och en lift i parkdriften. Båda är beställda.`,
      },
    },
    {
      key: 'matsvinn',
      target: '40 gram',
      forecast: { T1: '40 gram', T2: '38 gram' },
      analysis: {
        T1: `Matsvinnet mäts i mars och oktober och redovisas för halvåret. Preliminärt har svinnet från serveringen minskat, medan
        svinnet i köken är oförändrat.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities.transportkrav,
      analysis: {
        T1: `Kravet finns med i upphandlingen av parkskötsel, som annonseras i augusti. Leverantörerna har fått lämna synpunkter på vilka fordon som går att få tag på.`,
        T2: `Upphandlingen är annonserad.`,
        VB: `Det nya avtalet om parkskötsel kräver fossilfria fordon från första dagen.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-klimat',
      description: `Köken samarbetar om menyer och säsong. Hemtjänsten cyklar där det går. Återbruk av möbler prövas före inköp.`,
      expected: `Matsvinnet är högst 40 gram per portion, och andelen ekologiska livsmedel är minst 55 procent.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt. Nio kök använder det gemensamma systemet för recept och inköp. En kock från varje kök
        träffas en gång i månaden för att jämföra svinn och byta rätter. Linsbiffen från Ankargården serveras nu på sju förskolor.

        Hemtjänsten har 42 elcyklar. Under milda veckor görs mer än hälften av besöken på dagen med cykel. Två cyklar har stulits, och
        låsta förråd byggs i Hamnen och på Klockarberget.

        Vid flytten till nya lokaler på Stationsgatan ska minst sjuttio procent av möblerna vara återbrukade. Hittills har 140 stolar och
        26 skrivbord valts ut ur stadens lager.`,
        T2: `Målet är nått för första halvåret.`,
        VB: `Nämndmålet har uppfyllts. Åtta av tio möbler i den nya mottagningen är återbrukade.`,
      },
      activities: [
        {
          title: 'Möblera den nya mottagningen på Stationsgatan med återbrukade möbler',
          start: '2025-03-01',
          end: '2025-08-31',
          analysis: {
            T1: `Inventeringen är klar, och möblerna renoveras av verkstaden Svarven. Kostnaden beräknas till en tredjedel av nypris.`,
            T2: `Möblerna är på plats.`,
            VB: `Besparingen blev 0,3 mnkr jämfört med nyköp.`,
          },
        },
      ],
    },
  ],
};

export const norrstrand2025City: readonly AreaPart[] = [outdoors, climate];
