/** Files of posts and uploaded pictures. */
export { AttachedPicture } from './AttachedPicture';
export { AttachedFile, AttachmentList } from './AttachmentList';
export { FileTarget } from './FileTarget';
export { PostFilesField } from './PostFilesField';
export { isPicture, pictureInText } from './pictureInText';
export { usePostFiles, type PostFiles } from './usePostFiles';
export { useSendWhenReady } from './useSendWhenReady';
export { WaitingToSend } from './WaitingToSend';
