export function RoutesWorkspace() {
  return null;
}
