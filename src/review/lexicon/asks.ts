import type { Lexicon } from "../phrase-book.ts";

/** Work wanted and work offered, goods and their prices. */
export const asks: Lexicon = {
  work: "job jobs vacancy vacancies opening openings position positions role roles internship internships placement placements apprenticeship apprenticeships traineeship traineeships employment gig gigs shift shifts candidature pupillage ojt werkstudent doctorate phd postdoc assistantship residency fellowship studentship secondment clerkship opportunity opportunities",
  // Nouns that mean work only beside a word that says so ("any spots at your firm").
  place:
    "place places spot spots slot slots seat seats chair bench room post posts space opportunity opportunities chance chances gap lead leads",
  worker:
    "apprentice apprentices intern interns junior juniors trainee trainees graduate graduates fresher freshers assistant assistants helper helpers anybody anyone people staff hands someone somebody drivers welders developers engineers nurses teachers designers cooks waiters cleaners postdocs students volunteers freelancers freelance freelancers contractors temps",
  employer:
    "company companies firm team organisation organization organisations department agency studio lab group crew shop place office unit school hospital restaurant kitchen hotel practice chambers business depot project institute university college clinic bank salon garage farm yard studio startup brand publisher paper station ministry factory plant workshop bakery",
  hire: "hire~ recruit~",
  freelancer: "freelance freelancer freelancing self-employed contractor interim",
  seek: "looking seeking searching open actively",
  relative:
    "son daughter brother sister nephew niece cousin husband wife partner friend grandson granddaughter student boy lad girl uncle aunt mother father mum dad kid mate roommate flatmate girlfriend boyfriend fiancé",
  consider: "consider~ remember keep think recommend",
  product:
    "app platform tool software service services system solution solutions product products agency team program programme course bootcamp masterclass mastermind workshop package packages plan plans ai dialer dashboard plugin crm marketplace directory machine machines factory batch consultancy studio training coaching bot widget device engine toolkit database framework subscription newsletter",
  ware: "quote quotes demo demos trial trials sample samples brochure brochures catalogue catalog prices pricing rates offer proposal estimate audit audits consultation session lesson checklist playbook ebook e-book guide whitepaper deck video details plans starter pack kit list card inspection check roof test teardown report assessment walkthrough tour webinar training class masterclass drawing page month week weeks days trial strategy call discovery voucher coupon code discount template templates",
  // Number words; figures are {num}.
  count:
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens couple several lakh",
  money:
    "£ $ € ₦ ₹ ¥ ₱ ₩ ₫ ฿ ₺ ₴ ₵ ₪ php idr sgd myr aud cad pkr zar kes ugx brl reais peso usd eur gbp euro euros dollars pounds dirhams rupees rs inr francs crowns kroner kronor pesos rand cedis shillings zloty lira yen riyals ringgit dinars ksh naira aed sek nok dkk chf lakh k quid bucks pence cents fils n45,000",
  client:
    "clients customers leads patients sales bookings appointments meetings followers demos members tenants guests students candidates revenue pipeline traffic orders subscribers listings",
  audience:
    "companies businesses founders startups start-ups start-up teams firms brands agencies coaches shops clinics practices owners restaurants salons hotels manufacturers schools scientists creators consultants sellers professionals leaders managers landlords farms plants sites offices dentists doctors lawyers freelancers hospitals entrepreneurs executives organisations organizations retailers recruiters cafes cafés bakeries gyms breweries contractors realtors parents",
};
