import { defineFormat } from "../format";
import { stampOf } from "../stamp";
import { stampedCsv } from "../table";
import { regionColumns, regionNote, regionRowsWithTotals } from "../tables/regions";

export const regionsCsv = defineFormat({
  id: "regions-csv",
  label: "Routes and zones (CSV)",
  subject: "routes-zones",
  extension: "csv",
  mime: "text/csv",
  write: ({ published, study }) =>
    stampedCsv(regionColumns, regionRowsWithTotals(published, study), stampOf(published, regionNote(published))),
});
