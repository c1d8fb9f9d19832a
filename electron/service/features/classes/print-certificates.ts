import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { ClassFile, ClassMember } from '#shared/features/classes/class-summary.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import { certificatePage, type Certificate } from './certificate-page.ts'
import { fileName } from './print-sign-in.ts'
import { readClass } from './read-class.ts'
import { refuse } from './refusals.ts'

type Input = ParsedInput<'classes.printCertificates'>

/**
 * 结业证书 of children who were at enough sessions, one page each in one PDF; the log names every
 * child. Throws NOT_FOUND, CLASS_CERTIFICATE_NOT_EARNED, PDF_NOT_POSSIBLE, FOLDER_NOT_WRITABLE,
 * FILE_IN_USE, DISK_FULL.
 */
export async function printCertificates(
  context: TaskContext,
  { classId, childIds, issuedOn, folder }: Input,
): Promise<RouteOutput<'classes.printCertificates'>> {
  const wanted = [...new Set(childIds)]
  const { file, site, members } = context.read((reading) => {
    const read = readClass(reading, { id: classId })
    return {
      file: read,
      site: getSite(reading.db),
      members: wanted.map((childId) => earnedBy(reading, read, childId)),
    }
  })
  if (context.printPdf === null) throw refuse('PDF_NOT_POSSIBLE')
  const held = file.sessions.filter(({ status }) => status === 'held')
  const certificates = members.map((member): Certificate => ({
    childName: member.name,
    className: file.class.name,
    periodName: file.period?.name ?? '',
    firstDay: held[0]?.day ?? file.class.startsOn,
    lastDay: held.at(-1)?.day ?? file.class.endsOn,
    sessions: member.attendance.denominator,
    attended: member.attendance.numerator,
    issuedOn,
  }))
  const bytes = await context.printPdf(certificatePage(certificates, site))
  const name = fileName(`结业证书_${file.class.name}_${issuedOn}.pdf`)
  const [written = name] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => {
      command.about('class', classId)
      for (const childId of wanted) command.about('child', childId)
      command.because('打印结业证书')
    }),
  )
  return { folder, file: written, count: certificates.length }
}

function earnedBy(
  { db }: QueryContext,
  { members }: ClassFile,
  childId: ClassMember['childId'],
): ClassMember {
  const member = members.find((one) => one.childId === childId && one.earnsCertificate)
  if (member !== undefined) return member
  throw refuse('CLASS_CERTIFICATE_NOT_EARNED', { number: findChild(db, childId)?.number ?? '' })
}
