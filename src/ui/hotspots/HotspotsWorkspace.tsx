export function HotspotsWorkspace() {
  return null;
}
