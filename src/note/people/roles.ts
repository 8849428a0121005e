import { setOf } from "../english/words.ts";

/** What people are and where they work; data, and how a word is told to be a role. */

const ROLES = setOf(`
accountant actor actress alum alumna alumnus analyst apprentice architect archivist artist assistant associate athlete attorney
author baker barista beekeeper beginner biologist blogger bookkeeper botanist builder buyer captain carer caretaker carpenter cashier
ceo cfo chair chairman chairwoman chairperson chef chemist cio cleaner clerk clinician cmo cobbler co-founder cofounder colleague composer
conductor consultant coo cook coordinator copywriter counsel counsellor counselor cto curator dad dancer dentist designer dev developer
dietitian diplomat director doctor doula driver economist editor educator electrician engineer entrepreneur ex-colleague examiner
executive expert facilitator farmer fellow firefighter fisherman forester founder freelancer fundraiser gardener geek geographer geologist
graduate graduand grandmother guide hairdresser harpist hobbyist hygienist illustrator inspector instructor intern interpreter
inventor investor janitor journalist judge keeper landlord lawyer lead leader learner lecturer librarian linguist luthier maker manager
marketer mathematician mechanic medic mentor meteorologist midwife miller miner minister mum musician nanny neighbour neighbor nurse
officer operator optician optometrist organiser organizer owner painter paralegal paramedic parent partner pastor pharmacist photographer
physician physicist physio physiotherapist pianist pilot planner player plumber poet policeman policewoman porter postdoc postman potter
president principal producer professor programmer psychologist publisher pupil radiographer radiologist ranger reader realtor
receptionist recruiter rep representative researcher restorer reviewer roofer sailor salesman salesperson saleswoman scientist scout
sculptor secretary seller shepherd singer sociologist solicitor specialist statistician steward strategist student subscriber
superintendent supervisor surgeon surveyor tailor teacher technician technologist tester therapist trainee trainer translator
treasurer tutor underwriter undergraduate undergrad vet veterinarian videographer violinist volunteer waiter waitress warden weaver welder
notary registrar usher bursar bailiff courier cooper roofer tiler joiner plasterer glazier upholsterer winemaker writer zoologist phd postgrad head vp svp evp md cpo cro cso gp newbie newcomer regular member reporter maintainer contributor
`);

/** Whether a word (lower case) says what somebody does. */
export const isRole = (key: string): boolean => ROLES.has(key);

/** Parts of a firm: `Tamsin from payroll`. */
export const DEPARTMENTS = setOf(`
payroll|hr|accounting|accounts|finance|marketing|sales|procurement|purchasing|logistics|legal|it|it support|support|customer support
|customer service|operations|engineering|product|people ops|admissions|facilities|compliance|communications|comms|pr|press|research
|planning|dispatch|admin|administration|maintenance|housekeeping|reception|security|quality|qa|r&d|design|editorial|the night shift
`);

/** Letters after a name. */
export const CREDENTIALS = setOf(
  "phd msc mba bsc ba ma md cpa cfa rn pe frcs mrcp esq jr sr ii iii dphil llm llb pmp acca mph edd psyd pharmd ux ui qa it hr ml ai pm",
);

/** Heads of a phrase with *the* that stand for several people. */
export const GROUP_HEADS = setOf(`
club team desk society committee council crew band choir group board family collective cooperative co-op association orchestra
ensemble squad staff cast volunteers students teachers parents trustees organisers organizers founders makers sisters brothers twins
guild union network office department bakers brewers residents neighbours players editors chapter scouts shift ward class gang lot folks people duo trio quartet troop troupe brigade
`);
