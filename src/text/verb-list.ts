/** English verbs by how safely their base form is read as a verb; data only, see verbs.ts. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Base forms that are hardly ever nouns: at the head of an answer they are read as verbs. */
export const CLEAR_VERBS = list(`
accept achieve acknowledge acquire adapt add adopt advance advise advocate afford agree allow analyse analyze announce
apologise apologize appear apply appreciate arrange arrive ask assemble assess assist assure attach attend attract avoid
be become befriend begin believe belong borrow bounce breathe bring brainstorm build buy carry celebrate choose clarify
clean climb close collaborate collect combine come communicate compare compete complain complete comprehend compose
confess confirm congratulate connect consider construct consult continue contribute convey convince cooperate co-operate
co-author co-host coordinate cope correct create cross cultivate customise decide deepen define deliver demonstrate
depend describe deserve design destroy detect determine develop dig digitise discover discuss diversify donate draw earn
eat educate elaborate embrace emerge employ empower enable encourage engage enjoy enlist enquire enrol enroll ensure enter
entertain establish evaluate examine exist expand expect explain explore express extend facilitate feel find forget
forgive forward foster gain gather generate get give go grasp greet grow handle happen hear hire identify imagine implement
impress improve include inform inquire inspire install integrate introduce invent invest investigate invite involve join
keep know laugh launch learn lend let listen live locate lose lower maintain make mend meet mention migrate modernise
negotiate network nominate observe obtain offer optimise organise organize overcome own participate pay perform persuade
pick ponder prepare present preserve prevent propose protect prove provide publish purchase pursue put raise read realise
realize rebuild receive recognise recommend reconnect recruit redesign reduce refer reflect relate rely remain remember
remind remove renew repair replace reply report represent reproduce request resolve respond restore reuse reveal say scale
see seek seem select sell send serve settle share sing sit solve speak spend stay steal stick strengthen submit succeed
suggest supply suppose survive swap switch take teach tell thank think throw toast translate try turn understand unlock
uncover upgrade validate verify wait wear welcome win wonder write wrap want wish hope need require resonate recall reckon
admire agree bother chase clear convert cry deal debug deploy differ disagree discourage divide drop echo exceed export
fall fetch finance finish fit fix fly fold follow found frustrate gossip grieve guess hang hate hide hurry ignore illustrate
impact import increase interact intend interpret justify kick knit lack land lay lean leave lie like load love manage
matter melt move narrate nudge nurture occur operate originate outline overhear paint peek persuade plant play please pour
praise pray prefer pretend proceed produce promise promote pronounce pull push quit quote reach rebut regret release rent
repay repeat rescue retire return revisit revive reward rise roll run save scan scare settle shake shape ship shoot show
shut skip sleep slow solve sort sound split spot stand start stop store stretch struggle study suffer sustain swear swim
tackle talk target thrive tidy touch trace trade train transfer transform travel treat trust tune twin unite unpack unwind use
visit volunteer vote wake walk warn wash waste watch weigh work worry yearn copy measure lead cite admit bake bike brew brief
carve catch chair chat check cheer coach code comment compile compete cook cover cut dance debate decode dedicate deem dream
drive dye edit elect exchange experiment farm feature feed film fish float fund garden grab guide harvest heal help host
interview invoice jam judge juggle kayak label lecture line link list log look map mark mentor merge mind mine model moderate
monitor nail name nominate note notice order outdo pack park partner pass pitch pilot place plan post practise practice print
process program question queue race rate recite record recycle rehearse reinvent research review revise ride risk row sail
sample schedule score search sew shadow sharpen shorten sign sketch ski sponsor spread stage steer step stitch stock stream
style support surf survey suspect tag tap taste test tease tempt think thread time tour track trial tweak type update upload
value view wander wonder weave wed wire witness wrestle yell zoom book bet blow boost break breed broaden burn bury calm
cancel capture care cause challenge change charge claim coin collide comfort commission commit compliment concern conclude
contact contest control cost count credit criticise damage date debrief declare decline decorate delay delete delight demand
deny deposit deserve detail dial dine direct dismiss display distribute double doubt download draft drag dress drill drink
dwell ease edit embed end endorse enforce enlarge envy escape estimate excel excite excuse exercise exhibit face fail fascinate
favour fear fence ferment field fight figure file fill fire flag flip focus force forge form formulate frame free fuel fulfil
gauge glaze grade grant graft greet grind group guard halt hand head hit hold hop hug hunt implement incorporate indicate
influence initiate inject insist inspect instruct insure intrigue invent irrigate iterate joke jot jump jot kill kiss knock last
lease lift light limit lobby locate lock lodge mail market marry master match mail mess milk miss mix moan mock motivate mount
mourn multiply navigate neglect object offset open oppose oversee owe phone photograph picture pilot plead plot point polish pool
pop possess postpone predict press price prioritise prize probe profit progress project prompt prune quilt ramp rank react rear
rebel reckon reform refuse register regulate reject relax relay relieve relocate remark render rescue reserve resist rest result
retain rethink retrain retrieve retry reverse ring rush sack scatter scold scrap scream screen seal season secure sense separate
set shift shine shock shop shout shrink sift signal simplify simulate sink slice slide slip smell smile smoke snap solicit spare
spark specialise specify spell spin spoil spray stabilise staff stain stall stare state steady stir straighten strike strive
stumble submit subscribe substitute sum summarise surprise surrender surround swallow sweep sweat swing sync tailor tame tear
telephone tend terrify thaw thread tick tie tighten tip tolerate total tow trail trap trek trigger trim triple trouble tug
undergo undertake unearth unveil urge utilise vanish vary venture visualise voice vow wage warm water weld wet whisper widen
wind wipe wobble wound yield hyperfocus freelance onboard proofread fundraise crowdfund benchmark forecast backpack babysit transition pivot ramp scope prototype refactor provision streamline outsource rebrand upskill
reskill spearhead incubate bootstrap power re-connect reopen re-open reorganise restructure relaunch crosscheck pinpoint chart pave
`);

/** Base forms that are nouns as often: they count as verbs only where what follows says so. */
export const NOUN_VERBS: ReadonlySet<string> = new Set(
  list(`
access benchmark address advance age aid aim answer approach array article attack back balance bank base battle bear beat benefit bet
bike bill bite block blog board boat body bomb book boost boss bother bottle bowl box brain branch brand breakfast bridge brief
broadcast brush budget bug bus button cable call camp campaign can cancel car card care cash cast cat catch cause centre chain
chair challenge chance change channel charge chart chat check claim class clay click climb clock close cloud club coach coal
coat code coffee collar colour comment commission complaint compliment concern concert conduct conference contact content
contest contract contrast control cook copy cost couch count couple course court cover craft crash credit crew crop cross crowd
culture cup cure current curve cut cycle damage dance data date dawn deal debate deck delay demand deposit design desk detail
diet dinner direct discount dish display distance dive dock doctor dog double doubt draft dream dress drill drink drive drone
drop dust duty ease echo edge edit effect effort egg end engine engineer entrance escape essay estimate event exchange excuse
exercise exhibit experience experiment export extract eye face factor fair fall fan farm fashion fault fear feature feed feedback
fellow fence ferry field fight figure file film final finance find fine finger fire firm fish fit fix flag flat flight floor flour
flow flower fly foam focus fold folk follow-up food foot force forecast form frame freight front fruit fuel function fund game
gap garden gas gate gear gift glass glaze glue goal gossip grade grain grant graph grass ground group growth guard guess guest
guide habit hail hair half hand harbour harvest hat head health heart heat help hit hobby hold home honey hope horse hospital host
hour house hunt ice idea image impact import increase index influence input insight insurance interest interface interview
invoice iron island issue item jam job joke journal judge juice jump jury key keynote kick kid kiss kite knot lab label labour lack
lake lamp land laser laugh launch law layer layout lead leaf leak lease lecture letter level licence lift light limit line link list
load loan lobby lock log look loom loss love machine mail map march mark market mask mass master match material matter meal
measure meat medal media medicine mentor menu merger mess metal method milk mind mine mirror mix model moss motion motor mountain
move movie mural music name need network news night noise note notice novel nurse object offer office oil open opera order organ
output oven pace pack page pain paint pair panel paper park part partner party pass path patient pattern pause peak peer pen people
permit pest phone photo photograph phrase piano picture piece pilot pin pipe pitch place plan plane plant plastic plate play point
policy poll pool port position post poster pound power practice praise present press price print process produce product profile
profit program programme progress project promise proof protest provision pump purchase purpose push puzzle quality question queue
quote race radar radio rail rain range rank rate raw reach rebate recall recipe record reform refund regard regret release relay
remark remote rent repair reply report request rescue research reserve respect response rest result return review reward rhyme ride
ring risk river road rock role roll roof room root rope rose roster round route row rule run rush safety sail salt sample sand
sauce sauna scale scan scene schedule scheme school science score screen sea seal search season seat second secret section seed
self sense series service session set settlement shape share shift ship shock shoe shop shot show side sign signal silk site size
skill skin sky sleep slice slide slot slow smell smoke snow soap social soil sound soup source space speech speed spell spin
spirit split sponsor sport spot spray spread spring staff stage stain stake stall stamp stand standard star start state station
steam steel step stick stock stone stop storage store storm story strain stream street stress stretch strike string structure
struggle studio study stuff style subject sugar suit summer support surf surface surge surprise surrender survey suspect swap sweep
swim swing switch sync syllabus system table tag talent talk tank tap target task taste tax tea team tear tech tender tension term
test text thanks theatre theme theory thing thread ticket tide tie tile timber time tip title toast tone tool top topic total touch
tour tower town toy trace track trade traffic trail train transfer transit transport trap travel treat tree trend trial trick trip
trouble truck trust truth tune tunnel turn type union unit upgrade update use user value van vehicle venture venue video view village
vintage virus visa vision visit voice volume volunteer vote wage wait walk wall wash waste watch water wave way weather web weed
welcome weld wheel wind window wine winter wire wish witness wonder wood word work worry wound wreck yard yield youth zone
`),
);

/** base past participle, where they are not base + "ed". */
export const IRREGULAR = `
be was been|become became become|begin began begun|bet bet bet|bite bit bitten|blow blew blown|break broke broken|breed bred bred
bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught|choose chose chosen|come came come
cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown
forget forgot forgotten|forgive forgave forgiven|get got got|give gave given|go went gone|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid
lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant
meet met met|overhear overheard overheard|overcome overcame overcome|owe owed owed|pay paid paid|prove proved proven|put put put
quit quit quit|read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said
see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot
show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood|steal stole stolen
stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won won
wind wound wound|write wrote written|rethink rethought rethought|oversee oversaw overseen|strive strove striven|sew sewed sewn`;
