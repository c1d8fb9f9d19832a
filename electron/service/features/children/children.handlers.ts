import type { HandlersFor } from '#service/platform/context.ts'
import { setCategories } from './change-categories.ts'
import { changeChild } from './change-child.ts'
import { leaveRegister, rejoinRegister } from './leave-register.ts'
import { listChildChoices, listRegister } from './list-register.ts'
import { openChildFile, revealIdNumber } from './open-child-file.ts'
import { addChild } from './register-child.ts'

export const childrenHandlers: HandlersFor<'children'> = {
  'children.list': (context) => listRegister(context),
  'children.get': openChildFile,
  'children.revealIdNumber': revealIdNumber,
  'children.choices': (context) => listChildChoices(context),
  'children.add': addChild,
  'children.update': changeChild,
  'children.setCategories': setCategories,
  'children.leave': leaveRegister,
  'children.rejoin': rejoinRegister,
}
