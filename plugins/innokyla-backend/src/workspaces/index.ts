export { createMembers } from './createMembers';
export { createMemberRouter } from './memberRouter';
export { MemberService } from './memberService';
export { MemberStore } from './memberStore';
