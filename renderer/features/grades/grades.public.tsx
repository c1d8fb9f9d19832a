export function GradeAdvanceButton() {
  return <div hidden />
}
