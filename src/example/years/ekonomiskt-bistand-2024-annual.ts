import type { Chapter } from '../build/organisation-year.ts';
import { monthly } from '../build/tables.ts';

/** After the goals. */
export const annualBack: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Enhetens nettobudget var 84,5 mnkr, varav 58,9 mnkr för utbetalt bistånd och 25,6 mnkr för handläggning och
    rådgivning. Utfallet blev 82,9 mnkr, ett överskott på 1,6 mnkr.

    Överskottet finns helt på utbetalt bistånd. Antalet hushåll var i genomsnitt 378 i månaden, vilket är nitton färre än
    budgeten byggde på. Medelbiståndet per hushåll var 9 980 kronor i månaden och har stigit med 340 kronor sedan 2023.
    Höjningen beror på riksnormen och på att hyrorna har ökat, inte på att bedömningarna har ändrats.

    Handläggningen gick med ett mindre underskott under våren, då två vakanser täcktes med inhyrda socialsekreterare. De
    avslutades i maj. Under hösten var kostnaderna lägre än budget eftersom ersättningsrekryteringarna drog ut på tiden
    något, och sammantaget blev det nära noll.

    Återkraven har ökat. Enheten krävde tillbaka 0,9 mnkr under året, varav 0,6 mnkr hade betalats in vid årsskiftet.`,
    tables: [
      monthly('Antal hushåll med ekonomiskt bistånd', 'hushåll', [
        ['Hushåll 2024', 388, 391, 385, 382, 379, 377, 384, 374, 371, 368, 366, 369],
        ['varav med barn', 131, 132, 128, 127, 125, 122, 125, 121, 119, 117, 116, 118],
      ]),
      {
        title: 'Enhetens driftbudget',
        unit: 'mnkr',
        columns: ['Mnkr', 'Budget 2024', 'Utfall 2024', 'Avvikelse'],
        rows: [
          ['Utbetalt bistånd', '58,9', '57,3', '1,6'],
          ['Handläggning och rådgivning', '25,6', '25,6', '0,0'],
          ['Totalt', '84,5', '82,9', '1,6'],
        ],
      },
    ],
  },
  {
    heading: 'Systematiskt kvalitetsarbete',
    text: `Enhetens kvalitetsarbete bygger på tre saker: ärendegenomgångar i grupp, egenkontroller varje kvartal och
    brukarnas egna svar. Kvalitetsgruppen, där en medarbetare från varje arbetslag ingår, träffas varannan månad och
    lämnar förslag till ledningsgruppen.`,
  },
  {
    heading: 'Synpunkter och klagomål',
    level: 2,
    text: `Enheten tog emot 28 synpunkter och klagomål under året. Av dem gällde 14 bemötande, 9 handläggningstid och 7
    övriga frågor. Alla har fått svar, i genomsnitt efter sex arbetsdagar. De flesta klagomålen på handläggningstid kom
    under februari och mars.

    Flera har beskrivit att de inte förstår sina beslut. Enheten har därför skrivit om de fem vanligaste beslutsbreven
    tillsammans med stadens kommunikatörer och låtit tio personer på mottagningen läsa dem. De nya breven har använts sedan
    november. Ett bemötandeklagomål ledde till byte av handläggare och ett annat till att rutinen för tolkade samtal
    ändrades, så att tolken bokas dubbelt så länge som samtalet väntas ta.`,
  },
  {
    heading: 'Avvikelser och lex Sarah',
    level: 2,
    text: `36 avvikelser har registrerats. De vanligaste är att en handling har hamnat i fel ärende (tolv) och att ett
    beslut inte har skickats samma dag (nio). Administratörerna gör sedan i augusti en daglig kontroll, och antalet
    felskickade handlingar har sjunkit från elva under våren till en under hösten.

    Två rapporter enligt lex Sarah har lämnats. Den ena gällde en utbetalning som blev fyra dagar försenad till en
    barnfamilj. Den andra gällde en ansökan om skyddat boende som först registrerades som en vanlig ansökan om hyra.
    Båda är utredda och har bedömts som missförhållanden som inte är allvarliga. Efter den andra händelsen läser en
    biträdande enhetschef alla ansökningar som innehåller ord om hot eller våld samma dag som de kommer in.`,
  },
  {
    heading: 'Brukarundersökning',
    level: 2,
    text: `Stadens brukarundersökning genomfördes under tre veckor i september. 95 personer svarade, mot 84 året före.
    Mottagningens värdar erbjöd hjälp att fylla i enkäten på sju språk, vilket troligen är skälet till att fler svarade.

    Högst betyg får handläggarnas kunskap. Lägst betyg får möjligheten att påverka vilken hjälp man får. Enheten tar med
    sig det senare till 2025: planen ska skrivas i rummet, på skärm, så att den enskilde ser vad som står.`,
  },
  {
    heading: 'Egenkontroller',
    level: 2,
    text: `Fyra egenkontroller har genomförts. Kontrollen av barnperspektivet omfattade fyrtio ärenden; i 37 av dem fanns
    en tydlig bedömning av barnens situation. Kontrollen av beslutsmotiveringar visade att avslag ofta motiveras utförligt
    men att delvisa bifall inte gör det. Kontrollen av behörigheter i systemet gav inga anmärkningar. Kontrollen av
    utbetalningar fick kortas, vilket beskrivs under målet om rätt bistånd.`,
  },
  {
    heading: 'Budget- och skuldrådgivning',
    text: `Skuldrådgivarna har gett stöd till 214 hushåll, tjugo fler än 2023. Väntan på ett första samtal har varit sju veckor i
    snitt, vilket är för långt. Barnfamiljer går före och får tid inom en vecka.

    39 personer har fått hjälp att ansöka om skuldsanering, och 31 ansökningar har beviljats. Skulderna är större än tidigare. En
    typisk klient är i fyrtioårsåldern, har arbete och har lånat för att betala av äldre lån. Många har väntat i flera år med att
    söka hjälp. Rådgivarna har därför besökt arbetsplatser inom staden och berättat om tjänsten, bland annat på fyra
    arbetsplatsträffar i hemtjänsten.

    Tre skolklasser i årskurs 9 har fått en lektion om avbetalning och abonnemang. Eleverna fick räkna ut vad en mobiltelefon kostar
    efter tre år. Lärarna vill ha tillbaka lektionen nästa läsår.`,
  },
  {
    heading: 'Utvecklingsområden inför 2025',
    text: `I det öppna mötet i december enades medarbetare och ledning om fem saker att arbeta vidare med. De är införda i
    verksamhetsplanen för 2025.

    ## Tydligare planer
    Planen skrivs på skärm tillsammans med klienten, med högst tre steg åt gången. Varje steg får ett datum och ett namn.

    ## Egna företagare
    Två handläggare lär sig läsa bokföring. Målet är att även den som har ett eget företag får besked inom en vecka.

    ## Ensamstående män
    Män som haft bistånd i mer än två år erbjuds möte varje månad under ett halvår. Resultatet jämförs med tidigare år.

    ## Efterkontroller
    Kontrollerna delas av två personer och redovisas för avdelningschefen varje månad, inte varje tertial.

    ## Återhämtning
    Inga möten bokas efter klockan 15 på fredagar. Handledningen blir kvar varannan vecka.`,
  },
  {
    heading: 'Jämställdhet',
    text: `Fler män än kvinnor får ekonomiskt bistånd i Norrstrand: 2,08 procent av männen och 1,74 procent av kvinnorna.
    Skillnaden har funnits länge. Ensamstående män utan barn är den största gruppen och har i genomsnitt haft bistånd
    fyra månader längre än ensamstående kvinnor.

    När det gäller kvaliteten i arbetet ser bilden annorlunda ut. Andelen med aktuell kartläggning är 88,4 procent för män
    och 91,7 procent för kvinnor, och kvinnor anser i högre grad att deras situation har blivit bättre. En förklaring kan
    vara att kvinnor oftare har barn och därför oftare får besök och tätare uppföljning. Enheten ska under 2025 erbjuda
    ensamstående män som haft bistånd i mer än två år samma täta uppföljning som barnfamiljerna.

    Bland feriejobben är fördelningen jämn, men valen följer gamla mönster. Av dem som arbetade i park var sju av tio
    pojkar. Inför 2025 presenteras arbetsplatserna med bild på båda könen, och ungdomarna får rangordna tre val.`,
  },
  {
    heading: 'Barns rättigheter',
    text: `I december levde 2,8 procent av barnen i Norrstrand i familjer med ekonomiskt bistånd. Varje utredning som rör
    en barnfamilj ska innehålla en bedömning av vad beslutet innebär för barnen. Barnombudet på enheten har hållit två
    genomgångar om barns rätt till fritid, och bidraget till fritidsutrustning har använts av 64 familjer.`,
  },
  {
    heading: 'Agenda 2030',
    text: `Enheten bidrar främst till mål 1, ingen fattigdom, genom bistånd och skuldrådgivning, och till mål 8 genom
    vägarna till arbete. Det vräkningsförebyggande arbetet bidrar till mål 11 om hållbara samhällen. I det lilla har vi
    minskat pappersutskicken med hälften sedan digitala beslut infördes i mars.`,
  },
  {
    heading: 'Blick framåt',
    text: `Under 2025 väntar tre större frågor. Den nya socialtjänstlagen kräver att vi kan ge enklare stöd utan utredning,
    och vi behöver bestämma vad det ska vara. Samarbetet med Enheten för beroendestöd ska fördjupas; omkring en femtedel av
    våra klienter är kända på båda enheterna, och avdelningen utreder under våren om enheterna ska gå samman. Slutligen ska
    väntan på skuldrådgivning kortas från sju veckor till fyra.`,
  },
];
