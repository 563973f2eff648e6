export function OutreachWorkspace() {
  return null;
}
