/** Every limit in the system, each with its reason. */

const MB = 1024 * 1024;

/** The largest municipal annual reports with pictures are about 60 MB; larger files are scans or something else. */
export const MAX_FILE_BYTES = 100 * MB;

/** The longest chapters of annual reports have 60,000 letters; a section that needs more is several. */
export const MAX_SHARED_TEXT_CHARACTERS = 200_000;

/** Updates of a text that are kept one by one: opening it reads these; an hour's writing of one person is some hundreds. */
export const MAX_TEXT_UPDATES_KEPT = 200;

/** One change of a text: what is pasted is some kB, a whole chapter with its history some hundred. */
export const MAX_TEXT_UPDATE_BYTES = MB;

/** Texts one window has open at a time: a goal's page has some ten, a page with all chapters some thirty. */
export const MAX_OPEN_TEXTS = 100;

/** Photographs from phones have 3 to 8 MB; the browser makes large ones smaller before they are sent. */
export const MAX_IMAGE_BYTES = 15 * MB;

/** A photograph of 24 million pixels fills a page at 600 to the inch; unpacked it takes 100 MB. */
export const MAX_IMAGE_PIXELS = 30_000_000;

/** Images in one draft's texts: reports with photographs on every other page have some fifty. A document is printed with all of them in memory. */
export const MAX_IMAGES_IN_DRAFT = 200;

/** In milliseconds. The largest photograph is decoded in one second. */
export const MAX_IMAGE_MS = 20_000;

/** A picture that is turned is drawn anew this wide at most: sharp over the whole width of a printed page. */
export const UPRIGHT_IMAGE_WIDTH = 1_600;

/** What stands instead of a picture is said in a sentence or two; longer descriptions belong in the text. */
export const MAX_IMAGE_ALT = 500;

/** How often it is asked anew whether a window's session still holds, in milliseconds. */
export const LIVE_SESSION_CHECK_MS = 10_000;

/** How long nobody must have written in a draft before its findings are looked for again, in milliseconds. */
export const DRAFT_UPKEEP_MS = 1_500;

/** Cells that are entered at once: a grid of three hundred indicators, every cell of it. */
export const MAX_CELLS_AT_ONCE = 2_000;

/** Versions of one text that are shown: more than a year's spells of writing. */
export const MAX_TEXT_VERSIONS_SHOWN = 200;

/** Threads on one document, and what is said in one: a whole administration's round of comments is some hundreds. */
export const MAX_COMMENT_THREADS = 1_000;
export const MAX_COMMENTS_IN_THREAD = 200;
export const MAX_COMMENT_CHARACTERS = 5_000;

/** People asked by name in one comment. */
export const MAX_MENTIONS = 20;

/** People among whom those are sought who may be asked by name: a large municipality has some hundred who write. */
export const MAX_PEOPLE_TO_MENTION = 5_000;

/** Texts from below that are offered under one goal: a large board has some fifty units with a few sections each. */
export const MAX_REUSABLE_TEXTS = 300;

/** Comments in the own list; more are reached from the document. */
export const MAX_WAITING_MENTIONS = 100;

/** 10 MB of plain text are 3,000 printed pages; the longest document of the family is 0.3 MB. */
export const MAX_TEXT_BYTES = 10 * MB;

/** JSON with everything carries its images: some forty photographs, a third larger than as files. */
export const MAX_DOCUMENT_JSON_BYTES = 50 * MB;

/** In milliseconds. A document of 80 pages is set in seconds; one that takes minutes is too large to be one document. */
export const MAX_EXPORT_MS = 120_000;

/** A Word file of 500 pages unpacks to about 40 MB without its pictures; more is a zip bomb or nothing that a person wrote. */
export const MAX_INFLATED_BYTES = 400 * MB;

/** Word's XML packs to a tenth or a twentieth; a hundred thousand empty rows reach 150. Zip bombs reach 1 000 and more. */
export const MAX_INFLATION = 300;

/** A Word file has some twenty parts and one for each picture. */
export const MAX_ZIP_ENTRIES = 5_000;

/** The longest annual reports of large cities with all appendices come to 800 pages. */
export const MAX_PAGES = 2_000;

/** 2,000 pages were read in 90 seconds on two cores that had four times too much to do; a reader that needs longer is stuck. */
export const MAX_READ_MS = 180_000;

/** The heap of one reader: with a PDF of 2,000 pages the whole process came to 0.9 GB, buffers included. */
export const MAX_READER_HEAP_MB = 1_024;

/** Bytes outside the heap (unpacked streams, fonts) beside it; a stream that is made to swell meets this one. */
export const MAX_READER_BUFFERS_BYTES = 768 * MB;

/** Readers at the same time: each may take the memory above, and two keep a small server's processors busy. */
export const MAX_READERS = 2;

/** Connections to a PostgreSQL server from one process: beyond about twice the cores of a common server they only queue. */
export const MAX_SERVER_CONNECTIONS = 16;

/** A request that waits longer for a connection has met a stuck transaction; it fails with a message instead of hanging. */
export const CONNECTION_WAIT_MS = 30_000;

/**
 * The embedded database has one connection: acts queue for it, and opening a folder after a crash reads its log anew, which
 * on a slow and busy machine takes a minute.
 */
export const EMBEDDED_WAIT_MS = 180_000;

/** Statements that the embedded database keeps planned; the program has some hundreds of questions. */
export const MAX_REMEMBERED_STATEMENTS = 500;

/** Log written since the last checkpoint before the embedded database makes one: opening after a crash reads this much again. */
export const EMBEDDED_CHECKPOINT_BYTES = 64 * MB;

/** How often the embedded database is looked after while somebody writes; PostgreSQL's autovacuum wakes as often. */
export const EMBEDDED_UPKEEP_MS = 60_000;

/** A statement of an act that takes longer has lost its plan; migrations, backup and verification lift it for themselves. */
export const STATEMENT_TIMEOUT_MS = 60_000;

/** Waiting longer than this for another act's lock means that the other one hangs. */
export const LOCK_TIMEOUT_MS = 15_000;

/** A transaction left open by a fault must not hold its locks for ever. */
export const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;

/** Attempts at one act when others write the same rows in the same moment; five failures in a row are a hot spot, not bad luck. */
export const MAX_TRANSACTION_ATTEMPTS = 5;

/** Rows fetched at a time when a whole table is read through (backup, verification): a few MB of memory. */
export const STREAM_ROWS = 1_000;
/** More findings of one rule in one document help nobody: they have one cause, which the first ones show. */
export const MAX_FINDINGS_PER_RULE = 60;

/** What fits beside a text without hiding it; the rest of the evidence says the same. */
export const MAX_EVIDENCE_PER_FINDING = 8;

/** Texts whose stems are kept between rules: about two of the longest documents, some megabytes. */
export const MAX_REMEMBERED_STEMS = 12_000;

/** No sentence that a person wrote is longer; what is longer is a table that lost its cells, and is read in pieces. */
export const MAX_SENTENCE_LETTERS = 1_500;

/** An 81-page report takes well under a second; a review that takes longer than this holds up the person who asked. */
export const REVIEW_MILLISECONDS = 5_000;

/**
 * In milliseconds: rules are not begun after REVIEW_MILLISECONDS, so a review that has not ended by now hangs in one rule.
 * Several may wait for the one thread.
 */
export const MAX_REVIEW_MS = 6 * REVIEW_MILLISECONDS;

/** The heap of the reviewer: the longest known document with its words in base form takes a fourth of it. */
export const MAX_REVIEW_HEAP_MB = 512;

/** A working day: whoever has not touched the page for longer signs in again. */
export const SESSION_IDLE_HOURS = 10;

/** Moving a session's end at every request would be a write for every read; once a minute is exact enough. */
export const SESSION_TOUCH_SECONDS = 60;

/** Nobody has that many devices; more are old ones. */
export const MAX_SESSIONS_SHOWN = 50;

/** Guesses against one account in the window; a person who mistypes needs fewer. */
export const MAX_FAILED_SIGN_INS = 5;

/** Guesses from one address in the window; a whole office may share an address. */
export const MAX_FAILED_SIGN_INS_BY_ADDRESS = 50;

/** How long failed sign-ins count. */
export const SIGN_IN_WINDOW_MINUTES = 15;

/** The sign-in page of an example installation shows one button an account. */
export const MAX_EXAMPLE_ACCOUNTS = 30;

/** Bodies that are no files: the longest is a corrected text. */
export const MAX_JSON_BODY_BYTES = MB;

/** What a form adds around its file. */
export const MULTIPART_OVERHEAD_BYTES = 64 * 1024;

/** Calls from one address: a page that follows an import asks twice a second, and an office may share an address. */
export const MAX_REQUESTS_PER_MINUTE = 3_000;

/** Bytes of rows in memory at a time while a backup is written or read: large enough to be fast, small on a small server. */
export const BACKUP_BATCH_BYTES = 4 * MB;

/** Longest name of a file on the usual file systems. */
export const MAX_FILE_NAME_CHARACTERS = 255;

/** The longest names of goals, indicators and activities printed are about 600 letters; more is a text taken for a name. */
export const MAX_NAME_LENGTH = 800;

/** More faults of one kind than this say the same thing: the file is another kind of document, or badly read. */
export const MAX_FAULTS_OF_A_KIND = 50;

/** An indicator in a hundred units over five years with four editions each; more would be an error in the matching. */
export const MAX_SERIES_ROWS = 2_000;

/** Editions that the preview of a steering model reads: all of a large city's for a year, in a second or two. */
export const MAX_PREVIEWED_EDITIONS = 300;

/** More changes of one year's steering model are in the log. */
export const MAX_MODEL_CHANGES_SHOWN = 20;

/** Three lines on a telephone: enough to see what a hit is about. */
export const EXCERPT_CHARACTERS = 220;

/** Rows of figures stored at a time: some hundred kilobytes, so that the database is never idle and memory stays small. */
export const FIGURE_BATCH_ROWS = 5_000;

/** Account strings that are really used: a large city board has some ten thousand; ten times that is a mistaken column. */
export const MAX_ACCOUNT_STRINGS = 200_000;

/** Rows of figures that a system pushes at once: what a body without files holds. More are sent as a file. */
export const MAX_PUSHED_ROWS = 5_000;

/** Pushes of one token within an hour: a ledger sends once a night, and a system that is being set up some dozens. */
export const MAX_PUSHES_PER_HOUR = 60;

/** Tokens of systems shown to the administrator, those that hold first: a municipality has some five. */
export const MAX_MACHINE_TOKENS_SHOWN = 200;

/** A million rows take under a minute on two cores; storing them on a busy embedded database some minutes. */
export const MAX_FIGURE_READ_MS = 15 * 60_000;

/**
 * Bytes of a stored file in one value, sent and fetched at a time: in memory four times over while they are on their way.
 * Never made smaller: what is stored is cut by it.
 */
export const STORED_PIECE_BYTES = 4 * MB;

/** The heap of the reader of figures: a workbook of 100,000 rows takes half of it; text files are read in pieces. */
export const MAX_FIGURE_HEAP_MB = 768;

/** Account strings without a place shown at a time: the largest first; the rest follow when these have a rule. */
export const MAX_UNMATCHED_SHOWN = 200;

/** A year's mapping is changed some ten times; who wants more has the log. */
export const MAX_MAPPING_VERSIONS_SHOWN = 50;

/** A municipality reads some five kinds of files of figures. */
export const MAX_LAYOUTS = 100;

/** A board follows some thirty volumes; its units together some more. */
export const MAX_VOLUMES = 300;
/** Volumes that an organisation and everything below it have together, where they are shown, printed or read from a file. */
export const MAX_VOLUMES_BELOW = 5_000;

/** Volumes that one system may push months of: those of every board and unit of a large municipality. */
export const MAX_PUSHABLE_VOLUMES = 10_000;

/** Cells of volumes saved at once: a hundred rows of a year. */
export const MAX_VOLUME_CELLS = 1_200;

/** Changes of a volume's values shown, the newest first: some years' worth. */
export const MAX_VOLUME_CHANGES_SHOWN = 200;

/** Lines of a file of volumes: every volume of a large municipality. */
export const MAX_VOLUME_FILE_LINES = 2_000;

/** Rows shown of a trial of a description: enough to see that every part lands where it should. */
export const TRIAL_ROWS = 12;

/** Lines of a file shown while it is described: the headings and enough below them to see what is what. */
export const PREVIEW_LINES = 30;

/** Answers kept so that a request sent again is not done again; a browser that was asleep for a week starts afresh. */
export const KEEP_REQUESTS_DAYS = 7;

/** Attempts to sign in: throttling counts minutes, somebody who looks into an attack the days before. */
export const KEEP_ATTEMPTS_DAYS = 30;

/** Sessions after their end, so that "where was I signed in" can be answered for a while. */
export const KEEP_SESSIONS_DAYS = 30;

/** One list's page of findings at a time: what a person has looked at before giving them one reason. */
export const MAX_ANSWERS_AT_ONCE = 200;

/** A person writes in a handful of drafts; a planner of a large board with all its units in some tens. */
export const MAX_DRAFTS_SHOWN = 200;

/** Words that may differ between two texts before they are told as one gone and one new: nobody reads a finer mosaic. */
export const MAX_WORD_CHANGES = 1_500;

/** Rules times organisations times editions: fifty rules in two hundred units over five years of four editions. */
export const MAX_FINDING_CELLS = 200_000;
/** Plans and reports that wait for an answer or a decision at a time: a large municipality has some hundred units. */
export const MAX_WAITING_EDITIONS = 1_000;

/** How often mail that is due is looked for: a digest a few minutes late is none too late. */
export const MAIL_TICK_MS = 60_000;

/** In milliseconds, for each step of the conversation with the mail server (RFC 5321 asks for minutes, spam filters need some). */
export const MAIL_STEP_MS = 60_000;

/** A mail that has been in the hands of a process for longer was left there by one that ended. */
export const MAIL_CLAIM_MINUTES = 30;

/** Doubling waits between them: the last try is a day and a half after the first. */
export const MAX_MAIL_ATTEMPTS = 11;

/** Mails after their day: so long it can be seen what somebody was told, and what need not be called new. */
export const KEEP_MAIL_DAYS = 180;

/** Parental leave is the longest that somebody stands in; after it the roles should be given anew. */
export const MAX_SUBSTITUTE_DAYS = 400;

/** Substitutes of one person over the years. */
export const MAX_SUBSTITUTIONS_SHOWN = 100;

/** How long a moved day stands in the list of those it concerns: a holiday and the week after. */
export const NOTICE_DAYS = 14;

/** Documents printed as appendices of one: a large board has some hundred units. */
export const MAX_APPENDED_DOCUMENTS = 150;

/** A file of values: a board's indicators with all columns take some hundred kilobytes. */
export const MAX_VALUE_FILE_BYTES = 5 * MB;

/** Lines of a file of values: a board has some three hundred indicators. */
export const MAX_VALUE_FILE_ROWS = 5_000;

/** Somebody waits at the button; a workbook of that size is read within a second or two. */
export const MAX_VALUE_FILE_MS = 20_000;

/** The heap of the reader of values: a workbook of 5 MB unpacks to some hundred. */
export const MAX_VALUE_FILE_HEAP_MB = 256;

/** Activities of one year on one page: a board of thirty units has some three hundred. */
export const MAX_YEAR_ACTIVITIES = 1_500;

/** Four a year and a board's own beside them: ten years of a large municipality. */
export const MAX_ROUNDS_SHOWN = 500;

/** Things named in one line about a post that nobody holds; the rest is counted. */
export const MAX_VACANCY_THINGS = 4;

/** Changes and messages of one round shown on its page: a round of three hundred units has about as many. */
export const MAX_ROUND_NOTES = 500;

/** Changes during one year that are read at once; a large board decides on some fifty. */
export const MAX_YEAR_CHANGES = 2_000;

/** Lines shown before and after the line a number was read from: a table's row with its heading. */
export const LINES_AROUND_SOURCE = 3;

/** The same number in an organisation's other editions: ten years of four. */
export const MAX_TRAIL_POINTS = 40;

/** Values in a sample: more than a person reads against their evidence in a day. */
export const MAX_SAMPLE = 100;

/** Questions shown at once: auditors of a municipality ask some dozens a year. */
export const MAX_QUESTIONS = 500;

/** Findings in one export of the auditor's desk: some MB, and more than two hundred reports have. */
export const MAX_EXPORTED_FINDINGS = 5_000;

/** The shortest reason that says anything to the next reader. */
export const MIN_REASON_LETTERS = 5;

/** A few sentences; a longer suggestion is no correction of a sentence. */
export const MAX_PHRASING_LETTERS = 900;

/** Somebody waits at the button; a service that takes longer is of no help while one writes. */
export const PHRASING_TIMEOUT_MS = 15_000;

/** A few sentences in JSON take some kB; more is something else than an answer. */
export const MAX_PHRASING_BYTES = 256 * 1024;

/** Editions of one organisation to choose between when comparing: four a year and some corrections, over thirty years. */
export const MAX_EDITIONS_TO_COMPARE = 200;

/** Names in each list of what a reorganisation touches: more than a person reads through. */
export const MAX_AFFECTED_LISTED = 500;

/** Lines of one act: an organisation has some ten areas of some ten kinds each. */
export const MAX_BUDGET_LINES = 2_000;

/** Decisions and requests of a year that are shown at once: a large board has some dozens. */
export const MAX_BUDGET_ACTS_SHOWN = 500;

/** Those of an organisation and everything below it, where they are printed or summed: some dozens for each of 300 units. */
export const MAX_BUDGET_ACTS_BELOW = 10_000;

/** Closed years that a method of forecasting is tried on: more say little of how the unit is run today. */
export const YEARS_TO_TRY_METHODS_ON = 2;

/** Causes, risks and possibilities of one forecast: one an area, and what a person writes. */
export const MAX_FORECAST_NOTES = 100;

/** Years whose forecasts are held against their outcome on one page. */
export const MAX_YEARS_REMEMBERED = 5;
/** Computed tables in one report: there are ten kinds, and some stand for several parts. */
export const MAX_ECONOMY_TABLES = 40;

/** Ledger rows shown behind a cell, the largest first: enough to see what it is; the sum is told of all of them. */
export const MAX_ROWS_BEHIND_CELL = 50;

/** What one goal's money may be made of: some areas and activities, rarely more than ten. */
export const MAX_MONEY_TIES = 60;

/** Persons behind an amount of staff cost, below which it would tell what somebody earns; and behind a count that may be known. */
export const FEWEST_PERSONS_BEHIND = 5;

/**
 * The least part of an amount of staff cost that some other kind of cost must come to, for the two to be shown in one sum
 * where few persons stand behind the first: so much of it stays unsaid.
 */
export const LEAST_SHARE_BESIDE_STAFF = '0.1';
