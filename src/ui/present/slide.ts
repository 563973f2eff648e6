import regularUrl from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import strongUrl from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import type { ExportInput } from "../../export/format";
import { SLIDE_HEIGHT, SLIDE_WIDTH, type SlideFonts } from "../../export/slide/slide-svg";
import { composeScene, type Emphasis } from "../../scene/compose";
import { hiddenFor } from "../../scene/layers";

let fonts: Promise<SlideFonts> | null = null;

/** The two weights of the page's own font, to be carried inside a picture: an image may use no font of the page around it. */
export function slideFonts(): Promise<SlideFonts> {
  fonts ??= Promise.all([base64Of(regularUrl), base64Of(strongUrl)]).then(([regular, strong]) => ({ regular, strong }));
  return fonts;
}

async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** What an exporter looks at: light colours, since slides are projected and printed, and the layers of the workspace that is presented. */
export function exportInput(
  published: Published,
  study: Study,
  emphasis: Emphasis,
  slideFonts: SlideFonts | null,
): ExportInput {
  const scene = composeScene({ study, published, theme: "light", emphasis, hidden: hiddenFor(emphasis) });
  return { published, study, scene, emphasis, fonts: slideFonts };
}

/** An SVG text as the address of an image. Inside an image nothing runs and nothing is fetched. */
export const svgUrl = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** A slide as a PNG of 2560 × 1440: sharp on a projector and on paper. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image(SLIDE_WIDTH, SLIDE_HEIGHT);
  image.src = svgUrl(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * SLIDE_WIDTH;
  canvas.height = 2 * SLIDE_HEIGHT;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no canvas to draw the picture on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("this browser could not make a PNG of the slide");
  return blob;
}
