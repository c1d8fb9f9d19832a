export function DuplicatesButton() {
  return <div hidden />
}
