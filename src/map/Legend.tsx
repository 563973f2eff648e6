import { ChevronDown, ChevronUp } from "lucide-react";
import { memo, useId, useState } from "react";
import { type Palette, palettes } from "../scene/palette";
import type { Legend as LegendData, LegendSymbol, Scene } from "../scene/scene";
import styles from "./Legend.module.css";
import shared from "./MapView.module.css";

interface LegendProps {
  readonly scene: Scene;
  readonly onToggle: () => void;
}

/** What the colours and signs mean, from the same scene that the map shows. Folds to its title, and is folded where there is little room. */
export const Legend = memo(function Legend({ scene, onToggle }: LegendProps) {
  const [isOpen, setOpen] = useState(() => !matchMedia("(max-width: 600px)").matches);
  const body = useId();
  const { legend } = scene;
  if (isEmpty(legend)) return null;
  const toggle = () => {
    setOpen(!isOpen);
    onToggle();
  };
  return (
    <section className={styles.legend} data-map-panel aria-label="Legend">
      <div className={styles.legendHead}>
        <h3 className={styles.legendTitle}>{legend.title ?? "On this map"}</h3>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={toggle}
          title={isOpen ? "Fold the legend" : "Unfold the legend"}
        >
          {isOpen ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          <span className={shared.hidden}>{isOpen ? "Fold the legend" : "Unfold the legend"}</span>
        </button>
      </div>
      <div id={body} hidden={!isOpen}>
        {legend.lines.map((line) => (
          <p key={line} className={styles.legendLine}>
            {line}
          </p>
        ))}
        {legend.swatches.length > 0 && (
          <ul className={styles.swatches}>
            {legend.swatches.map((swatch) => (
              <li key={swatch.label}>
                <span className={styles.swatch} style={{ backgroundColor: swatch.color }} aria-hidden />
                <span className={styles.swatchLabel}>{swatch.label}</span>
              </li>
            ))}
          </ul>
        )}
        <ul className={styles.symbols}>
          {legend.symbols.map(({ symbol, label }) => (
            <li key={symbol}>
              <Sign symbol={symbol} palette={palettes[scene.theme]} />
              {label}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
});

const isEmpty = ({ title, symbols }: LegendData) => title === null && symbols.length === 0;

/** Each sign as the map draws it. */
function Sign({ symbol, palette }: { readonly symbol: LegendSymbol["symbol"]; readonly palette: Palette }) {
  return (
    <svg width={22} height={18} viewBox="0 0 22 18" aria-hidden>
      {signs[symbol](palette)}
    </svg>
  );
}

const line = (palette: Palette, dash?: string) => (
  <path d="M1 13L21 5" fill="none" stroke={palette.route} strokeWidth={3.5} strokeDasharray={dash} />
);
const ring = (color: string, dash?: string) => (
  <rect
    x={3}
    y={3}
    width={16}
    height={12}
    rx={2}
    fill={color}
    fillOpacity={0.08}
    stroke={color}
    strokeWidth={2.5}
    strokeDasharray={dash}
  />
);

const signs: Record<LegendSymbol["symbol"], (palette: Palette) => React.ReactNode> = {
  marked: (palette) => (
    <path
      d="M7 2H15L19.5 9L15 16H7L2.5 9Z"
      fill={palette.ramp[4]}
      stroke={palette.significant}
      strokeWidth={2.25}
      strokeLinejoin="round"
    />
  ),
  school: (palette) => (
    <path d="M11 4L16 13H6Z" fill={palette.land} stroke={palette.school} strokeWidth={1.5} strokeLinejoin="round" />
  ),
  hatch: (palette) => (
    <>
      <rect x={2} y={2} width={18} height={14} fill={palette.land} stroke={palette.outline} strokeWidth={0.75} />
      <path d="M2 9L9 2M2 16L16 2M9 16L20 5M16 16L20 12" stroke={palette.ward} strokeWidth={1.5} />
    </>
  ),
  route: (palette) => line(palette),
  "example-route": (palette) => line(palette, "5.6 3.5"),
  corridor: (palette) => (
    <rect
      x={2}
      y={4}
      width={18}
      height={10}
      rx={5}
      fill={palette.route}
      fillOpacity={0.1}
      stroke={palette.route}
      strokeOpacity={0.45}
    />
  ),
  zone: (palette) => ring(palette.route),
  "example-zone": (palette) => ring(palette.route, "5 3"),
  "suggested-zone": (palette) => ring(palette.significant, "2 3"),
  post: (palette) => (
    <>
      <circle cx={11} cy={9} r={8} fill={palette.post} />
      <text x={11} y={12.8} textAnchor="middle" fontSize={10} fontWeight={600} fill={palette.significantCasing}>
        A
      </text>
    </>
  ),
  missed: (palette) => (
    <circle cx={11} cy={9} r={7.5} fill="none" stroke={palette.missed} strokeWidth={2} strokeDasharray="3.5 2.5" />
  ),
};
