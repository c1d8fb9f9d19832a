export { MemberInput, MembersInput } from './MemberInput.tsx'
export { MemberPicker, MembersPicker } from './MemberPicker.tsx'
