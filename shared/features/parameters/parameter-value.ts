import { formatArea } from '#shared/kernel/area.ts'
import { parameterByName, type ParameterKind, type ParameterName } from './parameter-catalogue.ts'

/** What is wrong with a value as it is stored, in one sentence; null when it may stand. */
export function parameterProblem(name: ParameterName, value: string): string | null {
  const { value: kind, name: label } = parameterByName(name)
  if (kind.kind === 'choice') {
    return kind.choices.some(({ code }) => code === value) ? null : `请选择${label}`
  }
  if (!/^(?:0|[1-9]\d{0,8})$/.test(value)) {
    return kind.kind === 'area' ? '面积应精确到 0.01 平方米' : `${label}应填写整数`
  }
  const figure = Number(value)
  if (kind.least <= figure && figure <= kind.most) return null
  return `${label}应在 ${shownFigure(kind, kind.least)} 到 ${shownFigure(kind, kind.most)} 之间`
}

/** The value as the screens write it: 120.00 ㎡, 10 天, 使用面积. */
export function formatParameter(name: ParameterName, value: string): string {
  const { value: kind } = parameterByName(name)
  if (kind.kind === 'choice') {
    return kind.choices.find(({ code }) => code === value)?.name ?? value
  }
  return shownFigure(kind, Number(value))
}

function shownFigure(kind: Exclude<ParameterKind, { kind: 'choice' }>, figure: number): string {
  return kind.kind === 'area' ? `${formatArea(figure)} ㎡` : `${figure} ${kind.unit}`
}
