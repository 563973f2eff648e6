import type { GeoJSONStoreFeatures, TerraDrawChanges, TerraDrawStylingFunction } from "terra-draw";
import { TerraDrawExtend } from "terra-draw";
import type { SvgCamera } from "./camera";
import styles from "./MapView.module.css";

const SVG = "http://www.w3.org/2000/svg";

type Id = TerraDrawExtend.FeatureId;
type Attributes = Readonly<Record<string, string | number>>;

/** Lets Terra Draw draw on a map that is SVG: the same modes, rules and keys as on MapLibre, without WebGL. */
export class SvgDrawAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #camera: SvgCamera;
  readonly #svg: SVGSVGElement;
  readonly #features = new Map<Id, GeoJSONStoreFeatures>();
  #styling: TerraDrawStylingFunction = {};
  #stopFollowing = () => {};

  constructor(camera: SvgCamera, config: TerraDrawExtend.BaseAdapterConfig) {
    super(config);
    this.#camera = camera;
    this.#svg = document.createElementNS(SVG, "svg");
    this.#svg.setAttribute("class", styles.overlay);
  }

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register(callbacks);
    this.#camera.surface.append(this.#svg);
    this.#stopFollowing = this.#camera.on("move", () => this.#paint());
    callbacks.onReady?.();
  }

  override unregister(): void {
    super.unregister();
    this.#stopFollowing();
    this.#svg.remove();
  }

  clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#features.clear();
    this.#paint();
  }

  render({ created, updated, deletedIds }: TerraDrawChanges, styling: TerraDrawStylingFunction): void {
    this.#styling = styling;
    for (const feature of [...created, ...updated])
      if (feature.id !== undefined) this.#features.set(feature.id, feature);
    for (const id of deletedIds) this.#features.delete(id);
    this.#paint();
  }

  getMapEventElement(): HTMLElement {
    return this.#camera.surface;
  }

  project(lng: number, lat: number): { x: number; y: number } {
    const [x, y] = this.#camera.viewport().project(lng, lat);
    return { x, y };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const [lng, lat] = this.#camera.viewport().unproject(x, y);
    return { lng, lat };
  }

  getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#camera.surface.getBoundingClientRect();
    return this.unproject(event.clientX - left, event.clientY - top);
  }

  setCursor(cursor: TerraDrawExtend.Cursor): void {
    this.#camera.surface.style.cursor = cursor === "unset" ? "" : cursor;
  }

  setDraggability(enabled: boolean): void {
    this.#camera.setDraggable(enabled);
  }

  setDoubleClickToZoom(enabled: boolean): void {
    this.#camera.setDoubleClick(enabled);
  }

  /** A drawing has a handful of shapes: all of them are drawn again. */
  #paint(): void {
    const { width, height } = this.#camera.viewport();
    setAll(this.#svg, { width, height });
    const shapes = [...this.#features.values()].flatMap((feature) => {
      const style = this.#styling[String(feature.properties.mode)]?.(feature);
      return style ? [{ feature, style }] : [];
    });
    shapes.sort((a, b) => a.style.zIndex - b.style.zIndex);
    this.#svg.replaceChildren(
      ...shapes.map(({ feature: { geometry }, style }) => {
        if (geometry.type === "Point") {
          const { x, y } = this.project(geometry.coordinates[0], geometry.coordinates[1]);
          return element("circle", {
            cx: x,
            cy: y,
            r: style.pointWidth,
            fill: style.pointColor,
            stroke: style.pointOutlineColor,
            "stroke-width": style.pointOutlineWidth,
          });
        }
        if (geometry.type === "LineString") {
          return element("path", {
            d: this.#pathOf(geometry.coordinates),
            fill: "none",
            stroke: style.lineStringColor,
            "stroke-width": style.lineStringWidth,
          });
        }
        return element("path", {
          d: geometry.coordinates.map((ring) => `${this.#pathOf(ring)}Z`).join(""),
          fill: style.polygonFillColor,
          "fill-opacity": style.polygonFillOpacity,
          "fill-rule": "evenodd",
          stroke: style.polygonOutlineColor,
          "stroke-width": style.polygonOutlineWidth,
        });
      }),
    );
  }

  #pathOf(line: readonly (readonly number[])[]): string {
    return line
      .map(([lng, lat], i) => {
        const { x, y } = this.project(lng, lat);
        return `${i === 0 ? "M" : "L"}${x} ${y}`;
      })
      .join("");
  }
}

function element(name: "circle" | "path", attributes: Attributes): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAll(made, attributes);
  return made;
}

function setAll(on: SVGElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) on.setAttribute(name, String(value));
}
