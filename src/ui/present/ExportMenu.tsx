import { Download, FileSpreadsheet, Image as ImageIcon, MapIcon, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { formats } from "../../export/formats";
import type { Emphasis } from "../../scene/compose";
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

interface Props {
  /** What a picture or a print of it is about. */
  readonly emphasis: Emphasis;
  /** Where buttons for those stand beside it. */
  readonly withoutPictures?: boolean;
}

/** Every way to take the view away: picture, paper, tables, shapes. */
export function ExportMenu({ emphasis, withoutPictures }: Props) {
  const hasView = useSession((session) => session.published !== null);
  if (!hasView) return null;
  const pictures = [
    {
      id: "png",
      label: "Picture (PNG)",
      note: "The slide, 2560 × 1440",
      icon: icons.svg,
      onAction: () => void savePicture(emphasis),
    },
    {
      id: "print",
      label: "Print or PDF",
      note: "The slide, then the tables",
      icon: <Printer aria-hidden size={16} />,
      onAction: () => printView(emphasis),
    },
  ];
  const files = formats.map((format) => ({
    id: format.id,
    label: format.label,
    icon: icons[format.extension],
    onAction: () => void saveFormat(format, emphasis),
  }));
  return (
    <Menu
      label="Export"
      trigger={<Button icon={<Download aria-hidden size={16} />}>Export</Button>}
      items={withoutPictures ? files : [...pictures, ...files]}
    />
  );
}
