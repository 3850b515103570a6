import type { Chapter } from '../build/organisation-year.ts';

/** Before the goals in the unit's annual report 2024. */
export const annualFront: readonly Chapter[] = [
  {
    heading: 'Sammanfattande analys',
    text: `2024 blev året då enheten kom ikapp. I januari väntade 61 ansökningar på att bli fördelade och tre av femton
    tjänster stod tomma. I december fanns ingen kö alls, alla tjänster var tillsatta och 94 procent av ansökningarna
    avgjordes inom fem arbetsdagar. Vägen dit gick genom ett nytt sätt att ta emot den som söker bistånd för första
    gången, en introduktion som faktiskt hinner bli klar och en envis genomgång av gamla kartläggningar.

    Antalet hushåll med ekonomiskt bistånd har minskat från 388 i januari till 369 i december. Minskningen är störst bland
    barnfamiljer och bland unga vuxna. Gruppen som har haft bistånd länge minskar också, men långsamt, och de som är kvar
    har ofta en sammansatt situation med ohälsa, skulder och osäkert boende. För dem räcker det inte att handläggningen
    går fort. Där behöver enheten, sjukvården och arbetsmarknadsförvaltningen arbeta vid samma bord, och där är vi ännu
    inte i mål.

    Av enhetens fem mål har tre uppfyllts helt och två delvis. Det som inte nåddes var målet om besked i rätt tid, som
    haltade under våren, och målet om rätt bistånd, där efterkontrollerna blev färre än planerat.`,
  },
  {
    heading: 'Enhetens uppdrag',
    level: 2,
    text: `Enheten utreder och beslutar om ekonomiskt bistånd till invånare i Norrstrand och ger stöd på vägen till egen
    försörjning. Enheten ansvarar också för budget- och skuldrådgivning, för det vräkningsförebyggande arbetet och för
    stadsdelens feriejobb.

    Här arbetar 24 personer: en enhetschef, två biträdande enhetschefer, femton socialsekreterare, två budget- och
    skuldrådgivare, en bostadsvägledare, en handläggare för felaktiga utbetalningar och två administratörer. Enheten hör
    till avdelningen för social omsorg.`,
  },
  {
    heading: 'Året i korthet',
    level: 2,
    text: `- I februari flyttade mottagningen ned till gatuplanet. Den som kommer utan tid möts nu av en handläggare i
    stället för av en telefon.

    - I maj startade laget för förstagångsansökningar med tre handläggare.

    - I juni gjorde enheten sin första gemensamma genomgång av alla ärenden som pågått i mer än tre år, 143 stycken.

    - I september började en handläggare från arbetsmarknadsförvaltningen sitta hos oss två dagar i veckan.

    - I december var samtliga tjänster tillsatta för första gången sedan 2021.`,
  },
  {
    heading: 'Målgruppen under året',
    level: 2,
    text: `643 hushåll har någon gång under 2024 fått ekonomiskt bistånd i Norrstrand, mot 688 året före. De flesta behöver hjälp
    en kort tid. Drygt 40 procent fick bistånd i högst tre månader, oftast i väntan på lön eller ersättning från
    Försäkringskassan.

    Tabellen visar hushållen i december. Ensamstående utan barn är den största gruppen. Antalet unga under 25 år har minskat
    från 57 till 41, och enheten ser det som årets mest glädjande siffra.

    Det vanligaste skälet till bistånd är arbetslöshet utan rätt till ersättning. Därefter följer sjukdom, där hälften har
    läkarintyg men saknar sjukpenning. Det är en grupp som enheten har svårt att hjälpa vidare på egen hand. Några väntar på
    utredning i vården i mer än ett år.`,
    tables: [
      {
        title: 'Hushåll med ekonomiskt bistånd i december',
        unit: 'hushåll',
        columns: ['Hushållstyp', '2023', '2024', 'Förändring'],
        rows: [
          ['Ensamstående man utan barn', '144', '139', '-5'],
          ['Ensamstående kvinna utan barn', '88', '84', '-4'],
          ['Ensamstående med barn', '79', '74', '-5'],
          ['Par med barn', '55', '44', '-11'],
          ['Par utan barn', '29', '28', '-1'],
          ['Totalt', '395', '369', '-26'],
        ],
      },
    ],
  },
  {
    heading: 'Samverkan',
    level: 2,
    text: `Ingen av de vägar som leder från bistånd går genom enheten ensam. Under året har fyra samarbeten fått fastare form.

    - Arbetsmarknadsförvaltningen har en handläggare på plats två dagar i veckan. Möten bokas direkt i varandras kalendrar.

    - Vårdcentralen i Tallbacken tar emot enhetens frågor om läkarintyg en gång i veckan. Sedan i april har 38 intyg kompletterats
    utan att klienten behövt boka ett nytt besök.

    - Försäkringskassan deltar i ett gemensamt möte varje månad, där klienten själv är med. Sjutton sådana möten har hållits.

    - Enheten för beroendestöd och vi har en gemensam lista över klienter som har gett sitt samtycke till att vi planerar ihop.

    Det som fungerar sämst är övergången från gymnasiet. Unga som hoppar av kommer ofta till oss först när de fyller arton och
    då har ett halvår redan gått. Utbildningsförvaltningen har bjudit in till ett samtal om detta i februari.`,
  },
  {
    heading: 'Kompetensutveckling',
    level: 2,
    text: `Alla handläggare har under året utbildats i att fråga om våld i nära relationer och i de uppgifter som kan hämtas från
    andra myndigheter. Åtta har gått grundkursen i motiverande samtal. Två planeringsdagar har ägnats åt barnperspektivet, den ena
    tillsammans med Barnombudsmannens ungdomsråd på länk.

    Utbildningarna har följts upp med en enkel fråga tre månader senare: vad gör du annorlunda nu? Svaren visar att frågan om våld
    ställs oftare, och att den ställs tidigare i samtalet. Motiverande samtal beskrivs som nyttigt men svårt att hålla i när
    telefonen ringer.`,
  },
  {
    heading: 'Goda exempel',
    level: 2,
    text: `Bostadsvägledaren och skuldrådgivarna har under året träffat hyresvärdarnas kundtjänst varje kvartal. Det låter
    blygsamt men har ändrat mycket. Värdarna ringer numera när en hyra är två veckor sen, inte när avhysningen är bokad.
    Tack vare det avvärjde enheten 23 vräkningar, och i tio av fallen bodde det barn i hemmet.

    Ett annat exempel är frukostmötena för unga under 25 år. Var tredje torsdag bjuds tio unga in tillsammans med en
    arbetsgivare. Matkedjan i centrum, ett bemanningsföretag och stadens egen parkdrift har varit med. Elva unga har fått
    jobb efter ett frukostmöte, och flera har kommit tillbaka för att berätta hur det är.`,
  },
  {
    heading: 'Medarbetarnas delaktighet',
    level: 2,
    text: `Verksamhetsplanen har följts upp på fyra arbetsplatsträffar och på en heldag i oktober. Grupperna har själva
    valt vilka indikatorer de vill se på väggen. Den här berättelsen har skrivits av ledningsgruppen efter ett öppet möte
    den 12 december, där sjutton medarbetare deltog och där flera av de utvecklingsområden som nämns nedan formulerades.`,
  },
];
