import { defineFormat } from "../format";
import { stampOfTest } from "../stamp";
import { stampedCsv } from "../table";
import { placeColumns, placeRowsWithTotal } from "../tables/places";

export const placesCsv = defineFormat({
  id: "places-csv",
  label: "Places (CSV)",
  subject: "places",
  extension: "csv",
  mime: "text/csv",
  write: ({ published }) => stampedCsv(placeColumns, placeRowsWithTotal(published), stampOfTest(published)),
});
