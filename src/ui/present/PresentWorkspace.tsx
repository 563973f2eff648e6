export function PresentWorkspace() {
  return null;
}
