/** Writing posts. */
export { PostField, type PostFieldProps } from './PostField';
export { useNear } from './useNear';
