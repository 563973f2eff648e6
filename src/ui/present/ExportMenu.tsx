import { Download, FileSpreadsheet, Image as ImageIcon, MapIcon, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { formats } from "../../export/formats";
import { useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";
import { printView } from "./print-view";
import { saveFormat, savePicture } from "./take-away";

const icons: Readonly<Record<string, ReactNode>> = {
  svg: <ImageIcon aria-hidden size={16} />,
  csv: <FileSpreadsheet aria-hidden size={16} />,
  geojson: <MapIcon aria-hidden size={16} />,
};

/** Every way to take the view away: picture, paper, tables, shapes. `withoutPictures` where buttons for those stand beside it. */
export function ExportMenu({ withoutPictures }: { withoutPictures?: boolean }) {
  const view = useSession((session) => session.published);
  if (!view) return null;
  const pictures = [
    {
      id: "png",
      label: "Picture (PNG)",
      note: "The slide, 2560 × 1440",
      icon: icons.svg,
      onAction: () => void savePicture(),
    },
    {
      id: "print",
      label: "Print or PDF",
      note: "The slide, then the tables",
      icon: <Printer aria-hidden size={16} />,
      onAction: printView,
    },
  ];
  const files = formats.map((format) => ({
    id: format.id,
    label: format.label,
    icon: icons[format.extension],
    onAction: () => void saveFormat(format),
  }));
  return (
    <Menu
      label="Export"
      trigger={<Button icon={<Download aria-hidden size={16} />}>Export</Button>}
      items={withoutPictures ? files : [...pictures, ...files]}
    />
  );
}
