import { squash, wordsOf } from "./header";
import { refusedByContent } from "./personal-content";

type Rule = { readonly rule: string; readonly matches: (words: ReadonlySet<string>, squashed: string) => boolean };

const set = (text: string) => new Set(text.split(" "));
const some = (words: ReadonlySet<string>, among: ReadonlySet<string>) => {
  for (const word of words) if (among.has(word)) return true;
  return false;
};

const people = set(
  "victim victims suspect suspects offender offenders complainant complainants witness witnesses aggrieved injured accused " +
    "defendant defendants caller informant perpetrator nominal nominals parent guardian officer officers oic pupil child patient client person persons",
);
const nameWords = set(
  "surname surnames forename forenames firstname lastname middlename fullname nickname alias aliases initials",
);
const placesAndThings = set(
  "lsoa msoa ward beat sector area lpa npu force location street road place premises station borough district county town city zone " +
    "operation offence crime event file type group class category school region division park pub venue hotspot constituency country",
);
const birth = set("dob birth born birthdate birthday");
const vehicle = set("vrm vrn vin reg registration numberplate plate");
const address = set("addr uprn house flat");
const contact = set("phone phones telephone tel mobile landline fax imei msisdn");
const special = set(
  "ethnicity ethnic ethnicities race religion faith health medical nationality sexuality orientation disability immigration",
);
const prose = set("note notes mo narrative comment comments remarks freetext text synopsis statement circumstances");
const identifiers = set("nhs nino pnc pncid cro passport custody collar username");

const isGroup = (words: ReadonlySet<string>) => words.has("sex") || words.has("gender") || words.has("age");

/** In the order in which they are tried; the text is what the page says. */
const rules: readonly Rule[] = [
  { rule: "date of birth", matches: (words) => some(words, birth) && !isGroup(words) },
  { rule: "e-mail address", matches: (words, squashed) => squashed.includes("email") || words.has("emails") },
  {
    rule: "postcode",
    matches: (words, squashed) =>
      /postcode|postalcode|zipcode/.test(squashed) &&
      !words.has("district") &&
      !words.has("sector") &&
      !words.has("area"),
  },
  {
    rule: "address",
    matches: (words) => some(words, address) || [...words].some((word) => word.startsWith("address")),
  },
  {
    rule: "phone number",
    matches: (words, squashed) => some(words, contact) || /phone|contactn(o|umber)$/.test(squashed),
  },
  {
    rule: "a person’s number (NHS, National Insurance, PNC …)",
    matches: (words, squashed) =>
      some(words, identifiers) || /^ni(no?|num|number)$|nationalinsurance|drivinglicence/.test(squashed),
  },
  {
    rule: "vehicle registration",
    matches: (words, squashed) => some(words, vehicle) || squashed.includes("numberplate"),
  },
  {
    rule: "a name",
    matches: (words, squashed) => {
      if (some(words, nameWords)) return true;
      if (words.has("name") || words.has("names")) return some(words, people) || !some(words, placesAndThings);
      // "Victim" alone is a person; "Victim Age" is a number, and stays. "Officer in case" is a person however it is put.
      return (words.size === 1 && some(words, people)) || /^officerin(the)?case$|^oic/.test(squashed);
    },
  },
  { rule: "special category data (ethnicity, religion, health …)", matches: (words) => some(words, special) },
  {
    rule: "free text",
    matches: (words, squashed) =>
      some(words, prose) ||
      /^(incident|occurrence|crime|event|log)?(details?|summary)$|modusoperandi|^(incident|event|log)description$/.test(
        squashed,
      ),
  },
];

/** The rule by which a column is refused because its name looks like personal data, or null. A crime reference is a role, not refused. */
export function refusedByName(name: string): string | null {
  const words = new Set(wordsOf(name));
  const squashed = squash(name);
  return rules.find(({ matches }) => matches(words, squashed))?.rule ?? null;
}

const personalValue =
  /@|\b(?:\+44|0)\d[\d ]{8,}\d\b|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b/i;
const LONGEST_EXAMPLE = 32;

/** Whether a value may stand on the screen as an example: short, and without the marks of a person. */
export const mayShow = (value: string) =>
  value.length <= LONGEST_EXAMPLE && !personalValue.test(value) && refusedByContent([value]) === null;
