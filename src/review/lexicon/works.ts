import type { Lexicon } from "../phrase-book.ts";

/** What people make and do in public, where people meet, and the stock words that are true of anybody. */
export const works: Lexicon = {
  // Things a person makes, writes, says or shows: naming one says where the sender knows them from.
  made: `
    talk talks post posts article articles piece pieces column columns essay essays blog blogs blogpost thread threads
    tweet tweets video videos reel reels clip clips podcast podcasts pod episode episodes newsletter newsletters book
    ebook guidebook handbook chapter chapters paper papers preprint preprints study studies thesis dissertation
    monograph poster posters lecture lectures keynote keynotes speech speeches presentation presentations session
    sessions panel panels webinar webinars workshop workshops masterclass seminar seminars tutorial tutorials
    interview interviews documentary documentaries film films movie exhibition exhibit exhibits performance recital
    concert gig album song songs track tracks mixtape beats painting paintings mural murals drawing drawings
    illustration illustrations photograph photographs sculpture map maps chart charts infographic spreadsheet
    calculator template templates checklist checklists cheatsheet handout handouts slides slide deck decks notes note
    leaflet leaflets pamphlet zine comic cartoon cookbook recipe recipes explainer explainers teardown teardowns
    writeup review reviews critique survey surveys report reports whitepaper playbook playbooks framework repo
    repository plugin patch patches commit commits codebook dataset toolkit demo demos course courses module modules
    lesson lessons letter letters editorial memo memoir novel poem poems story stories sermon homily testimony remarks
    comment comments quote quotes stand stall booth launch rebrand redesign campaign campaigns prototype invention
    radio vlog livestream reading readings contribution contributions tip tips trick tricks analogy anecdote rant
    writing writings translation translations guideline guidelines manual toast eulogy quiz puzzle crossword kata
    syllabus curriculum annotation annotations proposal bulletin series set show label labels stream streams card cards sheet sheets joke jokes footage flyer flyers`,
  // Occasions on which people meet.
  event: `
    event events conference conferences congress summit summits symposium convention expo expos fair fairs tradeshow
    meetup meetups gathering gala dinner dinners lunch luncheon breakfast breakfasts brunch supper drinks party
    parties reception mixer mixers reunion wedding funeral christening baptism graduation ceremony retreat bootcamp
    hackathon hackathons workshop workshops seminar seminars webinar webinars masterclass session sessions panel talk
    talks lecture lectures course class training trainings induction orientation festival festivals forum forums
    excursion hike marathon race match tournament regatta gig concert jam rehearsal premiere screening exhibition
    vernissage auction agm assembly hearing hearings debate roundtable colloquium viva sprint standup awards hustings
    rally march carnival barbecue bbq picnic cookout quiz bingo muster rodeo gymkhana interview mentoring careers
    residency symposia plenary conclave demo presentation podcast livestream launch`,
  // Occasions only beside a word that says which: "the Leeds night", not "the weekend".
  day: `
    night nights evening evenings day days week weekend morning mornings afternoon show meet meeting camp fest
    trip tour walk ride cruise drive visit run cup league market fair hack clinic surgery stand booth stall lounge
    train flight coach bus ferry queue table lift lobby corridor hallway car canteen yard sale rehearsal board`,
  // Circles people share.
  circle: `
    club clubs choir choirs guild league team teams crew squad society committee alumni class batch cohort cohorts
    camp bootcamp course chapter forum slack discord subreddit channel association cooperative allotment allotments
    volunteers troop parish church congregation temple mosque synagogue gym parkrun band orchestra ensemble regiment
    platoon programme accelerator incubator cricket football rugby netball hockey canteen playgroup nursery pta
    regulars lodge hostel dorm neighbourhood shift shifts line repo repository newsletter group groups circle
    reserves brigade fives scouts guides troupe union school university college`,
  // Employers and their parts: "from the canal trust" says where the sender works, not how they met.
  workplace: `
    trust office bank department dept ministry council company firm agency authority area bureau station
    administration division branch industry sector field world business municipality hospital institute
    foundation lab laboratory`,
  // "your …" of anybody: true of every stranger, or of nobody yet.
  anyones: `
    profile profiles background experience experiences career careers path journey journeys network networks
    networking connection connections contact contacts circle list company companies business businesses firm firms
    organisation organization organisations organizations industry field sector branch area domain role position
    title designation job jobs work works time help advice guidance support kindness attention reply response answer
    consideration acceptance approval confirmation cooperation favour favor expertise knowledge insight insights
    skill skills success successes achievement achievements accomplishments perspective perspectives view views
    opinion opinions thoughts take brain brains mind name face photo photos picture number numbers email e-mail mail
    phone whatsapp details address day days week weekend morning evening month year life mind heart soul belly energy
    vibe vibes aura spirit passion drive dedication warmth hands hand way side end place house home money income
    savings wallet sales leads pipeline revenue growth profit profits turnover customers customer clients client
    website site brand marketing production bills taxes budget budgets needs goals goal interest interests
    convenience disposal disposition fence practice wards ward faculty office offices staff people family kids
    children health skin hair cv resume résumé perusal permission blessing reputation page feed presence leadership
    potential freedom inbox calendar schedule diary availability door doors part behalf feet footsteps reach shoes
    peers competitors audience followers requirements request invitation invite values age level stage situation
    vision mission culture niche space vertical market segment region country city town ideas idea suggestions
    suggestion feedback wisdom mentorship hobby operations operation processes process systems workflow tech stack
    infrastructure data costs cost spend bottom roi stakeholders deals deal prospects prospect outreach patients
    guests tenants students employees members products services product service solution expert professional
    professionals leaders linkedin books account accounts credentials bio headline summary trajectory
    generosity courage understanding hiring recruitment keyword keywords traffic ranking rankings seo premises size acquaintance supply chain strategy workforce payroll logo
    voice norm norms policy reference references electricity calibre caliber stature standing rank event wedding garden lawn kitchen salon car roof windows trip holiday retirement team teams net`,
  // Words between "your" and what it is: they neither make a thing specific nor stock.
  ofYours: `
    own first next free whole very entire latest last recent new great amazing impressive inspiring awesome
    incredible wonderful fantastic excellent brilliant lovely good kind esteemed reputed reputable prestigious
    respected valuable precious earliest positive honest professional current future potential respective inner best
    full busy quiet main daily dear rich strong vast extensive diverse unique interesting fascinating stellar remarkable
    outstanding solid linkedin personal big fine super real favourable prompt early fast growing`,
  // Wishing to be connected, and the words such a wish is made of.
  stock: `
    connect connects connected connecting connection connections link links linked linking linkedin add adds added
    adding accept accepts accepted accepting acceptance invite invitation invitations request requests contact
    contacts network networks networking networked circle circles community platform profile profiles people person
    persons folks others friend friends friendship professional professionals professionally mind minds soul souls
    leader leaders expert experts peer peers individual individuals like likeminded minded fellow great good nice
    bright brilliant smart interesting inspiring exciting amazing talented ambitious driven positive genuine sound
    lovely kind kindly kindness new more many other same similar mutual mutually common together one another anybody
    anyone somebody someone everyone idea ideas insight insights experience experiences knowledge value values
    synergy synergies opportunity opportunities possibility possibilities collaboration collaborations collaborate
    partnership partnerships cooperation cooperate potential possible potentially future grow grows growing growth
    expand expands expanding expansion build builds building broaden broadening widen widening enlarge extend
    strengthen increase develop meet meets meeting know knowing exchange exchanges exchanging share shares sharing
    support supports supporting explore explores exploring discuss collaborating benefit benefits beneficial business
    businesses industry industries field fields sector sectors space area areas domain world career careers interest
    interests thing things way ways times moment road journey journeys bridge bridges door energy vibes wins welcome
    welcoming welcomed honour honor honoured honored pleasure pleased privilege glad happy delighted grateful
    thankful keen open excited wonderful available love please thanks thank pls plz sir madam maam boss bro brother
    sister dear mate hun hope hoping wish want wanting looking look forward feel free ok okay yes no lets become
    becoming join joining joined part member reach reaching get getting keep keeping stay make makes making take go
    come see saw seeing find found touch ping hit button tribe team rise lock arms chain success successful level
    life lives god bless blessed regards cheers best warm warmly sincerely cordially truly faithfully respectfully hi
    hello hey always never ever well quick little bit simple simply oblige accordingly response confirmation reply
    acknowledge approve approval linkup dm dms chat stranger strangers enthusiast enthusiasts student students count
    among social online far work works nuh fr pros leading thought views perspectives create creating relationship
    relationships meaningful valuable long term lasting strong right reason reasons why sometime someday learning
    inspire inspired each everyone tell takes lead leads dynamic better needful walks agenda resolution fancy game bubble active year years starting acquaintance heart centred centered conscious purpose aligned
    relation relations qualified competent experienced accomplished skilled touch establish board forces impact difference magic faces year weekend week date updated informed happening update updates trends latest fix uplift lift raise elevate happens happen goes heights strength strengths family horizon horizons loop cheer specialist specialists leadership
    empower thrive shine circle calibre caliber stature linkedin's page hugs sunny relationships believe power making mindset mindsets merry merrier sort sorts sincere time x xx xxx chère cher chere cara caro querida querido liebe lieber estimada estimado`,
  // Function words that say nothing of a subject.
  small: `
    a an the this that these those it its i me my mine myself we us our ours you your yours yourself he she they him
    her them his their who whom whose which what when where why how and or but so as if then than because since while
    to of in on at by for with from into onto about up out off over under around through via between among within
    without after before during until till am is are was were be been being has have had having do does did done
    doing will would shall should can could may might must not no nor any some all both each every much most less few
    lot lots very really just also too quite only even still again already yet soon now today tomorrow tonight here
    there let whatever whoever whichever whenever wherever however such 's s t d e`,
  // Wishes for these need a subject of their own: "exchange ideas on pipe routes".
  vagueVerb: `
    exchange share explore discuss collaborate see support know learn make work talk chat speak be have get build grow
    create partner cooperate introduce reach say write message contact come find start take give help bring benefit
    develop strengthen increase keep begin open cultivate foster form forge establish do go think brainstorm lift raise elevate uplift inspire empower motivate encourage find happen cheer root champion celebrate`,
  // Wishes for these are the wish to be connected.
  joinVerb: `
    connect connected connecting link linked linking add adding join joining network networking expand expanding widen widening broaden
    broadening extend extending enlarge befriend accept become becoming count welcome welcoming include meet meeting
    met meets interact engage accept grow growing building add adding surround`,
  // What somebody's work did.
  effect: `
    changed helped made saved fixed solved answered inspired taught gave showed opened convinced encouraged got dated
    stayed stuck settled ended spared rescued explained cleared moved touched struck hit resonated sparked prompted
    pushed nudged turned doubled halved improved won cured stopped started brought kept surprised impressed
    reminded persuaded earned unlocked confirmed helps makes saves gives`,
  // Seeing or hearing something says where, not why.
  bare: `
    saw see seen seeing read reading heard hear hearing noticed notice spotted watched watching attended attend
    attending visited joined caught came come found find discovered followed follow listened listening assisted met
    viewed browsed clocked presented had have hosted organised organized`,
  // Praise of a thing that is named.
  praise:
    "loved love loving enjoyed enjoy enjoying liked like admired admire admiring adored adore appreciated appreciate cherish",
  praiseAdj: `
    brilliant superb excellent fantastic awesome inspiring inspirational insightful useful helpful moving hilarious
    funny spot-on honest refreshing clever smart sharp gorgeous beautiful stunning masterful eye-opening practical
    touching thoughtful powerful encouraging instructive illuminating gold magic unforgettable`,
  // Past of common verbs; regular ones are known by their -ed.
  past: `
    said told gave spoke wrote ran taught made took sat came left asked sent brought found lent sold bought rang
    phoned led held drew sang played built chose kept showed stood went got won lost met knew thought felt put set cut
    hit let paid spent caught fell grew threw drove rode flew swam began broke forgot had did was were saw heard dealt
    meant shot rebuilt wove sewed swept stuck hid bent bled bred fed fought fled hung hurt laid lay lit quit rose
    shook shut slept slid spread stole struck swore tore woke wore wound understood undid upset overtook cast burst
    spun sank sought beat seen been ate eaten drank drunk done given taken spoken written gone shown judged turned`,
  industryWord: `
    industry industries sector sectors field space business profession trade niche vertical domain branch
    passionate interested interest interests passion active engaged working hr marketing recruiting recruitment tech
    technology finance logistics it saas software mindset goals values vision wavelength area role roles connections
    contacts healthcare education retail manufacturing medical believe love like linkedin platform care want need
    city country strangers professionals founders leaders marketers recruiters`,
  // What two people did when they met.
  metBy: `
    met spoke spoken talked chatted sat queued swapped crossed overlapped bumped collaborated coincided exchanged argued
    laughed danced shared bonded missed nattered stood travelled traveled co`,
  together: `
    both together introduced paired neighbours neighbors classmates classfellows teammates colleagues batchmates
    roommates flatmates housemates coursemates seated seatmates grouped opposite alongside same`,
  // What somebody else said of the recipient.
  vouch: `
    suggested suggests recommended recommends told tells says said mentioned mentions reckons thinks swears insists
    introduced showed advised urged named raves raved referred sent pointed passed gave directed nudged forwarded
    quotes quoted praised speaks spoke describes described asked`,
  kinOf: `
    cousin brother sister friend colleague wife husband mum mom mam dad father mother son daughter boy girl uncle
    aunt auntie nephew niece mate partner neighbour neighbor roommate flatmate buddy pal twin grandson granddaughter
    assistant`,
  // Who one is to somebody one has dealt with.
  dealtWith: `
    student pupil apprentice intern waiter waitress neighbour neighbor driver customer client supplier colleague
    teammate patient tenant landlord guest host mentor mentee batchmate classmate roommate flatmate junior senior
    trainee nurse teacher tutor plumber courier postman seatmate guide barber editor translator instructor assistant
    cabbie reader subscriber listener`,
  praiseWord: "bravo well kudos congratulations",
  fromThe: "from fae frae fra off",
  occasion:
    "paper papers news press newspaper radio telly tv gazette herald times chronicle bulletin magazine courier echo observer guardian tribune journal argus reporter telegraph sentinel mercury examiner advertiser",
};
