/**
 * The example users on the sign-in page, in its order. Their catalog entities
 * are in `examples/org.yaml`, and the backend accepts those that
 * `auth.providers.innokyla-dev-users.users` lists; their texts are in
 * `translations/` under the same key.
 */
export const exampleUsers = [
  { id: 'lappi-hanketyontekija', key: 'lappiWorker' },
  { id: 'lappi-yllapitaja', key: 'lappiAdmin' },
  { id: 'keski-suomi-hanketyontekija', key: 'keskiSuomiWorker' },
  { id: 'ohjelmakoordinaattori', key: 'coordinator' },
  { id: 'asiantuntija', key: 'expert' },
  { id: 'moderaattori', key: 'moderator' },
  { id: 'ulkopuolinen', key: 'outsider' },
] as const;
