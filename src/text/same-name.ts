/** Whether two first names may be the same person's: accents, short forms, "Sam" and "Samantha". */
import { fold } from "./fold.ts";

/** Without accents and marks, in small letters: `José` and `jose` are one. */
export function bareName(name: string): string {
  return fold(name)
    .text.normalize("NFD")
    .replace(/[\p{M}'’.-]/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae");
}

/** Short forms that are no beginnings of the name: by the letters all of a row's names share a person. */
const SHORT_FORMS = [
  "robert bob bobby rob robbie bert",
  "william bill billy will willie liam",
  "richard dick rick ricky rich richie",
  "elizabeth liz lizzie beth betty betsy eliza elsie libby lisa",
  "margaret maggie meg peggy greta daisy rita",
  "james jim jimmy jamie",
  "john jack johnny jon",
  "edward ed eddie ted teddy ned",
  "theodore ted teddy theo",
  "katherine kate katie kathy cathy kitty kat kay",
  "catherine kate katie cathy cat",
  "charles charlie chuck chaz",
  "henry harry hank hal",
  "thomas tom tommy",
  "anthony tony",
  "alexander alex sasha xander sandy lex",
  "alexandra alex sasha sandra lexi",
  "michael mike mick micky misha",
  "nicholas nick nicky klaus",
  "christopher chris kit topher",
  "joseph joe joey beppe pepe",
  "josé pepe",
  "francisco paco pancho",
  "ignacio nacho",
  "jesús chucho",
  "guadalupe lupe",
  "daniel dan danny",
  "david dave davy",
  "stephen steve stevie",
  "steven steve",
  "andrew andy drew",
  "patrick paddy pat",
  "patricia pat patty trish tricia",
  "susan sue susie",
  "deborah deb debbie",
  "jennifer jen jenny",
  "jessica jess",
  "rebecca becky bec",
  "victoria vicky tori",
  "abigail abby gail",
  "eleanor ellie nell nora",
  "isabella bella izzy",
  "anna annie anya nan",
  "mary molly polly may",
  "sarah sally sadie",
  "dorothy dot dottie dolly",
  "frances fran frankie",
  "gregory greg",
  "lawrence larry",
  "leonard leo len lenny",
  "oliver ollie",
  "peter pete",
  "samuel sam",
  "samantha sam",
  "benjamin ben benji",
  "matthew matt",
  "jonathan jon",
  "zachary zach",
  "giuseppe beppe peppe pino",
  "giovanni gianni nino",
  "vladimir vova volodya",
  "dmitri dima mitya",
  "dmitry dima",
  "ekaterina katya",
  "aleksandr sasha",
  "ivan vanya",
  "mikhail misha",
  "sergei seryozha",
  "yevgeny zhenya",
  "johannes hannes hans jo",
  "friedrich fritz",
  "heinrich heinz",
  "katarzyna kasia",
  "małgorzata gosia",
  "agnieszka aga",
  "sigrún sigga",
  "guillermo memo",
  "eduardo edu lalo",
  "enrique kike quique",
  "rosario charo",
  "concepción concha conchita",
  "mohammed mo muhammad mohamed mohammad md",
  "abdul abdullah abdel",
  "philip phil pip",
  "philippa pip pippa",
  "penelope penny",
  "gwendolyn gwen",
  "harold harry hal",
  "albert bert al",
  "walter wally walt",
  "reginald reg reggie",
  "terence terry",
  "gerald gerry jerry",
  "jeremy jerry",
  "ronald ron",
  "donald don",
  "kenneth ken",
  "raymond ray",
  "russell russ",
  "vincent vince",
  "gabriel gabe",
  "nathaniel nate nat",
  "nathan nate",
];

/** Each row as a set, made when two names are first compared: 4 ms of a start that few reviews need. */
let shortForms: Set<string>[] | undefined;

/** Whether two names, as `bareName` gives them, may be one person's: equal, a beginning, or a known short form. */
export function isSameName(one: string, other: string): boolean {
  if (one === other || one.startsWith(other) || other.startsWith(one)) return true;
  shortForms ??= SHORT_FORMS.map((row) => new Set(row.split(" ").map(bareName)));
  return shortForms.some((row) => row.has(one) && row.has(other));
}
