import type { Lexicon } from "../phrase-book.ts";

/** What a sender does for a living, first person present: "I teach chemistry". */
const OCCUPATIONS = `
  administer advise analyse analyze animate assemble audit bake blog breed brew broadcast broker build
  buy captain carve catalog catalogue cater chair clean coach code cofound collect compose conduct
  consult cook coordinate counsel count craft crew crochet curate defend deliver design develop direct
  distil distill distribute draft draw drive edit engineer examine export farm film fit fix fly forge
  freelance glaze groom grow guard guide handle head help herd host illustrate import inspect install intern
  interpret invest keep landscape lay lead lecture maintain make manage manufacture map market
  mastermind mend mentor milk mix model moderate monitor moonlight nurse operate optimise optimize organise
  organize oversee own patrol photograph pilot plan podcast police practice practise preach print
  process produce program programme promote prosecute prune publish purchase raise record recruit rehome rent
  repair represent rescue research restore roast run sell serve shear ship shoe source specialise
  specialize splice steer stitch stream supervise supply survey tailor teach test trade train translate treat
  tune tutor volunteer weave weld wire write study paint judge cover`;

/** Who people are: occupations, kin, titles, the kinds of firm and team they belong to, how they sign. */
export const people: Lexicon = {
  /** Occupations and positions, one word, singular: "a night-shift nurse" ends in one. */
  role: `
    accountant actor actress actuary adjuster admin administrator adviser advisor advocate agent
    agronomist aide allergist almoner alum alumna alumni alumnus ambassador anaesthetist analyst
    anesthetist angel animator anthropologist apothecary apprentice arborist archaeologist archeologist
    architect archivist arranger artisan artist artiste assessor assistant associate astronaut astronomer
    astrophysicist athlete attendant attorney auctioneer audiologist auditor author aviator babysitter
    bailiff baker bandmaster banker barber bargeman barista barkeeper barmaid barman barrister bartender
    bassist batchmate beautician beekeeper bellboy bellringer biochemist bioinformatician biologist
    biophysicist biostatistician blacksmith blogger boatbuilder boatman bookbinder bookkeeper bookseller
    botanist bouncer brewer bricklayer broker builder bursar busker butcher butler buyer cabbie cabdriver
    cabinetmaker cadet cameraman camerawoman campaigner cantor captain cardiologist caregiver carer
    caretaker carpenter cartographer cartoonist caseworker cashier caterer cellist ceo ceramicist cfo
    chair chairlady chairman chairperson chairwoman chancellor chaplain chauffeur checker cheesemaker
    chef chemist childminder chiropodist chiropractor chocolatier choirmaster choreographer cio ciso
    classmate cleaner clergyman clerk climatologist clinician closer clown cmo coach cobbler coder
    cofounder colleague columnist comedian commander commissioner composer comptroller concierge
    conductor confectioner conservator consul consultant contractor controller convener convenor coo cook
    cooper coordinator copyeditor copywriter coroner corporal councillor councilor counterpart counsel counsellor
    counselor courier coursemate coworker cpa cpo craftsman creator cro crofter cto curator custodian
    dancer dealer dean deckhand decorator defender dentist deputy dermatologist designer detective dev
    developer devops diarist dietician dietitian diplomat director dispatcher diver dj docent docker
    doctor doctorand doula documentarian documentarist doorman draftsman draper draughtsman dressmaker driller
    driver drummer ecologist economist editor educator electrician embalmer employee endocrinologist
    engineer engraver entertainer entrepreneur epidemiologist ergonomist estimator ethicist ethnographer
    ethnologist evaluator examiner executive executor exporter fabricator facilitator farmer farmhand
    farrier ferryman filmmaker finalist financier firefighter fireman fisherman fishmonger fitter
    flatmate flautist florist flutist footballer forager foreman forester forewoman forwarder founder
    foundryman framer freelancer fresher freshman fundraiser gamekeeper gardener gastroenterologist
    geneticist geographer geologist geophysicist ghostwriter glazier goldsmith governor gp grad graduate
    greengrocer greenkeeper greenskeeper grocer groom groundskeeper groundsman grower guard guide
    guitarist gynaecologist gynecologist haematologist hairdresser hairstylist handyman harbourmaster
    harpist headhunter headmaster headmistress headteacher hematologist herbalist herder herdsman
    historian horticulturist host hostess hotelier housekeeper houseman hr hydrologist hygienist
    illustrator imam immunologist importer informatician innkeeper inspector installer instructor insurer
    intern interpreter interviewer inventor investigator investor ironmonger janitor jeweler jeweller
    jockey joiner journalist judge jurist justice keeper keyholder labmate laborer labourer
    landlady landlord landscaper laundress lawyer lead leader lecturer legislator liaison librarian
    librettist lifeguard linesman linguist locksmith locum logistician lorryman luthier machinist
    magician magistrate maid maker manager marketeer marketer marshal mason masseur masseuse
    mathematician matriculant matron mayor md mechanic mediator medic medico member mentee mentor
    merchandiser merchant messenger metallurgist meteorologist metrologist microbiologist midwife
    militarist miller milliner miner minister missionary mixologist modeller mortician motorman moulder
    musician musicologist nanny naturalist naturopath navigator negotiator neighbor neighbour neurologist
    neuroscientist neurosurgeon newsreader notary novelist nun nurse nurseryman nutritionist oboist
    obstetrician officer official oncologist operator ophthalmologist ops optician optometrist orderly
    organiser organist organizer ornithologist orthodontist orthopaedist osteopath outfitter overseer
    owner packer paediatrician painter palaeontologist paleontologist paralegal paramedic parliamentarian
    partner pastor pathologist patissier pediatrician percussionist performer perfumer petrologist
    pharmacist pharmacologist philanthropist philologist philosopher photographer photojournalist
    physician physicist physio physiologist physiotherapist pianist picker pilot pipefitter planner
    plasterer playwright plumber pm po pt podcaster podiatrist poet policeman policewoman politician porter
    postdoc postgrad postgraduate postie postman postmaster postwoman potter practitioner preacher precentor
    predecessor premed president priest principal printer printmaker producer professor programmer
    projectionist promoter proofreader proprietor prosecutor psychiatrist psychoanalyst psychologist
    psychotherapist publican publicist publisher purchaser purser qa quilter rabbi radiographer
    radiologist railwayman rancher ranger rapper realtor receptionist recruiter rector redactor referee
    refiner registrar rep repairer repairman reporter representative researcher reservist resident
    restaurateur restorer retailer retiree reviewer rheumatologist rigger roadie roaster roboticist
    roofer roommate sacristan saddler sailor salesboy salesgirl salesman salesperson saleswoman scheduler
    scholar schoolboy schoolgirl schoolmate schoolteacher scientist scout screenwriter scriptwriter
    sculptor sdr seamster seamstress secretary seismologist seller senator sergeant servant server serviceman
    settler sewist sexton shearer shepherd shepherdess sheriff shipbroker shipwright shoemaker shopkeeper
    signalman signwriter silversmith singer skipper smallholder smith sociologist soldier solicitor
    songwriter sonographer sophomore soprano specialist spinner sre staffer stagehand stationmaster
    statistician steelworker stenographer stevedore steward stewardess stockbroker stockist stockman
    stonemason storekeeper storeman storyteller strategist streamer student stylist successor
    superintendent supervisor supplier surgeon surveyor swe sweeper tailor tanner tattooist taxidermist
    taxman teacher teammate tech techie technician technologist telecaller teller tenor thatcher theologian
    therapist tiler toolmaker toxicologist trader tradesman tradesperson trainee trainer trainman
    transcriber translator trapper treasurer troubleshooter trucker trumpeter trustee tuner tutor
    typesetter typist undergrad undergraduate undersecretary undertaker upholsterer urbanist urologist
    usher valet valuer verger vet veteran veterinarian vicar viceprincipal videographer vintner violinist
    virologist viticulturist vlogger volcanologist volunteer vp waiter waitress warden warehouseman
    watchmaker watchman weaver webmaster welder wholesaler winemaker wireman woodcarver woodcutter
    woodturner woodworker wordsmith worker workmate wrangler writer zookeeper zoologist`,
  /** What a person may be to somebody that says nothing of who they are; these have the endings of occupations. */
  unrole: `
    achiever addict admirer adult adventurer aficionado after alive amateur ambivert american applicant
    asian australian austrian avid awe beginner beginning being beings belgian believer better big bigger
    bird bit bitter bloke book boomer bother boy brazilian buddhist buff bus canadian cancer candidate
    career case catholic changer chap chapter checklist child christian city clever client collector
    commuter computer convert corner country curious cusp customer cyclist cynic dabbler dad daydreamer
    descendant devotee disciple doer dreamer drinker dude eager eater edge egyptian elder empath end
    enthusiast expat explorer extrovert fan fanatic father feminist fence fine fluke follower fool former
    fraud freak free gamer geek gem german getter ghanaian girl gist glad go-getter goer good grandfather
    grandma grandmother grandpa guy guys half hander happy hiker hindu hoarder homeowner huge human
    hungarian hunt hurry hustler idealist idiot ill immigrant indian individual individuals inner insomniac
    introvert italian jobseeker junior junkie keen kenyan kid kind lad lady late later learner letter list
    listener local longtime lookout loser loss lot lover lower lucky lurker major mama man market massive
    master matter men mess middle migrant millennial mind minimalist minor minority minute mist mix mom mood
    mother mourner move mum muslim mystery native need neighbourhood nerd new newbie newcomer newsletter
    nigerian night noob norwegian novice number offer old oldie one ones optimist order other outer owl
    pacifist pain papa paper parent passenger patient pensioner people perfectionist persian person persons
    phone pity plane player playlist pleasure position power process product professional professionals
    proper proud quarter reader ready realist recovering regular reminder renter result riser road romanian
    romantic rookie room runner rush russian sceptic secret seeker senior shame shape shopper shortlist sick
    silent silver skeptic sleeper slow smaller snob sober solar sorry sort soul spirit sponsor start state
    stickler story stranger subscriber sucker sufferer summer super supporter sure survivor swimmer sworn
    talker taxpayer teen teenager tenant tender thinker third tinkerer total town train traveler traveller
    twist type ukrainian upper user vegan vegetarian verge viewer village visitor voter walker wanderer
    water way winner winter witness woman women wonder wreck wrist young`,
  /** Family words: "I'm Lena's brother" says who writes. */
  kin: `
    aunt auntie aunty brother cousin dad daughter father fiancé fiancée friend granddaughter grandfather
    grandmother grandson husband mom mother mum nephew niece partner sister son spouse twin uncle wife`,
  /** Before a surname, or a first name in many countries. */
  title: `
    major colonel brigadier commander sergeant lieutenant admiral commodore inspector constable cllr
    mr mrs ms mx miss dr prof professor doctor sir madam rev reverend fr father sister brother sr br pastor bishop imam rabbi sheikh
    hon barrister adv advocate engr eng ing arch ca cs cma capt captain col major lt sgt gen chief chef coach teacher
    dame lady lord aunty auntie uncle pharm surv qs tpl bro dj mc frau herr madame monsieur señor señora sra senhor`,
  /** Firms and places of work whose name gives the trade: "my bakery", "our clinic". */
  trade: `
    agency airline allotment aquarium arboretum atelier bakehouse bakery barbershop bistro boatyard
    bookshop bookstore bootcamp boutique brasserie brewery brickyard brigade bureau butchery cafe café
    campsite cannery canteen cathedral cemetery chambers chapel charity choir cinema circus clinic
    coffeeshop college confectionery consultancy convent coop cooperative council creamery creche crèche
    dairy daycare deli dentistry dispensary distillery dojo drugstore eatery embassy farm fintech fishery
    florist foundation foundry gallery ginnery glassworks greenhouse grocery gym gymnasium hackerspace
    hairdresser hairdressers hairsalon hospice hospital kindergarten kiosk lab laboratory laundrette
    laundry library madrasa magazine mill mine ministry monastery mosque municipality museum newspaper
    newsroom ngo nightclub nonprofit observatory orchard orchestra orphanage parlor parlour pawnshop
    pharmacy physiotherapy pizzeria planetarium plantation playgroup playschool pottery practice
    preschool printworks pub quarry railway ranch realty refinery registry restaurant roastery salon
    sanctuary sawmill school seminary shipyard smallholding smithy spa stables steelworks studio
    supermarket surgery synagogue tannery taqueria tearoom temple theater theatre trattoria turbine
    university vineyard warehouse winery wineshop workshop zoo factory yard`,
  /** Parts of a firm, and groups one belongs to: "from the Poole depot", "our sales floor". */
  unit: `
    academy accounts agency allotments alumni archive archives association authority band batch bench
    board bootcamp branch bureau camp canteen cell center centre chamber chapter choir church
    circle class clinic club cohort collective college committee company council counter course crew
    department depot dept desk division exhibition faculty federation ferry festival finance firm floor
    forum garage group guild harbour helpdesk hospital hostel hr hub institute kitchen lab league legal
    library logistics market marketing ministry mosque municipality museum office operations orchestra
    panel parish payroll plant practice procurement production program programme purchasing reception
    registry sales school secretariat section service services shift shop site society squad stall
    station store support team temple trust union unit university ward wardens warehouse wing workshop
    yard`,
  /** Whom one has at work: who says "my pupils" says what they do. */
  charges: `
    apprentices athletes bees congregation cows diners drivers flock goats graders guests herd hives interns mentees
    nurses parishioners patients pickers players preschoolers pupils regulars reps residents sellers sheep students trainee
    trainees welders`,
  /** Words before a name at the end of a note. */
  signoff: `
    regards best cheers thanks thank sincerely yours faithfully truly love warmly warmest kindest kind warm greetings
    greeting respectfully cordially gratefully fondly blessings peace salutations ta xx x xoxo namaste slàinte
    saludos gruß grüße gruss cordialement amitiés bisous ciao many million lots wishes wish hugs`,
  /** Words that stand with a capital at the head of a short sentence and are no name. */
  opener: `
    comment reply type click download book join visit grab claim sign register subscribe watch check hugs kisses
    a about absolutely ace actually add added adding after afternoon again ah all also always am amazing
    an and another answer any anything apologies appreciate appreciated april are as ask asked asking at
    august autumn available awesome be beautiful because been before being best big bless blessings boss
    both bravo brilliant bro brother btw but by call came can caught champion chapeau cheers chief
    christmas coffee come coming congrats congratulations connect connected connecting cordially could
    curious currently day dear december delighted did diwali dm do does dope down during eager easter eid
    eight email enjoy enjoyed enjoying evening ever every everyone everything excellent excited excuse
    fabulous faithfully fall fancy fantastic february feel feeling fellow felt few finally find finding
    fingers fire first five follow followed following for found four frankly free friday from fyi get
    give glad go god going gone good got grateful great greetings had haha happy has have he hear heard
    hearing hello her here hey hi hiring his honestly honored honoured hope hoped hoping how huge i if
    imagine impressive in interested is it its january july june just keen keep kept kind kindly kudos
    last lately later legend let lets like liked listened listening lol long looking love loved lovely
    loving ma'am maam madam made make many march massive may me meet meeting message met might monday more
    morning most much mutual my namaste nb need needed never new next nice night nine no nope not noticed
    noticing november now october of off oh ok okay old omg on once one only open or other our out over
    p.s pardon part peace perfect ping pitch please pleased pls promise promised ps put question quick
    ramadan re reach reached reaching read reading ready really recently regarding regards remain rematch
    reply respect respected respectfully salaam salam same saturday saw say second see seeing seeking
    seen send sending sent september seriously seven shall she short should similar since sincerely sir
    sister six small so some somebody someone something soon sorry spotted spring still struggling stuck
    such summer sunday superb ta take tell ten text than thank thanks that the their then there these
    they think thinking third this those thought three thrilled thursday thx tiny tired to today tomorrow
    tonight too took totally tried truly trust try tuesday twice two under up update very want wanted
    waiting awaiting thanking expecting wishing warm was watched watching we wednesday well were what whatsapp when where which who whose why will
    winter with wonder wonderful wondering worth would wow write writing wrote yeah yep yes yesterday yo
    you your yours`,
  occupation: OCCUPATIONS,
  /** The same verbs in every form: "taught", "running". */
  occupied: OCCUPATIONS.trim()
    .split(/\s+/)
    .map((verb) => `${verb}~`)
    .join(" "),
  /** Verbs of thinking, feeling, talking, moving and living: after "I" they tell no trade. */
  untrade: `
    accept ache act add admire admit adore agree aim allow answer anticipate apologise apologize appear
    apply appreciate approach argue arrive ask assume attach attend avoid bargain bear became become beg
    began begin believe belong bet blame bless borrow bother bought bring broke brought burn burned burnt
    call came can can't cancel care cast caught celebrate challenge change choose chose chuckle claim clap
    click close collect come commute compare complain confess confirm congratulate connect consider contact
    continue copy could couldn't count cried cross cry cycle dare debate decide declare decline delight
    demand deny depend deserve detest did didn't die differ disagree discover discuss dislike do don't doubt
    downloaded drank dread dream drink drop eat echo embrace encourage end endorse enjoy enquire enter envy
    escape exist expect experience explain explore face fail fall fancy fear feel fell felt fight figure
    find finish first follow forgave forget forgive forgot forward found frequent gain gather gave get give
    go got grant grasp greet grew grieve grin grumble guess had hand happen hate have hear heard held
    hesitate hold honor honour hope hurt imagine insist intend invite join jump just keep kept kick kiss
    knew knit know lack laugh laughed lay leap learn learned learnt leave left lend let lie like listen live
    long look looked lose lost love made mailed marvel matter may mean meant meet mention message met might
    mind miss mourn must must've need never nod note notice notify observe offer often only open opt order
    ought owe owned paid pardon pass pay persist phone plead please pledge pop possess practise pray prefer
    preserve presume pretend promise propose put puzzle queue quit quote ran rank rate reach react read
    realise realize recall receive reckon recognise recognize recommend refer refuse regard regret reject
    rejoice relate relax rely remain remember remind repeat reply report request require reread respect
    respond return ride ring rise rode rush said salute sat save saw say scroll search see seek seem seen
    send sense sent shall share shook should show sigh sign sing sit skip sleep slept smell smile smoke
    snooze solve sometimes soon sought speak spend spent spoke spot squeal stand start state stay step still
    stole stood stop stray strive struggle stuck submit subscribe suffer suggest support suppose surf
    survive suspect swear swim swore take talk taste tell tend tended text thank then think thought threw
    thrive throw told took touch travel treasure tremble tried trust try turn type understand understood
    usually value visit vote vow wait wake walk want was watch wear weep welcome went were whisper will win
    wish woke won wonder wore would write wrote yearn yell`,
  /** First names beside those of `given-names`: with these a name is believed without a capital. */
  firstName: `
    abi adaora ade adnan adwoa agus akinyi akosua amaka aminu anand ash asif bala baraka baz becca bello bev
    bisi bola bongani budi cath cathy cazza chuka col dan danny dayo daz deb debs dee deepa deepak dele dewi
    dinesh divya dov ed efua ellie esi faisal farhan fi funmi gail ganesh gaz geeta gill gopal grace halima
    hao haruka hauwa hina hiro huong ifeoma ikenna jack jake jas jess jez jing jo joko jose josie juanito
    jude jules juma jyoti kamal kamau karthik kavita kavya kaz kel kelechi kev kit kojo kola kumar kunle
    kwaku kwesi lakshmi lanre lerato lex lil linh mags mahesh maricel maz meera meg mehwish mick millie minh
    mo mukesh murali musa mwangi nadeem nads nana nancy nat neema ngoc nguyen nik njeri nkechi nnamdi nomsa
    obi obinna otieno pallavi phuong pip pooja putri rabia rahul rakesh ramesh rashmi rav reena rehema rik
    rob rohit rowena roz saad sade sal sana sandy sani sanj seema segun senthil shaz shell sian sipho sneha
    sri srini stu sue sunil suresh suze swati tash tayo taz thanh themba thu tia trev trish uche usha usman
    venkat vijay vinod viv vivek vix wale wambui wei wills xin yaa yas yemi ying yinka zainab zanele zed
    zeeshan`,
  /** Words with which a name is not told: nationalities and the like. */
  demonym: `
    american british english irish scottish welsh french german dutch belgian swiss austrian italian spanish portuguese
    danish swedish norwegian finnish polish czech russian ukrainian turkish greek indian pakistani chinese japanese
    korean nigerian ghanaian kenyan african asian european brazilian mexican canadian australian filipino indonesian
    muslim catholic jewish hindu buddhist`,
  /** Verbs and subjects: a clause that has one is no mere name or role. */
  finite: `
    i you u we us it he she they them this that these those is are was were am be been being has have had do does did will would can could may might should shall must let
    connect accept add join help made got get gave give went go came come said say told tell taught teach learned
    learn think thought know knew want need love loved like liked hope hoping enjoyed saw seen read heard met meet
    says thinks knows wants tells asks likes loves recommends recommended suggested mentioned swears reckons sends
    changed helped worked works need needs please kindly thank thanks congrats congratulations`,
  /** Where people meet: "at Web Summit" is no employer. */
  gathering: `
    summit conference conf con expo fair festival fest meetup meeting event webinar seminar symposium congress forum
    workshop hackathon show convention panel talk lecture talks camp retreat gala awards award mixer breakfast lunch
    dinner drinks party week day days night evening session sessions training course class live championship cup
    games market reunion wedding funeral gig concert screening launch open booth stand`,
  /** Verbs of meeting: with them "at …" says where, not for whom one works. */
  encounter: `
    met meet meeting spoke speak spoken talked talk chatted chat sat saw seen see heard hear attended attend bumped ran
    connected crossed introduced shared shook exchanged watched listened read visited spotted were was been queued
    stood danced laughed played argued discussed`,
  /** Courses of study. */
  studies: `
    phd mba master masters bachelor bachelors degree msc bsc ba ma btech mtech thesis dissertation doctorate postdoc
    internship residency apprenticeship diploma course traineeship nysc bootcamp studies`,
  /** Degrees, as they are written after a name or behind "I have a". */
  degree: `
    phd ph.d dphil mphil m.phil mba msc m.sc bsc b.sc btech b.tech mtech m.tech bcom b.com mcom m.com bba bca mca llb ll.b
    llm ll.m mbbs mds bds pgdm pgdba bed b.ed med m.ed ba b.a ma m.a b.e m.e m.s m.eng meng beng b.eng mpa mph m.p.h
    mpharm b.pharm m.pharm bpharm bfa mfa m.d d.phil hnd ond doctorate masters master's bachelor's bachelors emba gmba acca cfa
    cpa frcs mrcp frcp facs rcs pgce pgdip`,
  /** Before a degree or field: the sender has it already. */
  holds: `
    have hold has holds holding did do got earned completed finished possess received obtained gained took with holder
    passed cleared`,
  /** Numbers in words. */
  countWord: `
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty several many dozen hundred thousand`,
  /** Certificates and bodies that give them. */
  certified: `
    certified licensed licenced accredited board-certified registered-nurse certificated`,
  /** Firms whose name is dropped as proof; the list is short on purpose. */
  famousFirm: `
    google googler meta facebook amazon apple microsoft netflix tesla spacex openai nvidia uber airbnb stripe spotify
    mckinsey bcg bain deloitte kpmg pwc ey accenture goldman jpmorgan jpm morgan blackrock blackstone sequoia ycombinator
    nasa cern oracle salesforce ibm intel linkedin twitter paypal adobe nike disney l'oréal unilever nestlé p&g
    harvard stanford mit oxford cambridge yale princeton wharton insead iit iim eth caltech lse berkeley iisc
    isro tata infosys`,
  /** Verbs of success. */
  achieved: `
    grew growing scaled doubled tripled quadrupled raised closed sold generated increased boosted cut reduced saved
    slashed delivered shipped managed trained coached built launched exited led placed published won beat exceeded
    smashed crushed lifted improved upped halved drove handled lambed delivered taught supervised oversaw mentored audited installed served
    recruited hired treated operated helped brought earned netted wrote written flown driven baked argued defended designed directed opened founded authored negotiated
    signed secured launched commissioned acquired invested pitched landed ran performed restored assembled scored`,
  /** The same, while one is at it: "after placing 4,000 implants". */
  achieving: `
    growing scaling raising closing selling generating increasing boosting cutting reducing saving shipping managing
    training coaching building launching leading placing publishing winning delivering teaching supervising auditing
    installing serving recruiting hiring treating operating helping writing driving baking arguing designing directing
    opening founding negotiating performing flying running`,
};
