import { describe, expect, it } from "vitest";
import { mayShow, refusedByName } from "../../../../src/core/ingest/personal";

const sample =
  "Crime No,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Knife Flag,Firearm Flag,Public Place,Ward,Location";
const policeUk =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

describe("a column's name", () => {
  it.each([
    ["Victim Name", "a name"],
    ["SURNAME", "a name"],
    ["suspect_forename", "a name"],
    ["Name", "a name"],
    ["Victim", "a name"],
    ["OIC", "a name"],
    ["victimDOB", "date of birth"],
    ["Date of Birth", "date of birth"],
    ["Home Address", "address"],
    ["Address1", "address"],
    ["Victim Address Line 2", "address"],
    ["UPRN", "address"],
    ["Post Code", "postcode"],
    ["Contact Number", "phone number"],
    ["Mobile", "phone number"],
    ["E-mail", "e-mail address"],
    ["NHS Number", "a person’s number (NHS, National Insurance, PNC …)"],
    ["NI No", "a person’s number (NHS, National Insurance, PNC …)"],
    ["PNC ID", "a person’s number (NHS, National Insurance, PNC …)"],
    ["Vehicle Registration", "vehicle registration"],
    ["VRM", "vehicle registration"],
    ["MO", "free text"],
    ["Notes", "free text"],
    ["Incident Details", "free text"],
    ["Self-defined ethnicity", "special category data (ethnicity, religion, health …)"],
  ])("is refused when it is %s", (name, rule) => {
    expect(refusedByName(name)).toBe(rule);
  });

  it.each([...sample.split(","), ...policeUk.split(",")])(
    "is not refused when the sample or police.uk has it: %s",
    (name) => {
      expect(refusedByName(name)).toBeNull();
    },
  );

  it.each([
    "Location name",
    "Log number",
    "Road",
    "Postcode district",
    "Ward Name",
    "Offence Description",
    "Premises Type",
    "Region",
    "Gender at birth",
    "Age at Offence",
    "Motorway",
    "Operation name",
    "Summary offence code",
  ])("is not refused for a likeness: %s", (name) => {
    expect(refusedByName(name)).toBeNull();
  });
});

describe("an example on the screen", () => {
  it("is never an e-mail address, a phone number, a postcode, an NI number or long text", () => {
    for (const value of [
      "ada@example.com",
      "07700 900123",
      "CV99 9ZZ",
      "cv1 5fb",
      "QQ 12 34 56 A",
      "ran off towards the station with two others",
    ]) {
      expect(mayShow(value)).toBe(false);
    }
    for (const value of [
      "14/03/2026",
      "15:40",
      "433412",
      "-1.510600",
      "8N",
      "34B",
      "Violence",
      "CV12",
      "20240301001",
    ]) {
      expect(mayShow(value)).toBe(true);
    }
  });
});
