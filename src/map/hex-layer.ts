import type * as maplibregl from "maplibre-gl";
import type { ClassesLayer } from "../scene/scene";
import { meshOf } from "./hex-mesh";

/** Hexes a row of the texture that holds their classes. */
const ROW = 256;
/** As many colours as the shader has room for. */
const COLORS = 16;

const fillVertices = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform mat4 u_matrix;
uniform usampler2D u_classes;
uniform vec4 u_colors[${COLORS}];
in vec2 a_corner;
in uint a_hex;
flat out vec4 v_color;
void main() {
  uint value = texelFetch(u_classes, ivec2(a_hex % ${ROW}u, a_hex / ${ROW}u), 0).r;
  v_color = u_colors[min(value, ${COLORS - 1}u)];
  // What has no colour is moved out of the picture, all three corners of it.
  gl_Position = v_color.a == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : u_matrix * vec4(a_corner, 0.0, 1.0);
}`;

const fillPixels = `#version 300 es
precision mediump float;
flat in vec4 v_color;
out vec4 color;
void main() {
  color = v_color;
}`;

/** An edge as a strip of four corners, a pixel wider than the line so that its sides can be soft. */
const lineVertices = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform vec2 u_pixels;
uniform float u_width;
in vec4 a_edge;
out float v_across;
void main() {
  vec4 from = u_matrix * vec4(a_edge.xy, 0.0, 1.0);
  vec4 to = u_matrix * vec4(a_edge.zw, 0.0, 1.0);
  vec2 along = normalize((to.xy / to.w - from.xy / from.w) * u_pixels + vec2(1e-9, 0.0));
  float side = (gl_VertexID & 2) == 0 ? -1.0 : 1.0;
  float reach = 0.5 * max(u_width, 1.0) + 0.5;
  v_across = side * reach;
  gl_Position = (gl_VertexID & 1) == 0 ? from : to;
  gl_Position.xy += vec2(-along.y, along.x) * side * reach * 2.0 / u_pixels * gl_Position.w;
}`;

const linePixels = `#version 300 es
precision highp float;
uniform float u_width;
uniform vec4 u_color;
in float v_across;
out vec4 color;
void main() {
  // A line thinner than a pixel is a pixel wide and as much paler.
  color = u_color * min(u_width, 1.0) * clamp(0.5 * max(u_width, 1.0) + 0.5 - abs(v_across), 0.0, 1.0);
}`;

/** The hexes of a scene as a layer of MapLibre. What it shows is changed by `show`. */
export interface HexLayer extends maplibregl.CustomLayerInterface {
  readonly shown: () => ClassesLayer;
  readonly show: (layer: ClassesLayer) => void;
}

/**
 * Draws hexes from a byte each. Their triangles go to the graphics card once a grid; a class is looked up in a texture and its colour in
 * a list, so that new classes cost the upload of a few kilobytes, and another theme nothing.
 */
export function createHexLayer(first: ClassesLayer): HexLayer {
  let layer = first;
  let map: maplibregl.Map | null = null;
  let drawn: Drawn | null = null;
  return {
    id: first.id,
    type: "custom",
    shown: () => layer,
    show: (next) => {
      if (next === layer) return;
      layer = next;
      map?.triggerRepaint();
    },
    onAdd: (onto) => {
      map = onto;
    },
    onRemove: (_, gl) => {
      drawn?.free(gl);
      drawn = null;
      map = null;
    },
    render: (gl, { defaultProjectionData }) => {
      if (drawn?.grid !== layer.grid) {
        drawn?.free(gl);
        drawn = prepare(gl, layer.grid);
      }
      drawn.draw(gl, layer, defaultProjectionData.mainMatrix as unknown as Float64Array, map?.getPixelRatio() ?? 1);
    },
  };
}

interface Drawn {
  readonly grid: ClassesLayer["grid"];
  readonly draw: (gl: WebGL2RenderingContext, layer: ClassesLayer, matrix: Float64Array, pixelRatio: number) => void;
  readonly free: (gl: WebGL2RenderingContext) => void;
}

/** Hands the shapes of a grid to the graphics card. */
function prepare(gl: WebGL2RenderingContext, grid: ClassesLayer["grid"]): Drawn {
  const { center, corners, owner, triangles, edges } = meshOf(grid);
  const [fill, line] = [programOf(gl, fillVertices, fillPixels), programOf(gl, lineVertices, linePixels)];
  const buffers: WebGLBuffer[] = [];
  const bufferOf = (target: number, data: ArrayBufferView) => {
    const buffer = gl.createBuffer();
    buffers.push(buffer);
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, data, gl.STATIC_DRAW);
  };
  const fills = gl.createVertexArray();
  gl.bindVertexArray(fills);
  bufferOf(gl.ARRAY_BUFFER, corners);
  const cornerAt = gl.getAttribLocation(fill.program, "a_corner");
  gl.enableVertexAttribArray(cornerAt);
  gl.vertexAttribPointer(cornerAt, 2, gl.FLOAT, false, 0, 0);
  bufferOf(gl.ARRAY_BUFFER, owner);
  const hexAt = gl.getAttribLocation(fill.program, "a_hex");
  gl.enableVertexAttribArray(hexAt);
  gl.vertexAttribIPointer(hexAt, 1, gl.UNSIGNED_INT, 0, 0);
  bufferOf(gl.ELEMENT_ARRAY_BUFFER, triangles);

  const lines = gl.createVertexArray();
  gl.bindVertexArray(lines);
  bufferOf(gl.ARRAY_BUFFER, edges);
  const edgeAt = gl.getAttribLocation(line.program, "a_edge");
  gl.enableVertexAttribArray(edgeAt);
  gl.vertexAttribPointer(edgeAt, 4, gl.FLOAT, false, 0, 0);
  gl.vertexAttribDivisor(edgeAt, 1);
  gl.bindVertexArray(null);

  const texture = gl.createTexture();
  let uploaded: Uint8Array | null = null;
  return {
    grid,
    draw: (_, { values, colors, line: hairline }, matrix, pixelRatio) => {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (uploaded !== values) upload(gl, values);
      uploaded = values;
      const placed = translated(matrix, center);

      gl.useProgram(fill.program);
      gl.uniformMatrix4fv(fill.at("u_matrix"), false, placed);
      gl.uniform1i(fill.at("u_classes"), 0);
      gl.uniform4fv(fill.at("u_colors"), colors.slice(0, COLORS).flatMap(premultiplied));
      gl.bindVertexArray(fills);
      gl.drawElements(gl.TRIANGLES, triangles.length, gl.UNSIGNED_INT, 0);

      gl.useProgram(line.program);
      gl.uniformMatrix4fv(line.at("u_matrix"), false, placed);
      gl.uniform2f(line.at("u_pixels"), gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.uniform1f(line.at("u_width"), hairline.width * pixelRatio);
      gl.uniform4fv(line.at("u_color"), premultiplied(hairline.color));
      gl.bindVertexArray(lines);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, edges.length / 4);
      gl.bindVertexArray(null);
    },
    free: () => {
      for (const buffer of buffers) gl.deleteBuffer(buffer);
      gl.deleteVertexArray(fills);
      gl.deleteVertexArray(lines);
      gl.deleteTexture(texture);
      gl.deleteProgram(fill.program);
      gl.deleteProgram(line.program);
    },
  };
}

/** A byte a hex, in rows. */
function upload(gl: WebGL2RenderingContext, values: Uint8Array): void {
  const rows = Math.max(1, Math.ceil(values.length / ROW));
  const bytes = new Uint8Array(ROW * rows);
  bytes.set(values);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, ROW, rows, 0, gl.RED_INTEGER, gl.UNSIGNED_BYTE, bytes);
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
  for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
}

/** The map's matrix for places relative to `center`, worked out in 64 bits before it is cut to 32. */
function translated(matrix: Float64Array, [x, y]: readonly [number, number]): Float32Array {
  const moved = new Float32Array(matrix);
  for (let i = 0; i < 4; i++) moved[12 + i] = matrix[i] * x + matrix[4 + i] * y + matrix[12 + i];
  return moved;
}

/** "#rrggbb" or "transparent" as red, green, blue and opacity, 0 to 1, as MapLibre blends them. */
function premultiplied(color: string): number[] {
  if (color === "transparent") return [0, 0, 0, 0];
  return [...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255), 1];
}

interface Program {
  readonly program: WebGLProgram;
  readonly at: (uniform: string) => WebGLUniformLocation | null;
}

function programOf(gl: WebGL2RenderingContext, vertices: string, pixels: string): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertices],
    [gl.FRAGMENT_SHADER, pixels],
  ] as const) {
    const shader = gl.createShader(type);
    // Null on a context that is lost: nothing is drawn then, and the layer is made anew when it comes back.
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`The hexes cannot be drawn: ${gl.getProgramInfoLog(program)}`);
  const known = new Map<string, WebGLUniformLocation | null>();
  const at = (uniform: string) => {
    const location = known.get(uniform) ?? gl.getUniformLocation(program, uniform);
    known.set(uniform, location);
    return location;
  };
  return { program, at };
}
