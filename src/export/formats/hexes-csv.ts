import { defineFormat } from "../format";
import { stampOfTest } from "../stamp";
import { stampedCsv } from "../table";
import { hexColumns, hexRows } from "../tables/hexes";

export const hexesCsv = defineFormat({
  id: "hexes-csv",
  label: "Hexes (CSV)",
  subject: "hexes",
  extension: "csv",
  mime: "text/csv",
  write: ({ published }) => stampedCsv(hexColumns, hexRows(published), stampOfTest(published)),
});
