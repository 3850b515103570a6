/**
 * The words by which Swedish reports say that something was reached, measured, put off, dropped or not begun, and that a
 * value rose or fell. Groups of synonyms with their forms, as sources of patterns: verbs in present, past, supine and
 * passive, so that a new wording of the same kind is understood. The groups are written from knowledge of the
 * language, narrowed to senses that a report uses; no word list has been checked against them.
 */

/** "inte bara" and "inte minst" deny nothing. */
export const NOT = String.raw`(?:inte(?!\s+(?:bara|endast|enbart|minst)(?!\p{L}))|ej|aldrig|icke|varken|knappast)`;
const WORD = String.raw`[\p{L}-]+`;
/** Up to so many words in between, within a clause. */
const words = (most: number): string => String.raw`(?:\s+${WORD}){0,${most}}?`;

const GOAL = String.raw`\p{L}*mål(?:et|en|värdet|värdena|nivån|nivåerna|sättningen|sättningarna)?`;
export const REACH = String.raw`(?:uppnå(?:s|tts|dde|ddes|tt|dda|dd|r)?|nå(?:s|tts|ddes|tt|dda|dde|dd|r)?|uppfyll(?:s|a|as|er|de|des|ts|t|da|d)?|(?:av)?klara(?:s|ts|t|des|r|de|d|de)?|realisera(?:s|ts|t|des|d|de)|fullgj(?:orts|ordes|ord|orda|ort)|infria(?:s|ts|des|t|r|de|d|de)?|förverkliga(?:s|ts|des|t|d|de)|överträffa(?:s|ts|des|t|r|de)?|(?:lev(?:er|de|t|a)|kom(?:mer|mit|ma)?)${words(2)}\s+upp\s+(?:i|till)|(?:möt(?:er|a|te|t)|passera(?:t|r|de)?)(?=\s+(?:\p{L}+\s+){0,2}${GOAL}(?!\p{L}))|(?:i\s+(?:linje|nivå|paritet)\s+med|på\s+samma\s+nivå\s+som)(?=\s+(?:\p{L}+\s+){0,2}${GOAL}(?!\p{L}))|framme\s+vid(?=\s+(?:\p{L}+\s+){0,2}${GOAL}(?!\p{L}))|motsvara(?:r|de|t)(?=\s+(?:\p{L}+\s+){0,2}${GOAL}(?!\p{L}))|(?:gått|kom(?:mit|mer)?|är|var)\s+i\s+mål(?!\p{L})|(?:är|var|ligger|förts|rott)\s+i\s+hamn|(?<=mål(?:et|en|värdet|nivån)\s(?:är|har|blev|var)\s)passera(?:t|d|ts|de))`;

/** To some part only. */
const PARTLY = String.raw`(?:delvis|halvvägs|till\s+hälften|(?:till|i)\s+(?:en\s+|bara\s+|endast\s+)?(?:viss|vissa|stora|större|en|någon|liten|mindre|begränsad|ringa|låg|otillräcklig)\s+(?:del|delar|mån|utsträckning|grad|omfattning))`;
/** What "inte" makes into partly: all of it, in full. */
const WHOLLY = String.raw`(?:helt|fullt|till\s+fullo|i\s+sin\s+helhet|i\s+alla\s+delar|i\s+full\s+(?:utsträckning|omfattning)|hela\s+vägen|ända\s+fram|i\s+(?:den|samma)\s+(?:omfattning|utsträckning|grad|takt))`;

export const ONLY_PARTLY = [
  String.raw`(?:endast|enbart|bara)\s+[\p{L}\d]+\s+av\s+(?:[\p{L}\d]+\s+){1,5}?${REACH}`,
  String.raw`(?:endast\s+|bara\s+)?${PARTLY}(?:\s+(?!(?:och|men|samt|som)\s)${WORD}){0,4}?\s+${REACH}`,
  String.raw`${REACH}${words(3)}\s+${PARTLY}`,
  String.raw`${REACH}${words(2)}\s+${NOT}\s+${WHOLLY}(?:\s+ut)?`,
  String.raw`${NOT}\s+${WHOLLY}(?:\s+ut)?${words(2)}\s+${REACH}`,
  String.raw`${NOT}${words(3)}\s+${REACH}\s+(?:fullt\s+ut|${WHOLLY})`,
  String.raw`(?:delar|(?:en|ena)\s+del(?:en)?|några\s+delar|vissa\s+delar|halva|(?:ena\s+)?halvan|hälften|merparten|huvuddelen|stora\s+delar)\s+av\s+(?:${GOAL}|(?:det\s+)?förväntade\s+resultat(?:et|en)?)${words(3)}\s+${REACH}`,
  String.raw`${REACH}\s+nästan\s+(?:hela\s+)?${GOAL}|nästan\s+${REACH}`,
  // "Köket nådde målet men matsalen gjorde det inte."
  String.raw`${REACH}(?:\s+${WORD}){0,6}?,?\s+(?:men|medan)\s+(?:${WORD}\s+){1,4}?(?:gjorde|gör|har|är|kunde)\s+(?:det\s+)?${NOT}(?!\s+\p{L})`,
  String.raw`(?:endast|enbart|bara)\s+${REACH}\s+(?:i|inom|för|av|hos|bland|på)(?!\p{L})`,
  String.raw`${REACH}${words(2)}\s+(?:endast|enbart|bara)\s+(?:i|inom|för|av|hos|bland|på)(?!\p{L})`,
  // "uppnåtts för barnen men inte för de vuxna".
  String.raw`${REACH}(?:\s+${WORD}){1,8}?,?\s+men\s+(?:dock\s+|ännu\s+)?${NOT}\s+(?:för|i|inom|hos|bland|på|av|när|vad|fullt|helt)(?!\p{L})`,
  String.raw`måluppfyllelsen?${words(8)}\s+(?:endast|bara|enbart)\s+(?:delvis|partiell)|måluppfyllelsen?${words(8)}\s+(?:delvis|partiell)(?!\p{L})`,
  String.raw`(?:i\s+(?:stort|huvudsak|stora\s+drag|allt\s+väsentligt)|nästan|nära\s+på|så\s+gott\s+som)(?:\s+(?:men\s+)?(?:inte\s+)?(?:helt(?:\s+och\s+hållet)?|fullt\s+ut))\s+${REACH}`,
  String.raw`målen?(?:et)?\s+(?:är|bedöms|har)\s+(?:\p{L}+\s+)?(?:till\s+hälften|halvt)\s+${REACH}`,
].join('|');

const POOR = String.raw`(?:bristfällig|bristande|otillräcklig|ofullständig|svag|låg|dålig|för\s+låg)`;
export const MISSED = [
  String.raw`${REACH}${words(2)}\s+(?:först|tidigast)\s+(?:under|i|efter|vid|till|nästa|om|20\d\d|hösten|våren)`,
  String.raw`(?:bedöms|anses|är|blir)\s+${NOT}\s+(?:\p{L}+\s+)?(?:möjlig[at]?|realistisk[at]?|rimlig[at]?)\s+att\s+(?:\p{L}+\s+)?${REACH}`,
  String.raw`(?:blev|blir|blivit)\s+${NOT}\s+(?:\p{L}+\s+)?verklighet`,
  String.raw`${NOT}\s+räck(?:t|er|te)\s+(?:ända\s+|hela\s+vägen\s+)?(?:fram|till|för\s+att)`,
  String.raw`måluppfyllelsen?\s+(?:\p{L}+\s+){0,2}(?:sämre|lägre|svagare|mindre)\s+än`,
  String.raw`${NOT}\s+(?:riktigt\s+|ännu\s+|fullt\s+ut\s+)?(?:kommit|nått|gått|hunnit|kom|nådde|hann)(?:\s+riktigt)?\s+(?:ända\s+fram|hela\s+vägen|fram\s+till|dit|i\s+mål)`,
  String.raw`(?:är|var)\s+(?:vi\s+)?(?:ännu\s+)?${NOT}\s+(?:ännu\s+|riktigt\s+)?(?:framme|i\s+mål|i\s+hamn|på\s+plats|klar(?:t|a)?\s+med\s+${GOAL})`,
  String.raw`måluppfyllelsen?\s+(?:är|var|bedöms|blev)\s+(?:\p{L}+\s+)?${NOT}\s+(?:\p{L}+\s+)?(?:fullständig|god|hel|hundraprocentig|tillfredsställande|tillräcklig)`,
  String.raw`(?:kom(?:mer|mit)?|lev(?:er|de|t)|möt(?:er|te|t)|når|nådde|nått|gick|gått)\s+(?:\p{L}+\s+)?${NOT}${words(2)}\s+(?:upp\s+(?:i|till)|${GOAL}|ända\s+fram|hela\s+vägen|fram|i\s+mål)`,
  String.raw`${REACH}(?:\s+(?!(?:men|och|att|som|eller|om|även|för|när|utan)\s)${WORD}){0,4}?\s+${NOT}(?!\s+(?:bara|endast|minst))`,
  String.raw`(?:kvar|återstår)${words(6)}\s+(?:(?:till|innan|för\s+att)${words(4)}\s+)(?:${REACH}|${GOAL})`,
  String.raw`(?:lyckats?|lyckades|lyckas)${words(3)}\s+${NOT}${words(2)}\s+(?:med\s+${GOAL}|nå|uppnå)`,
  String.raw`${NOT}\s+(?:riktigt\s+)?(?:lyckats?|lyckades|lyckas)\s+(?:med\s+(?:att\s+)?(?:${GOAL}|det(?:ta)?(?!\s+\p{Ll})|${REACH})|med(?=\s*[.!,;]|\s*$)|fullt\s+ut|hela\s+vägen)`,
  String.raw`misslycka(?:ts|s|des|d|t)?\s+(?:med|att)(?=[^.]*mål)`,
  String.raw`${GOAL}\s+(?:(?:har|är|blev|blir|kommer\s+att)\s+)?(?:\p{L}+\s+)?missa(?:ts|des|s|t|d|de)`,
  String.raw`missa(?:s|r|t|des|de|ts)\s+(?:\p{L}+\s+){0,2}${GOAL}`,
  String.raw`måluppfyllelsen?\s+(?:\p{L}+\s+){0,3}${POOR}|${POOR}\s+måluppfyllelse`,
  String.raw`utan\s+att${words(4)}\s+${REACH}`,
  // "Det fattas två procentenheter till årsmålet."
  String.raw`(?:fattas|saknas|felas)(?:\s+[\p{L}\d,%-]+){0,6}?\s+(?:till|upp\s+till|för\s+att|innan)${words(3)}\s+(?:${REACH}|${GOAL})`,
  String.raw`ouppfyll(?:t|da|d)|oinfria(?:t|d|de)|uteb(?:liven|livna|lev)\s+måluppfyllelse|måluppfyllelsen?\s+(?:har\s+)?uteb(?:lev|livit)|förfela(?:ts|des|s|t)|(?:ligger|låg|är|legat)\s+(?:\p{L}+\s+)?efter\s+(?:\p{L}+\s+)?${GOAL}`,
  String.raw`${NOT}\s+(?:\p{L}+\s+){0,2}?(?:kommit|nått|hunnit|kom|hann)\s+(?:riktigt\s+|fullt\s+)?(?:så|lika)\s+(?:långt|många|mycket)\s+som`,
  String.raw`halka(?:t|r|de)\s+efter|(?:ligger|låg|legat)\s+(?:\p{L}+\s+)?efter(?=\s*(?:[.;,]|$|planen|plan(?!\p{L})|i\s+arbetet|där))`,
  String.raw`(?:gick|gått|går|blev|blivit|blir|föll|fallit)\s+${NOT}\s+(?:riktigt\s+|alls\s+|ut\s+)?(?:så\s+(?:bra\s+)?)?som\s+(?:\p{L}+\s+){0,2}?(?:hoppa|tänk|plane|räkna|vill|avsett|avsåg|önska|vänta|förvänta)\p{L}*`,
  String.raw`(?:räck(?:er|te|t)|förslog)\s+${NOT}\s+(?:\p{L}+\s+)?(?:till|ända|hela|fram|för)(?!\p{L})|${NOT}\s+räckt\s+(?:till|ända|hela|fram)`,
  String.raw`löfte\p{L}*(?:\s+${WORD}){0,6}?\s+${NOT}(?:\s+${WORD}){0,2}?\s+(?:håll|infri|uppfyll)\p{L}*|(?:brutit|bröt)\s+(?:\p{L}+\s+)?löfte\p{L}*|(?:utom|utanför)\s+räckhåll`,
  String.raw`(?:lyckats|lyckades|lyckas)\s+${NOT}\s+(?:fullt\s+ut|hela\s+vägen|helt)`,
  String.raw`(?:men|dock)\s+${NOT}\s+(?:ännu\s+|riktigt\s+|helt\s+)?(?:framme|i\s+mål|ända\s+fram)`,
  String.raw`(?:har|är|återstår)\s+(?:vi\s+|det\s+)?(?:\p{L}+\s+)?en\s+(?:bra\s+|liten\s+|lång\s+|god\s+)?(?:bit|väg)\s+kvar(?=\s*(?:[.;,]|$))`,
  // "hälften av de kvällar vi hade lovat"
  String.raw`(?:bara|endast|ungefär|knappt|drygt|mindre\s+än|färre\s+än|över)\s+(?:hälften|halva|en\s+tredjedel|en\s+fjärdedel|två\s+tredjedelar)\s+av\s+(?:${WORD}\s+){1,4}?(?:som\s+)?(?:vi\s+|enheten\s+|nämnden\s+)?(?:hade\s+|har\s+|var\s+|blivit\s+)?(?:lova|utlova|planera|tänk|beslut|avse|beräkna)(?:t|d|ts|de|des|s|dd|tt|ad|ats|ades|at|ade)?(?!\p{L})`,
  // "av den utlovade minskningen blir det inte något", "den väntade effekten har uteblivit"
  String.raw`(?:utlova|förvänta|vänta|planera|eftersträva|avsed|beräkna|önska|tänk)(?:d|de|da|t|ta)\s+(?:minskning|ökning|förbättring|effekt|höjning|sänkning|förändring|resultat|utveckling|nivå)\p{L}*(?:\s+${WORD}){0,8}?\s+(?:${NOT}|uteb\p{L}+|inget)(?!\p{L})`,
  String.raw`${NOT}\s+(?:riktigt\s+|ännu\s+)?där\s+vi\s+(?:\p{L}+\s+){0,2}?(?:skulle|ville|hade|sa|tänkt\p{L}*|planera\p{L}*)`,
  String.raw`(?:resultat|resultatet|effekten|ökningen|minskningen)\s+(?:har\s+)?uteb(?:livit|lev)`,
  String.raw`(?:avviker|avvek)\s+(?:\p{L}+\s+)?negativt\s+från(?:\s+\p{L}+)?\s+${GOAL}`,
  String.raw`(?:ingen|inget|inga)\s+(?:av\s+)?(?:\p{L}+\s+){0,3}${REACH}`,
].join('|');

const MEASURING = String.raw`(?:\p{L}*(?:mätning|undersökning|uppföljning|utvärdering)(?:en|ar|arna)?|\p{L}*enkät(?:en|er|erna)?|statistik(?:en)?|mätdata|mätvärde\p{L}*)`;
/** What counts or checks, where it is said that nothing of the kind was done. */
const CHECKING = String.raw`(?:${MEASURING}|(?:avstämning|sammanställning|räkning|genomgång|inventering)(?:en|ar|arna)?)`;
const BASIS = String.raw`(?:underlag(?:et)?|data|uppgifter(?:na)?|siffror(?:na)?|mätverktyg|mätmetod(?:er)?)`;
const DONE = String.raw`(?:gör(?:a|as|s)|gjorts?|gjordes?|genomför(?:a|as|s|ts|t|des)|skett|ske|skick(?:as|ats|at|ades)|följ(?:a|ts|t|as)\s+upp|samla(?:ts|s|des)\s+in|tagits\s+fram|sammanställ(?:ts|as|a|t)|ägt\s+rum|hållits|blivit\s+av|varit\s+möjlig|kommit\s+(?:till\s+stånd|in)|besvarats|delats\s+ut)`;
const MEASURE = String.raw`(?:mät(?:a|as|ts|t|s|er|te|tes)|följ(?:a|ts|t|s|er|as|de|des)\s+upp|uppfölj(?:as|d|t|ts)|beräkna(?:s|ts|t|des)?|registrera(?:s|ts|t|des)?|räkna(?:s|ts|t|des)(?!\s+(?:med|som))|ta(?:s|gits|git)?\s+fram)`;
export const UNMEASURED = [
  String.raw`(?:ingen|inget|inga)\s+(?:(?!(?:av|om|på|mot|till|från|kring|för|mellan|i|med)\s)\p{L}+\s+){0,2}${MEASURING}\s+(?:(?:har|kunde|kan|blev)\s+)?(?:kunnat\s+)?${DONE}`,
  String.raw`${MEASURING}\s+${DONE}\s+${NOT}`,
  String.raw`${MEASURING}\s+(?:(?:blev|blir)\s+${NOT}\s+av|(?:gick|går)\s+${NOT}\s+ut|har\s+${NOT}\s+(?:blivit\s+av|gått\s+ut))`,
  String.raw`(?:mäter|mätte)\s+(?:vi\s+|enheten\s+)?${NOT}|(?<=^)ej\s+mätt`,
  String.raw`${MEASURING}\s+(?:är|har|blev)\s+(?:\p{L}+\s+)?(?:flytta(?:d|ts)|uppskjut(?:en|its)|framflytta(?:d|ts)|inställd|skjutits\s+(?:upp|fram))`,
  String.raw`(?:någon|några)\s+(?:\p{L}+\s+){0,2}${MEASURING}${words(4)}\s+${NOT}${words(2)}\s+${DONE}`,
  String.raw`någon\s+(?:\p{L}+\s+)?${CHECKING}(?:\s+av${words(6)})?\s+(?:har|hade|kunde|hann)${words(2)}\s+${NOT}\s+(?:(?:haft|fått)\s+(?:möjlighet|tid)\s+att\s+|hunnit\s+(?:med\s+att\s+)?|kunnat\s+)?${DONE}`,
  String.raw`(?:utfallet|värdet|siffran)\s+(?:(?:är|har|blev)\s+)?(?:satt|satts|sattes|angiven|angivet|angetts|angivits|angavs|antagits|antas)\s+(?:till\s+\d+\s*(?:%|procent)\s+)?(?:utifrån|med\s+utgångspunkt\s+(?:i|från)|med\s+tanke\s+på|på\s+grund\s+av|eftersom|därför)(?:\s+(?:att|i\s+att))?(?!\s+(?:\p{L}+\s+){0,3}?(?:svar|mätning|enkät|register|statistik|räkning|uppgift|rapporter|redovisning)\p{L}*)(?!\p{L})`,
  String.raw`${MEASURING}\s+(?:(?:har|kunde|kan|hade|blev|kommer)\s+)?(?:\p{L}+\s+){0,3}?${NOT}\s+(?:\p{L}+\s+){0,2}?${DONE}`,
  String.raw`${NOT}${words(2)}\s+${DONE}\s+(?:någon|några)\s+(?:\p{L}+\s+){0,2}${MEASURING}`,
  String.raw`${MEASURING}\s+(?:\p{L}+\s+){0,2}?(?:saknas|saknades|har\s+saknats|uteblev|uteblivit|har\s+uteblivit|utgått|ställ(?:des|ts|s)\s+in|finns\s+(?:inte|ej))`,
  String.raw`${BASIS}\s+för\s+att\s+(?:\p{L}+\s+){1,5}?sakna(?:s|des|ts)(?!\p{L})`,
  String.raw`${BASIS}\s+(?:saknas|saknades|finns\s+(?:inte|ej))\s+(?:för\s+att|för\s+(?:indikator|mått|utfall)\p{L}*)`,
  String.raw`sakna(?:s|r|de|t|ts)\s+(?:\p{L}+\s+){0,2}?(?:${MEASURING}|${BASIS}\s+(?:för\s+att|för\s+(?:indikator|mått|utfall)\p{L}*)|(?:system|verktyg|metod|metoder|sätt|rutin|rutiner|möjlighet|möjligheter)\s+(?:för\s+)?att\s+(?:mäta|följa\s+upp|beräkna|räkna|registrera|ta\s+fram))`,
  String.raw`(?:ingen|inget|inga|inte\s+(?:någon|något|några))\s+(?:\p{L}+\s+){0,2}?(?:system|verktyg|metod|metoder|rutin|rutiner|möjlighet|sätt|underlag|data)\s+(?:för\s+)?att\s+(?:mäta|följa\s+upp|beräkna|räkna|registrera|ta\s+fram)`,
  String.raw`(?:avstått\s+från|avstod\s+från|låtit\s+bli|valt\s+bort|undvikit)\s+(?:att\s+)?(?:mäta|följa\s+upp|${MEASURING})|(?:för|har\s+(?:\p{L}+\s+)?fört|förde)\s+(?:\p{L}+\s+)?(?:ingen|inte\s+någon)\s+(?:\p{L}+\s+)?statistik|hoppat\s+över\s+(?:\p{L}+\s+){0,2}?${MEASURING}`,
  String.raw`(?:indikatorn|måttet|värdet|uppgiften|utfallet|detta|andelen|antalet|resultatet)\s+(?:(?:har|kan|kunde|är|går)\s+)?(?:\p{L}+\s+){0,3}?${NOT}\s+(?:(?:kunnat|att|möjligt|möjlig|längre|heller)\s+){0,3}${MEASURE}`,
  String.raw`(?:siffran|värdet|utfallet|uppgiften|talet|resultatet|andelen|antalet|nivån)\s+(?:är|bygger\s+på|grundas\s+på|baseras\s+på|vilar\s+på)\s+(?:\p{L}+\s+){0,3}?(?:\p{L}*uppskatt(?:ning\p{L}*|ad|at)|gissning\p{L}*|antagande\p{L}*)|(?:är|bara|endast)\s+en\s+(?:grov\s+)?(?:bedömning|uppskattning)(?:\s*,|\s+och)\s+${NOT}\s+(?:ett|en|någon|något)\s+(?:\p{L}+\s+)?(?:mät\p{L}+|utfall)`,
  String.raw`(?:ingen|inget|inga|inte\s+(?:någon|något|några))\s+(?:\p{L}+\s+)?(?:${MEASURING}|${BASIS}|mätvärden)\s+att\s+(?:luta|stödja|utgå|bygga|hänvisa|redovisa|falla)`,
  String.raw`(?:ingen|inga)\s+(?:har\s+)?(?:mätt|räknat|följt\s+upp)|${NOT}\s+(?:har\s+)?(?:mätt|räknat|följt\s+upp)\s+(?:detta|det|andelen|antalet|indikatorn|utfallet)`,
  String.raw`(?:inga|ingen)\s+${MEASURING}\s+är\s+(?:gjorda?|genomförda?|sammanställda?)`,
  String.raw`(?:går|gick|gått)\s+(?:\p{L}+\s+){0,3}?${NOT}\s+(?:\p{L}+\s+)?att\s+(?:mäta|följa(?:\s+upp)?|beräkna|räkna\s+ut|ta\s+fram|få\s+fram|utläsa|redovisa)|${NOT}\s+(?:\p{L}+\s+)?gått\s+att\s+(?:mäta|följa(?:\s+upp)?|beräkna|räkna\s+ut|ta\s+fram|få\s+fram|utläsa|redovisa)|${NOT}\s+(?:varit\s+)?möjligt?\s+att\s+(?:mäta|följa\s+upp|beräkna|räkna\s+ut|ta\s+fram|få\s+fram|utläsa)`,
  String.raw`(?:saknas|saknades|saknar(?:\s+\p{L}+)?)\s+(?:\p{L}+\s+){0,2}?${BASIS}(?:\s+för\s+\p{L}+)?(?=\s*[.,;]|$)`,
  String.raw`(?:resultat(?:et)?|utfall(?:et)?|värde(?:t|na)?|siffr(?:an|or|orna)|uppgift(?:en|er|erna)?|svar(?:en)?|statistik(?:en)?)\s+(?:för\s+\p{L}+\s+)?(?:är|finns|var|har)\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:ännu\s+)?(?:tillgänglig[at]?|känt|kända|klar[at]?|publicera(?:t|d|de|ts)|sammanställ(?:t|da|d|ts)|framme|inkommit|att\s+tillgå)`,
  String.raw`(?:uppgift(?:er)?|data|underlag|mätvärden?|mätdata|utfallsdata|utfall|resultat)\s+(?:saknas|saknades|har\s+saknats)(?=\s*(?:[.,;]|$|i\s+år|för\s+(?:perioden|året|tertialet|indikatorn|måttet|20\d\d)))`,
  String.raw`finns\s+(?:ännu\s+|det\s+|alltså\s+|därför\s+){0,2}(?:inget|inga|ingen)\s+(?:\p{L}+\s+)?(?:underlag|utfall|resultat|mätvärden?|värden?|uppgifter|siffror)(?=\s*(?:[.,;]|$|att|för))`,
  String.raw`statistik(?:en)?\s+förs\s+${NOT}|(?:inga|inget)\s+(?:enkät)?svar\s+(?:har\s+)?(?:kommit\s+in|inkommit|lämnats|registrerats)`,
  String.raw`(?:vartannat|vart\s+tredje|vart\s+annat)\s+år\s+och\s+(?:därmed\s+|alltså\s+|således\s+)?${NOT}\s+i\s+år`,
  String.raw`${NOT}\s+kunnat\s+${MEASURE}(?=\s*(?:[.,;]|$|i\s+år|under\s+året|detta|andelen|indikatorn|värdet|utfallet|resultatet))`,
].join('|');

/** Verbs by which a report says that something was done, in the infinitive, active and passive. */
const DO = String.raw`(?:genomföra|genomföras|göra|göras|hålla|hållas|ordna|ordnas|anordna|anordnas|arrangera|arrangeras|starta|startas|påbörja|påbörjas|inleda|inledas|slutföra|slutföras|fullfölja|fullföljas|prioritera|prioriteras|erbjuda|erbjudas|delta|besöka|besökas|ta\s+fram|tas\s+fram|bli\s+av|äga\s+rum|komma\s+i\s*gång|komma\s+till\s+stånd|arbeta\s+(?:med|enligt)|bedriva|bedrivas|driva|drivas|införa|införas|utbilda|utbildas)`;
const DONE_SO = String.raw`(?:genomförts?|gjorts?|hållits|hållit|ordnats?|anordnats?|arrangerats?|startats?|påbörjats?|inletts?|slutförts?|fullföljts?|prioriterats?|erbjudits|ägt\s+rum|skett|bedrivits|införts|blivit\s+av|kommit\s+(?:i\s*gång|till\s+stånd)|arbetat\s+(?:med|enligt)|tagits\s+fram)`;
const OFF = String.raw`(?:pausa|pausas|ställa(?:s)?\s+in|skjuta(?:s)?\s+(?:upp|fram|på)|senarelägga|senareläggas|flytta(?:s)?\s+fram|avbryta|avbrytas|vänta|lägga(?:s)?\s+ne[dr]|prioritera(?:s)?\s+(?:bort|ne[dr])|bortprioritera(?:s)?|stryka|strykas)`;

const LATER = String.raw`(?:nästa|nästkommande|kommande|hösten|våren|sommaren|vintern|höstterminen|vårterminen|början|slutet|senare|efter|tidigast|20\d{2}|tertial|kvartal|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)`;
export const PUT_OFF = [
  String.raw`(?:tvingats|fått|fick|behövt|valt\s+att|måst|måste|tvingas)\s+(?:\p{L}+\s+)?${OFF}`,
  String.raw`(?:dragit|drar|drog)\s+ut\s+på\s+tiden|(?:skjuta|skjutit|sköt)\s+på\s+(?:\p{L}+\s+){1,3}?(?:till|tills)(?!\p{L})|(?:stannat|stannade)\s+(?:upp|av|helt)`,
  String.raw`avstanna(?:t|de|r)|(?:ligger|låg|är)\s+efter\s+(?:i\s+)?tid(?:s)?plan\p{L}*|tid(?:s)?planen\s+(?:håller|höll)\s+${NOT}|återuppta(?:s|r)\s+(?:först|nästa)|genomföras?\s+(?:först|tidigast)\s+(?:i|under|till|efter|nästa|hösten|våren|20\d{2})`,
  String.raw`(?:flytta|skjut|förskjut)(?:s|ts|des|d|t|its|it|as|en|et|na)?\s+(?:till|in\s+i)\s+(?:den\s+)?${LATER}`,
  String.raw`framflytta(?:d|t|de|s|ts)|förskjut(?:en|its|na)|bordlag(?:ts|d|t|da)|bordla(?:des|s|de)|bordläggs|(?:ligger|ligga|legat|låg)\s+nere|(?:på|lagts?\s+på|lagd\s+på|ligger\s+på)\s+is(?!\p{L})`,
  String.raw`(?:få(?:r|tt)|fick)(?:\s+(?:dock|tyvärr|därför|även|också|ännu))?\s+(?:vänta|stå\s+tillbaka)(?=\s*(?:[.,;]|$|till|på\s+grund|tills|p\.g\.a|pga|då|eftersom|av|för|under))`,
  String.raw`vilande|dröj(?:er|t|de)(?=\s*(?:[.,;]|$|till|på\s+grund|p\.g\.a))|avvakta(?:s|ts|r|t|de)?|invänta(?:s|ts|r|t)|(?:fortsätter|slutförs|avslutas|färdigställs|blir\s+klar[at]?|pågår)\s+(?:in\s+i|under|först|nästa|i)\s+(?:${LATER}\s+)?(?:nästa\s+år|kommande\s+år)|tidplanen\s+(?:\p{L}+\s+){0,2}?(?:spruckit|förskjutits|inte\s+(?:kunnat\s+)?håll(?:as|its|er|a|it))`,
  String.raw`(?:få(?:r|tt)|fick|låt(?:er|it)|lät)\s+(?:\p{L}+\s+){0,2}?anstå|anstår\s+(?:till|tills)|(?:gått|gick|stått|stod|står)\s+(?:i\s+stå|(?:helt\s+)?stilla)(?=\s*(?:[.,;]|$|och|sedan|under|på\s+grund|till\s+följd|då|eftersom|i\s+avvaktan))|blivit\s+liggande|lag(?:ts|t)\s+(?:åt\s+sidan|på\s+vänt)|(?:satts|ställts|står|lagts)\s+på\s+(?:vänt|paus|håll)`,
  String.raw`återupptas(?=\s+(?:\p{L}+\s+)?${LATER}|\s+(?:i|under|när|så\s+snart)\s)|(?:tas|tar\s+vi|plockas)\s+upp\s+igen(?=\s+(?:\p{L}+\s+)?${LATER})`,
  String.raw`(?:nytt|ny|nya)\s+(?:datum|tid|tider|tidpunkt|tidsplan|tidplan|startdatum|start)\s+(?:(?:är|har)\s+(?:ännu\s+|inte\s+|ej\s+)+|saknas|söks|sätts|planeras|bestäms|återkommer|ska(?:ll)?\s+(?:bestämmas|sättas|tas\s+fram|hittas))`,
  String.raw`(?:sommaren|hösten|våren|vintern|vårterminen|höstterminen)\s+20\d\d\s+(?:i\s+stället|istället)|(?:nästa\s+(?:år|vår|sommar|höst|termin)|20\d\d)\s+(?:i\s+stället|istället)`,
  String.raw`(?:tidigast|först)\s+(?:efter\s+(?:årsskiftet|nyår|årets\s+slut)|vid\s+årsskiftet|på\s+nyåret)`,
  // "genomförs i stället under våren", "blir i stället av nästa år".
  String.raw`(?:i\s+stället|istället)\s+(?:att\s+)?(?:(?:ske|hållas|genomföras|göras|bli|slutföras|starta|startas|påbörjas)\s+)?(?:av\s+)?(?:(?:i|under|till|in\s+på)\s+)?(?:den\s+)?${LATER}`,
  String.raw`(?:planeras|är\s+(?:\p{L}+\s+)?planera(?:d|t|de)|tänks|beräknas)\s+(?:nu|numera|om|i\s+stället|istället)(?:\s+\p{L}+){0,2}?\s+(?:till|under|i)\s+(?:den\s+)?${LATER}`,
  String.raw`(?:är|blir|bli|sker|startar|börjar|öppnar|öppnas|påbörjas|inleds|genomförs|införs|klar[at]?|färdig[at]?|avslutas|slutförs|hålls)\s+(?:\p{L}+\s+)?(?:först|tidigast)\s+(?:\p{L}+\s+){0,2}?(?:nästa\s+år|kommande\s+år|nästkommande\s+år|20\d{2})`,
  String.raw`tids?plan(?:en)?(?:\s+för\s+\p{L}+)?\s+(?:har\s+)?(?:(?!inte|ej)\p{L}+\s+)??(?:revider|förläng|ändr|juster|flytt)(?:a)?(?:ts|s|t|d|des)(?!\s+(?:inte|ej))`,
  String.raw`(?:projekt|arbete|insats|aktivitet|samarbete|uppdrag|process|bygge)\p{L}*\s+(?:har\s+(?:\p{L}+\s+)?)?vila(?:r|t|de)(?!\s+(?:på|i)(?!\p{L}))|stå(?:r|tt)\s+(?:helt\s+)?still[a]?(?=\s+i\s+väntan)|(?:arbetet|projektet|införandet|bygget|aktiviteten|insatsen)\s+väntar\s+(?:nu\s+|ännu\s+|fortfarande\s+)?på(?!\p{L})`,
  String.raw`(?:hann(?:s)?|hunnit(?:s)?|hinner|hinns|hinna)(?:\s+(?!att|och|men)${WORD}){0,3}?\s+${NOT}|${NOT}\s+(?:\p{L}+\s+)?(?:hunnit(?:s)?|hinns|hanns|hinner|hann)`,
].join('|');

const PERFORMED = String.raw`(?:genomför(?:ts|des|s)|gjorts|gjordes|görs|hållits|hölls|ordna(?:ts|des|s)|anordna(?:ts|des|s)|verkställts|kommit\s+till\s+stånd|blivit\s+(?:av|gjord|gjort|verklighet)|blev\s+av|utförts|utfördes|fullföljts|lanserats|ägt\s+rum|bedrivits|arrangerats|slutförts?|realiserats)`;
export const DROPPED = [
  String.raw`(?:ingen|inget|inga)\s+(?!(?:\p{L}+\s+)?(?:förändring|avvikelse|skillnad|försämring|förbättring)\p{L}*)(?:(?:av|de|planerade|\p{L}+)\s+){0,3}?(?:har|kunde|kan|blev)\s+(?:\p{L}+\s+)?(?:kunnat\s+|hunnit\s+)?(?:gjord|${DONE_SO}|${DO})`,
  String.raw`(?:har|hade|kunde|kan)\s+(?:\p{L}+\s+){0,3}?${NOT}\s+(?:\p{L}+\s+)?(?:kunnat|hunnit|fått|kunna|hinna)\s+(?:\p{L}+\s+)?${DO}`,
  String.raw`(?:har|hade)\s+(?:\p{L}+\s+){0,3}?${NOT}\s+(?:\p{L}+\s+)?varit\s+möjligt?\s+att\s+(?:\p{L}+\s+){0,2}?${DO}`,
  String.raw`(?:något|någon|några)\s+(?:\p{L}+\s+){0,4}?(?:har|hade)\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:\p{L}+\s+)?${DONE_SO}`,
  String.raw`har\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:\p{L}+\s+)?arbetat\s+(?:med|enligt)`,
  String.raw`kommer\s+(?:\p{L}+\s+)?${NOT}\s+(?:att\s+)?(?:hinna|kunna)\s+(?:\p{L}+\s+)?(?:med|${DO}|bli\s+klar[at]?|klar[at]?)`,
  String.raw`(?:avstå|avstått|avstod)\s+från\s+att\s+(?:\p{L}+\s+)?${DO}`,
  String.raw`kommer\s+(?:därför\s+|tyvärr\s+|dock\s+)?(?:inte|ej)\s+att\s+(?:\p{L}+\s+)?(?:byggas|hållas|starta|startas|anordnas|ordnas|fullföljas|arrangeras|påbörjas|införas|hinnas\s+med)`,
  String.raw`(?:bort|ned|ner)prioritera(?:ts|s|d|t|de|des)|prioritera(?:ts|s|des|t)\s+(?:bort|ner|ned)|väljas?\s+bort|val(?:ts|t|des)\s+bort|stryk(?:s|as|its)|struk(?:its|en|na)|skrotats|slopa(?:ts|s|d|t|des)|skrinlag(?:ts|d|t)|läggs\s+ne[dr]`,
  String.raw`(?:blev|blir|blivit|bli)\s+(?:det\s+)?(?:\p{L}+\s+)??(?:ingen|inget|inga|inte|aldrig|ej|ingenting)\s+av(?!\s+(?:de|alla)(?!\p{L}))`,
  String.raw`(?:runnit|rann|rinner)\s+ut\s+i\s+sanden|(?:aktivitet|insats|åtgärd|uppdrag|projekt)\p{L}*\s+(?:har\s+|kommer\s+att\s+)?utgå(?:r|tt)?(?!\s+(?:från|ifrån|ur))`,
  String.raw`(?:beslut\p{L}*|val(?:t|de)|besluta(?:t|ts|des|de)|enats|avstått\s+från)\s+(?:\p{L}+\s+){0,3}?att\s+${NOT}\s+(?:\p{L}+\s+)?(?:gå\s+vidare|genomföra|fortsätta|starta|påbörja|prioritera|hålla|ordna|arrangera|fullfölja|driva)`,
  String.raw`${NOT}\s+(?:\p{L}+\s+)?(?:haft|funnits|hade|fanns|getts|fått)\s+(?:\p{L}+\s+){0,2}?(?:möjlighet(?:er)?|utrymme|resurser|tid|förutsättning(?:ar)?|kapacitet|medel)\s+(?:för\s+)?(?:att\s+|till\s+)?(?:\p{L}+\s+){0,2}?(?:prioritera|genomföra|arbeta|delta|påbörja|starta|slutföra|hålla|ordna|anordna|aktivitet\p{L}*|detta|det(?!\p{L}))`,
  String.raw`(?:något|någon|några)\s+(?:\p{L}+\s+){0,2}?(?:kunde|kan)\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:\p{L}+\s+)?${DO}|(?:kunde|kan)\s+(?:\p{L}+\s+)?${NOT}\s+(?:heller\s+|tyvärr\s+)?(?:arrangeras|anordnas|ordnas|startas|påbörjas|fullföljas|slutföras|erbjudas)`,
  String.raw`(?:tacka(?:t|de)|sagt|sade|sa)\s+nej\s+till\s+(?:att\s+delta|(?:fortsatt\s+)?(?:medverkan|deltagande)|(?:att\s+)?(?:vara\s+med|medverka))|(?<!(?:resultat|resultatet|effekt|effekten|ökningen|minskningen|måluppfyllelsen)\s)uteb(?:livit|lev)(?=\s*(?:[.,;]|$|på\s+grund|till\s+följd|då|eftersom|i\s+år|under))|(?:fallit|föll|faller)\s+bort(?=\s*(?:[.,;]|$|på\s+grund|till\s+följd|i\s+år))`,
  String.raw`(?:något|någon|några)\s+(?:\p{L}+\s+){1,4}?(?:anordnades|arrangerades|genomfördes|hölls|ordnades|gjordes)\s+(?:\p{L}+\s+)?${NOT}`,
  String.raw`(?:fick|får|fått)\s+(?:\p{L}+\s+)?(?:utgå|avlysas|avblåsas|stryka\s+på\s+foten)(?!\s+(?:från|ifrån|ur))|avlys(?:ts|tes|as|t|a|er)|avblås(?:ts|tes|t|as|er)|(?:lyfta?s?|lyfts|lyftes|tagits|togs|tas|strukits)\s+(?:bort\s+)?(?:ur|från)\s+(?:kalendern|planeringen|programmet|planen|schemat)|blås(?:tes|ts|t)\s+av|avsluta(?:ts|des|t)\s+i\s+förtid`,
  String.raw`(?:blev\s+det|det\s+blev|det\s+blir|blir\s+det)\s+(?:tyvärr\s+|därför\s+|i\s+år\s+|alltså\s+){0,2}(?:ingen|inget|inga)\s+(?!(?:avvikelse|problem|skillnad|förändring|klagomål|anmäl|underskott|överskott|vräkning|olyck|skad|större|ökning|minskning)\p{L}*)\p{L}+(?=\s*(?:[.,;]|$|i\s|på\s+grund|under\s|eftersom|då\s))`,
  String.raw`(?:satt(?:e|es|s)?|sätter)\s+(?:\p{L}+\s+)?stopp|(?:stoppa(?:ts|des|de|t)|stopp)\s+(?:av|på\s+grund|p\.?g\.?a|i\s+väntan|tills|allt|arbetet|projektet|planerna)|(?:hamna|fall)(?:t|de|it)\s+mellan\s+stolarna|(?:glömts|glömdes)\s+bort`,
  String.raw`(?:för\s+få|inga|ingen)\s+(?:\p{L}+\s+)?(?:anmälda|anmälningar|sökande|intresserade|deltagare|intresseanmälningar)(?=\s*(?:[.,;]|$|för\s+att|och|så|anmälde|till))|ingen\s+(?:anmälde\s+sig|hörde\s+av\s+sig|ville\s+delta)`,
  String.raw`(?<=^)(?:ej|inte)\s+(?:genomför[dt]a?|utför[dt]a?|gjord?t?|hållits|slutför[dt]a?)|(?:blev|blir)\s+(?:det\s+)?aldrig\s+någo[nt]\s+\p{L}+`,
  String.raw`(?:endast|enbart|bara)\s+[\p{L}\d]+\s+av\s+(?:[\p{L}\d]+\s+){1,4}?(?:hölls|genomfördes|blev\s+av|ägde\s+rum|ordnades|anordnades|(?:har\s+)?(?:hållits|genomförts|ordnats|blivit\s+av))`,
  String.raw`kom(?:mit)?\s+${NOT}\s+till\s+stånd|(?:har\s+)?${NOT}\s+kommit\s+till\s+stånd|(?:blev|blir|blivit)\s+(?:inget|ingenting)\s+av`,
  String.raw`(?:vi|enheten|nämnden|förvaltningen|avdelningen)\s+(?:har\s+)?(?:\p{L}+\s+)?(?:avstått|avstod|avstår)\s+från\s+(?!att(?!\p{L}))`,
  String.raw`avstått\s+från\s+(?:att\s+)?(?:genomföra|aktiviteten|insatsen|starta|fortsätta|hålla)`,
  String.raw`har\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:\p{L}+\s+)?${PERFORMED}|(?:genomfördes|hölls|gjordes|ordnades|utfördes)\s+${NOT}`,
].join('|');

const BEGUN = String.raw`(?:påbörja(?:ts|t|d|de|s)|starta(?:t|ts|d|de|s)|börjat|inletts|inlett|kommit\s+(?:igång|i\s+gång)|kom\s+(?:igång|i\s+gång)|satts?\s+(?:igång|i\s+gång)|dragit\s+igång|påbörjas|igångsatt)`;
export const NOT_BEGUN = [
  String.raw`(?:är|var)\s+(?:\p{L}+\s+)?${NOT}\s+(?:\p{L}+\s+)?i\s*gång(?!\p{L})`,
  String.raw`(?:har|är|hade|blev)\s+(?:\p{L}+\s+){0,2}?${NOT}\s+(?:\p{L}+\s+){0,2}?${BEGUN}`,
  String.raw`(?:ingenting|inget)\s+har\s+(?:ännu\s+)?(?:gjorts|hänt|skett)|${NOT}\s+(?:ännu\s+|riktigt\s+)?tagit\s+fart|väntar\s+på\s+att\s+(?:komma\s+i\s*gång|starta|startas|påbörjas|inledas|få\s+börja)`,
  String.raw`(?:arbetet|aktiviteten|insatsen|genomförandet|kartläggningen|utbildningen|uppdraget|införandet)\s+(?:återstår|kvarstår)(?=\s*(?:[.,;]|$|att\s|till\s))`,
  String.raw`${NOT}\s+(?:ännu\s+)?${BEGUN}|kom\s+${NOT}\s+(?:igång|i\s+gång)`,
  String.raw`(?:påbörjas|startar|inleds|börjar|kommer\s+igång)\s+(?:först|tidigast)\s+(?:i|under|till|efter|nästa|hösten|våren|20\d{2})`,
].join('|');

export const ROSE = [
  String.raw`(?:ut)?öka(?:t|r|de|ts|s|des)?|(?:för)?läng(?:ts|des|s)(?!\p{L})|utvidga(?:ts|s|des|t)|ökning(?:en|ar)?|stig(?:it|er|ande)|steg|höj(?:ts|des|t|s|er|de)|höjning(?:en|ar)?|(?:gått|gick|går)(?:\s+(?!ner|ned|från)\p{L}+){0,2}?\s+upp(?!\s+(?:i|till|mot))|(?:gått|gick)\s+upp|ökande|uppgång(?:en|ar)?|fortsatt(?:e)?\s+(?:att\s+gå\s+)?uppåt|(?<=har\s(?:\p{L}+\s)?)fortsatt\s+upp(?!\s+(?:i|till|mot))`,
  String.raw`vuxit(?!\s+(?:upp|fram|ur|in))|väx(?:er|te)(?!\s+(?:upp|fram|ur|in))|(?<=(?:har|hade)\s(?:\p{L}{1,12}\s)?)växt(?!\s+(?:upp|fram))|tillta(?:git|r)|tilltog|klättra(?:t|r|de)|(?:för|mång|fyr)dubbla(?:ts|s|des|t|de)|tredubbla(?:ts|s|des|t)|(?:för)?dyra(?:ts|des|s)(?!\p{L})|stegring(?:en|ar)?|stegra(?:ts|s|des|t)|tillväxt(?:en)?(?=\s+(?:i|av|på)\s)|skena(?:t|r|de)|skjut(?:it|er)\s+i\s+höjden|sköt\s+i\s+höjden|accelerera(?:t|r|de)|(?:tagit|tar|tog)\s+(?:ett\s+)?(?:\p{L}+\s+)?(?:kliv|hopp|språng)\s+uppåt|fortsätt(?:er|e)\s+(?:att\s+)?(?:växa|stiga|klättra)`,
  // "har blivit fler": not "högre än väntat", which is held against something else than before.
  String.raw`(?:bliv(?:it|a)|blev|blir|bli)\s+(?:(?:allt|något|lite|betydligt|avsevärt|väsentligt|successivt|marginellt|ännu)\s+)?(?:fler|flera|högre|större|längre|dyrare|mer)(?=\s*(?:[.;,]|$|(?:under|i|sedan|jämfört|för|och|hos|på|med)\s))`,
].join('|');

export const FELL = [
  String.raw`(?:för)?korta(?:ts|s|des)(?!\p{L})|inskränk(?:ts|tes|s)|minska(?:t|r|de|ts|s|des)?|minskning(?:en|ar)?|sjunk(?:it|er|ande)|sjönk|sänk(?:ts|tes|t|s|er|te)|sänkning(?:en|ar)?|(?:gått|gick|går)\s+(?:\p{L}+\s+)?ne[dr](?:åt)?|minskande|nedgång(?:en|ar)?|fortsatt(?:e)?\s+(?:att\s+gå\s+)?ne[dr]åt|(?<=har\s(?:\p{L}+\s)?)fortsatt\s+ne[dr](?!\s+(?:i|till|mot))`,
  String.raw`krymp(?:er|t|te)|(?:fallit|föll|faller)(?!\s+(?:väl|bra|ut|in|inom|bort|på|i|under|för|samman|sig|isär|tillbaka\s+på))|dala(?:t|r|de)|avta(?:git|r)|avtog|backa(?:t|r|de)|rasa(?:t|r|de)|halvera(?:ts|s|des|t|de)|vik(?:er|it)(?!\s+(?:av|ut|upp|undan))|reducera(?:ts|s|des|t|de)|dyk(?:t|er)(?!\s+(?:upp|ne[dr]\s+i))|dök(?!\s+upp)|matta(?:ts|s|des)\s+av|trappa(?:ts|s|des|t|r|de)\s+ne[dr]|(?:drag(?:its|it)|dras|drogs|pressa(?:ts|s|des|t)|skruva(?:ts|s|des|t))\s+ne[dr]|ned(?:dragning(?:en|ar)?|trappning(?:en|ar)?)|nedgått|försvaga(?:ts|s|des|t)(?!\p{L})|sinande|fortsätt(?:er|e)\s+(?:att\s+)?(?:sjunka|falla|dala|avta|krympa|gå\s+ne[dr])|ebba(?:t|r|de)\s+ut|sina(?:t|r|de)(?!\p{L})`,
  String.raw`(?:bliv(?:it|a)|blev|blir|bli)\s+(?:(?:allt|något|lite|betydligt|avsevärt|väsentligt|successivt|marginellt|ännu)\s+)?(?:färre|lägre|mindre|kortare|billigare)(?=\s*(?:[.;,]|$|(?:under|i|sedan|jämfört|för|och|hos|på|med)\s))`,
].join('|');

const BEFORE = String.raw`(?:(?:vid\s+)?(?:förra|föregående|senaste)\s+(?:år(?:et|ets|s)?|mätning\p{L}*|period\p{L}*|tertial\p{L}*)|i\s+fjol|fjol(?:året|årets)?|år(?:et)?\s+(?:innan|före|dessförinnan)|tidigare(?:\s+år)?|20\d\d(?:\s+års)?)`;
export const UNCHANGED = [
  String.raw`(?:ligger|legat|låg|ligga|stannar|stannat|stannade)\s+(?:\p{L}+\s+)?kvar\s+(?:på|kring|runt|vid)\s+(?:\p{L}+\s+)?(?:${BEFORE}|samma)`,
  String.raw`(?:ligger|legat|låg)\s+(?:\p{L}+\s+)?(?:stilla?|stadigt|stabilt|konstant)|(?:varit|är|var)\s+(?:\p{L}+\s+)?(?:konstant|stabil)[at]?(?!\s+(?:ekonomi|grund|organisation|bemanning|personal))|(?:hålls?|hållits|håller|höll)\s+(?:sig\s+)?(?:konstant|stabil[at]?|oförändrad)`,
  String.raw`st[åo]r\s+sig(?=\s*(?:[.;,]|$|från|jämfört|sedan))|stått\s+sig(?=\s*(?:[.;,]|$|från|jämfört|sedan))`,
  String.raw`i\s+nivå\s+med\s+(?:utfallet\s+)?${BEFORE}|på\s+${BEFORE}\s+nivå|lika\s+(?:många|mycket|hög|högt|höga|låg|lågt|låga|stor|stort|stora|bra|nöjda|trygga|lång|långa)\s+som\s+(?:vid\s+)?${BEFORE}`,
  String.raw`${NOT}\s+(?:\p{L}+\s+)?förändra(?:ts|s|des|t)|varken\s+(?:ökat|stigit|gått\s+upp)\s+eller\s+(?:minskat|sjunkit|gått\s+ne[dr]|ned|ner)|detsamma(?=\s*(?:[.;,]|$))`,
].join('|');
