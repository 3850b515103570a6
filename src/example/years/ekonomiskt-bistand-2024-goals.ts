import type { LowestGoalPart } from '../build/organisation-year.ts';

export const timelyDecision: LowestGoalPart = {
  title: 'Den som ansöker om ekonomiskt bistånd får ett tydligt besked i rätt tid',
  expected: `Minst 95 procent av ansökningarna avgörs inom fem arbetsdagar från det att de är kompletta.`,
  way: `Nya ansökningar fördelas varje morgon. Den som söker för första gången får ett samtal samma vecka, och
  kompletteringar begärs per telefon.`,
  resources: `Tre handläggare avsätts för förstagångsansökningar från maj.`,
  followUp: `Kön räknas varje fredag och visas i gruppernas rum.`,
  status: { T1: 'partial', T2: 'partial', VB: 'partial' },
  analysis: {
    T1: `Målet bedöms uppfyllas delvis. Två vakanser gjorde att ansökningar blev liggande i februari och mars. Två nya
    medarbetare börjar i maj.`,
    T2: `Målet bedöms uppfyllas delvis. Sedan laget för förstagångsansökningar började har andelen ökat, men vårens kö
    gör att årets snitt inte når målet.`,
    VB: `Enhetsmålet har uppfyllts delvis. Under januari till april avgjordes 86,1 procent av ansökningarna i tid. Därefter
    har andelen ökat nästan varje månad, och december var årets bästa månad med 94 procent.

    ## Vad som gjorde skillnad
    Laget för förstagångsansökningar är den viktigaste förändringen. Tidigare fick varje handläggare en eller två nya
    ansökningar i veckan utöver sina pågående ärenden, och de nya fick vänta tills det fanns tid. Nu tar tre personer emot
    allt nytt. De ringer upp samma dag, går igenom vilka papper som behövs och bokar ett besök. Antalet ansökningar som
    behöver kompletteras har minskat från 58 till 34 procent.

    Det andra som har betytt mycket är att mottagningen har flyttat. När frågor kan ställas på plats slipper handläggarna
    ungefär fyrtio telefonsamtal i veckan.

    ## Vad som återstår
    Ansökningar från egna företagare tar fortfarande i snitt elva dagar. De är få, men de som väntar har ofta väntat länge
    med att söka. Två handläggare går därför en utbildning i att läsa bokföring under våren 2025. Även ärenden med tolk
    ligger efter, eftersom samtalen måste bokas flera dagar i förväg.`,
  },
  activities: [
    {
      title: 'Starta ett lag för förstagångsansökningar',
      start: '2024-05-01',
      end: '2024-12-31',
      analysis: {
        T1: `Laget är utsett och börjar den 6 maj.`,
        T2: `Laget har tagit emot 148 ansökningar.`,
        VB: `Laget har tagit emot 291 ansökningar sedan starten. Åtta av tio har fått sitt första samtal inom två dagar.
        Medarbetarna i laget uppskattar tempot men saknar ibland de längre kontakterna, och därför byter en av tre plats
        varje halvår. Arbetssättet är permanent från januari 2025.`,
      },
    },
    {
      title: 'Skriva om de vanligaste beslutsbreven på enkel svenska',
      start: '2024-02-01',
      end: '2024-09-30',
      deviation: ['T2'],
      analysis: {
        T1: `Fem brev har valts ut tillsammans med kommunikatörerna.`,
        T2: `Arbetet blev försenat av att mallarna i systemet först måste låsas upp. Nytt slutdatum är den 30 november.`,
        VB: `De fem breven togs i bruk i november, två månader senare än planerat. Tio personer på mottagningen har läst
        dem innan de blev klara. Ordet ”skälig” ströks överallt där lagen inte kräver det.`,
      },
    },
  ],
};

export const planToWork: LowestGoalPart = {
  title: 'Klienterna har en plan som leder mot arbete eller studier',
  expected: `Minst 85 procent av dem som haft bistånd i tio månader har en aktuell kartläggning.`,
  way: `Kartläggningen görs tillsammans med klienten och leder till en plan med högst tre steg. Den förnyas efter ett halvår.`,
  followUp: `Biträdande enhetschef går igenom en lista över förfallna kartläggningar varje månad.`,
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Andelen har ökat något. En gemensam genomgång av de äldsta ärendena är inplanerad i juni.`,
    T2: `Genomgången i juni omfattade 143 ärenden och ledde till 61 nya kartläggningar.`,
    VB: `Enhetsmålet har uppfyllts. 187 av 208 personer som har haft bistånd i minst tio månader har en kartläggning som är
    yngre än sex månader. Vid årets början var det tre av fyra.

    Genomgången i juni blev en vändpunkt. Under tre dagar gick grupperna igenom alla ärenden som pågått i mer än tre år.
    I ungefär hälften fanns ett tydligt nästa steg som ingen hade tagit, till exempel en ansökan om sjukersättning som
    väntade på ett läkarintyg. Trettioen personer har sedan dess fått en annan försörjning, varav fjorton sjukersättning,
    elva arbete och sex studier.

    En handläggare från arbetsmarknadsförvaltningen har sedan september haft sin arbetsplats hos oss två dagar i veckan.
    Väntan på ett första möte på jobbcenter har minskat från fem veckor till en. Enheten vill att det fortsätter och har
    tagit upp frågan med avdelningschefen.`,
  },
  indicators: [
    {
      key: 'kartlaggning',
      target: '85,0 %',
      forecast: { T1: '85,0 %', T2: '87,0 %' },
      analysis: {
        T1: `Nya medarbetare utbildas i metoden under maj.`,
        T2: `Skillnaden mellan män och kvinnor har minskat.`,
        VB: `Årsmålet är passerat med nästan fem procentenheter. Mätningen gjordes den 31 december och omfattar alla öppna
        ärenden. Av de 21 som saknar aktuell kartläggning är nio sjukhusvårdade eller på behandlingshem.`,
      },
    },
  ],
  activities: [
    {
      title: 'Gå igenom alla ärenden som har pågått i mer än tre år',
      start: '2024-06-03',
      end: '2024-06-28',
      analysis: {
        T2: `Genomgången är gjord. Beslut och nästa steg är antecknade i varje ärende.`,
        VB: `Genomgången upprepas i juni 2025 och blir då en del av årshjulet.`,
      },
    },
    {
      title: 'Bjuda in unga under 25 år till frukostmöten med arbetsgivare',
      start: '2024-02-15',
      end: '2024-12-15',
      analysis: {
        T1: `Tre möten har hållits med 22 deltagare.`,
        T2: `Sommaruppehåll i juli; sju möten hittills.`,
        VB: `Tolv möten har hållits med sammanlagt 97 deltagare. Elva har fått arbete. Deltagarna vill att arbetsgivarna är
        de som faktiskt anställer, inte personalavdelningen.`,
      },
    },
  ],
};

export const keepTheHome: LowestGoalPart = {
  title: 'Barnfamiljer i Norrstrand behåller sin bostad',
  expected: `Inga barn vräks, och antalet avvärjda vräkningar ökar jämfört med 2023.`,
  way: `Bostadsvägledaren besöker hemmet inom tre dagar från ett varsel. Skuldrådgivarna erbjuder tid samma vecka.`,
  followUp: `Varsel, besök och utfall förs i en gemensam lista.`,
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Två varsel om barnfamiljer har kommit in. Båda familjerna bor kvar.`,
    T2: `Inga barn har vräkts. Samarbetet med hyresvärdarna ger tidigare signaler.`,
    VB: `Enhetsmålet har uppfyllts. Inget barn har vräkts i Norrstrand under året. Av 26 meddelanden om avhysning kunde
    enheten avvärja 21. Tre av de fem hushåll som förlorade sin bostad tackade nej till stöd, och två hade hunnit flytta
    när meddelandet kom.

    Det förebyggande arbetet börjar allt tidigare. Hälften av besöken sker numera innan något varsel har skickats, efter ett
    samtal från hyresvärden. Den vanligaste orsaken till skulden är inte att pengarna saknas helt utan att flera små krav
    har kommit samtidigt. Då hjälper en enkel budget och en betalningsplan, och i sju fall räckte det.`,
  },
  indicators: [
    {
      key: 'vrakningar',
      target: 'öka',
      forecast: { T1: '18 st', T2: '19 st' },
      analysis: {
        T1: `Sex vräkningar har avvärjts, varav två där det fanns barn i hushållet.`,
        VB: `Antalet är fyra fler än 2023. I tio hushåll fanns barn, sammanlagt nitton stycken.`,
      },
    },
  ],
  activities: [
    {
      title: 'Träffa hyresvärdarnas kundtjänst varje kvartal',
      start: '2024-01-15',
      end: '2024-12-15',
      analysis: {
        T1: `Ett första möte hölls i mars med fem värdar.`,
        T2: `Sju värdar deltar. En gemensam broschyr är tryckt.`,
        VB: `Fyra möten har hållits. Broschyren delas ut av värdarna när en hyra är sen och har gett 34 samtal till
        skuldrådgivningen.`,
      },
    },
  ],
};

export const rightSupport: LowestGoalPart = {
  title: 'Rätt person får rätt bistånd',
  expected: `Fem procent av utbetalningarna efterkontrolleras, och budgeten för utbetalt bistånd hålls.`,
  way: `Handläggaren hämtar uppgifter från andra myndigheter före varje beslut. Ett urval kontrolleras i efterhand varje
  månad.`,
  followUp: `Resultatet redovisas för avdelningschefen varje tertial.`,
  status: { T1: 'full', T2: 'full', VB: 'partial' },
  analysis: {
    T1: `Efterkontrollerna följer plan. Prognosen för utbetalt bistånd är 0,5 mnkr bättre än budget.`,
    T2: `Färre hushåll gör att budgeten hålls med marginal.`,
    VB: `Enhetsmålet har uppfyllts delvis. Budgeten för utbetalt bistånd hölls med god marginal. Efterkontrollerna omfattade
    däremot 3,2 procent av utbetalningarna, eftersom handläggaren för felaktiga utbetalningar var tjänstledig från
    september och ersättaren började först i december.

    De kontroller som gjordes visar att nio av tio utbetalningar var riktiga. Felen beror oftast på att en inkomst har
    kommit en månad senare än väntat. Arton ärenden ledde till återkrav och två till polisanmälan. Från januari delas
    kontrollerna av två personer, så att de inte stannar av när någon är borta.`,
  },
  activities: [
    {
      title: 'Utbilda alla handläggare i uppgifter från andra myndigheter',
      start: '2024-03-01',
      end: '2024-05-31',
      analysis: {
        T1: `Nio av femton har gått utbildningen.`,
        T2: `Alla har gått utbildningen.`,
        VB: `Antalet frågor till Försäkringskassan har minskat, och besluten går snabbare att motivera.`,
      },
    },
  ],
};

export const stayingOn: LowestGoalPart = {
  title: 'Enheten är en arbetsplats där man lär sig och stannar kvar',
  expected: `Personalomsättningen minskar, och medskapandeindex är minst 80.`,
  way: `Nya medarbetare har en fadder och halverat antal ärenden de första åtta veckorna. Handledning ges varannan vecka.`,
  followUp: `Chefen har uppföljningssamtal efter en, tre och sex månader.`,
  development: `En karriärväg för erfarna handläggare tas fram tillsammans med socialförvaltningen.`,
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Introduktionen är omlagd och de som börjar i maj blir de första som får den i sin helhet.`,
    T2: `Ingen har slutat sedan mars.`,
    VB: `Enhetsmålet har uppfyllts. Två personer har slutat under året, mot sju under 2023. Alla tjänster är tillsatta, och
    genomsnittlig anställningstid har för första gången på länge ökat.

    Introduktionen får gott betyg av de fyra som har gått den. Det som nämns oftast är att få ha få ärenden i början utan
    att behöva be om det. Faddrarna vill däremot ha tid avsatt, och det får de från årsskiftet: två timmar i veckan under
    de första två månaderna.

    Handledningen har hållits 21 av 24 gånger. Grupperna har bett om att få använda varannan gång till ärenden och varannan
    till metod, och så blir det under våren.`,
  },
};
