export { EntityDiscussionTab } from './EntityDiscussionTab';
