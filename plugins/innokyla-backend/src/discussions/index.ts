export { createDiscussions } from './createDiscussions';
export { createDiscussionRouter } from './discussionRouter';
export { DiscussionService } from './discussionService';
export { signalPosts } from './signalPosts';
