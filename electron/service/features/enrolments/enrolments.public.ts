export { formLines } from './read-forms.ts'
