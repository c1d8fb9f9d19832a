export { listCategoryPeriods } from './child-categories.repository.ts'
export { childNames, findChild, listChildren } from './children.repository.ts'
export { listMembersOn, listRegister } from './list-register.ts'
export { registerChild } from './register-child.ts'
